type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** A fault of the list: F01 to F60. */
export type FaultId = `F${Digit}${Digit}`;

/** An input of the list, each of which has to go through the whole path. */
export type InputId =
  | 'empty thread'
  | 'image only'
  | '1 MB text'
  | '10,000 messages'
  | 'BLNS'
  | 'Unicode'
  | '.eml'
  | 'right to left'
  | 'mixed directions'
  | 'emoji of many parts'
  | 'a word of 5,000 letters'
  | '200 recipients';
