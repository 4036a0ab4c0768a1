/** One thing the witness was handed, in the order it came. */
export type Sighting =
  | { readonly kind: 'thread'; readonly id: string; readonly subject: string; readonly messages: number }
  | {
      readonly kind: 'message';
      /** Null while the message is collapsed: the client does not tell before the body is there. */
      readonly id: string | null;
      readonly sender: string;
      readonly recipients: readonly string[];
      readonly text: string;
    }
  | {
      readonly kind: 'compose';
      readonly inline: boolean;
      readonly reply: boolean;
      readonly subject: string;
      readonly to: readonly string[];
      readonly cc: readonly string[];
      readonly from: string;
      readonly body: string;
    }
  | { readonly kind: 'event'; readonly name: string }
  /** Something the client offers that it could not read here. */
  | { readonly kind: 'unseen'; readonly what: string; readonly why: string };

/** What a test asks of the witness through a DOM event of the page. */
export type Request =
  { readonly act: 'write'; readonly html: string } | { readonly act: 'send' } | { readonly act: 'probe' };

/** Attribute of the root element under which the witness writes its sightings. */
export const sightingsAttribute = 'data-witness';

/** Name of the event by which a test asks. */
export const requestEvent = 'witness-request';
