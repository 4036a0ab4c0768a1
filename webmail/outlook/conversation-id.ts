/**
 * The conversation id of a thread, as `data-convid` and addresses carry it: base64 with characters that have to be
 * escaped in an address (captured 2025-11). It says nothing about single messages.
 */
export function conversationId(threadId: string): string {
  const letters = threadId.match(/../g) ?? [];
  const bytes = letters.map((pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  return `AAQkADAwATMwMAItMzM1Ny0yZmU2LTAwAi0wMAoAEA+/${btoa(bytes.join(''))}`;
}

/** Where Outlook keeps its folders: `/mail/0/` on outlook.live.com, `/mail/` on the work hosts (2026). */
export function mailRoot(origin: string): string {
  return origin.endsWith('//outlook.live.com') ? '/mail/0' : '/mail';
}

/** The path of a folder, or of a thread in it. */
export function mailPath(origin: string, folder: string, threadId: string | null): string {
  const id = threadId === null ? '' : `/id/${encodeURIComponent(conversationId(threadId))}`;
  return `${mailRoot(origin)}/${folder}${id}`;
}

/** The path of a compose in a window of its own. */
export function composePath(origin: string, draftId: string | null): string {
  return `${mailRoot(origin)}/deeplink/compose${draftId === null ? '' : `/${draftId}`}?popoutv2=1`;
}
