import { fail, succeed, type Result } from '../errors';

/** Webmail software that runs at an address of the person's own, such as a company's. */
export interface OwnSite {
  /** The id of the mail site whose software it is. */
  readonly site: string;
  /** Scheme, host and port: "https://mail.example.org". */
  readonly origin: string;
}

/**
 * The origin of a webmail as a person typed or pasted its address: https, or http on this very machine, for whoever can
 * change the page on its way could change the mail. A path is dropped: the permission is for the host.
 */
export function parseSiteAddress(text: string): Result<string> {
  const typed = text.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (typed === '' || /\s/.test(typed) || !URL.canParse(address)) return fail({ code: 'bad-address' });
  const url = new URL(address);
  const isHere = ['localhost', '127.0.0.1'].includes(url.hostname);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isHere);
  if (!isSafe || url.username !== '' || !(isHere || url.hostname.includes('.')))
    return fail({ code: 'bad-address' });
  return succeed(url.origin);
}

/** The match pattern of all pages of an origin. Chromium takes a port in it, Firefox does not. */
export const patternOf = (origin: string): string => `${origin}/*`;
