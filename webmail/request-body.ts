import type { Request } from '@playwright/test';
import { BODY_HEADER } from '../scripts/firefox/relay-file.ts';

/** What a page posted, parsed from JSON. */
export function requestBody(request: Request): unknown {
  const relayed = request.headers()[BODY_HEADER];
  return relayed === undefined
    ? request.postDataJSON()
    : JSON.parse(Buffer.from(relayed, 'base64').toString());
}
