import { fail, succeed, type Result } from '../errors';

/**
 * The base address of a model's API as a person typed or pasted it: https, or http on this very machine, for the
 * mail of the thread goes there. Nothing is guessed: only a slash and the path of the call itself are dropped
 * from the end.
 */
export function parseAddress(text: string): Result<string> {
  const typed = text.trim();
  if (!URL.canParse(typed)) return fail({ code: 'bad-address' });
  const url = new URL(typed);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(typed));
  const hasMore = url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '';
  if (!isSafe || hasMore || /\s/.test(typed)) return fail({ code: 'bad-address' });
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
