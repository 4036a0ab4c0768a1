/** Every string of the page's own that differs by language. */
export interface Words {
  readonly compose: string;
  readonly inbox: string;
  readonly starred: string;
  readonly sent: string;
  readonly drafts: string;
  readonly labels: string;
  readonly search: string;
  readonly reply: string;
  readonly replyAll: string;
  readonly forward: string;
  readonly me: string;
  readonly to: string;
  readonly toLine: (names: string) => string;
  readonly cc: string;
  readonly bcc: string;
  readonly from: string;
  readonly date: string;
  readonly subject: string;
  readonly recipients: string;
  readonly messageBody: string;
  readonly send: string;
  readonly sendTip: string;
  readonly moreSend: string;
  readonly scheduleSend: string;
  readonly discard: string;
  readonly newMessage: string;
  readonly popOut: string;
  readonly editSubject: string;
  readonly minimize: string;
  readonly fullScreen: string;
  readonly close: string;
  readonly showTrimmed: string;
  readonly showDetails: string;
  readonly expandAll: string;
  readonly olderMessages: (count: number) => string;
  readonly clipped: string;
  readonly viewEntire: string;
  readonly sending: string;
  readonly sentToast: string;
  readonly undo: string;
  readonly viewMessage: string;
  readonly undone: string;
  readonly failed: string;
  readonly offline: string;
  readonly noRecipient: string;
  readonly attachPattern: RegExp;
  readonly attachQuestion: string;
  readonly ok: string;
  readonly cancel: string;
  readonly archived: string;
  readonly deleted: string;
  readonly discarded: string;
  readonly draftSaved: string;
  readonly draft: string;
  readonly attachments: (count: number) => string;
  readonly summarize: string;
  readonly notice: string;
  readonly attribution: (date: string, sender: string) => string;
  readonly account: string;
}

/** A tooltip with its keys, between the directional marks Gmail has there (captured 2020-10). */
export function tip(label: string, keys: string): string {
  return `${label} \u202A(${keys})\u202C`;
}
