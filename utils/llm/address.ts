import { fail, succeed, type Result } from '../errors';

/** Stands in an address that is offered where a person has to put a name of their own. Whoever owns that name gets nothing. */
export const BLANK_NAME = 'your-resource';

/**
 * The base address of a model's API as a person typed or pasted it: https, or http on this very machine, for the
 * mail of the thread goes there; nothing left blank. Nothing is guessed: only a slash and the path of the call itself
 * are dropped from the end.
 */
export function parseAddress(text: string): Result<string> {
  const typed = text.trim();
  if (!URL.canParse(typed)) return fail({ code: 'bad-address' });
  const url = new URL(typed);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(typed));
  const hasMore = url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '';
  const isBlank = url.hostname.split('.').includes(BLANK_NAME);
  if (!isSafe || hasMore || isBlank || /\s/.test(typed)) return fail({ code: 'bad-address' });
  return succeed(url.origin + url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, ''));
}

/** The match pattern of the host permission for an address. Such patterns hold no port: the exact origin is kept in code. */
export function originPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** The two names of this machine that the manifest may ask for; a literal `[::1]` is not one of them. */
export function isThisMachine(address: string): boolean {
  return ['localhost', '127.0.0.1'].includes(new URL(address).hostname);
}
