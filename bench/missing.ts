/** Something to be told with its reason. */
export interface Point {
  readonly what: string;
  readonly why: string;
}

/** What the command does not measure, and why. */
export const NOT_MEASURED: readonly Point[] = [
  {
    what: 'a mailbox page of Outlook over another overlay',
    why: '@inboxsdk/core knows Gmail alone, and there is none like it for Outlook',
  },
  {
    what: 'times, memory and reading 1,000 unfolded messages on Outlook',
    why: 'what is counted there shows the same code at work; each would double the minutes a run takes',
  },
  {
    what: 'the stream in virtual time',
    why: 'the hub, the pane and the model are three processes with a clock each; calls of 5,000 tokens differ by a few in a hundred with how they fall into batches',
  },
  { what: 'the real sites', why: "they are seen with an account of one's own only" },
  { what: 'Firefox', why: 'it has neither precise call counts nor processor time for a page' },
];
