/** A fault of the list: F01 to F60. */
export type FaultId = `F${string}`;

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
