const alphabet = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';
const tokenLength = 28;

/**
 * The opaque word that stands for a thread in the address since 2018 (`FMfcgz…`). It is not the thread's id and cannot
 * be turned into it without the mailbox.
 */
export function threadToken(threadId: string): string {
  let state = 0x811c9dc5;
  for (const letter of threadId) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  let token = 'FMfcgzQ';
  while (token.length < tokenLength + 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    token += alphabet[(state >>> 16) % alphabet.length] ?? 'B';
  }
  return token;
}

/** The hash of an open thread within a list. */
export function routeOfThread(list: string, threadId: string): string {
  return `${list}/${threadToken(threadId)}`;
}
