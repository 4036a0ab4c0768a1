import { GMAIL } from './gmail/name';
import type { SiteName } from './mail-site';
import { OUTLOOK } from './outlook/name';
import { ROUNDCUBE } from './roundcube/name';

/** Every mail site, for those who only name them. A new one is a folder, a line here and in `sites.ts`, and content scripts of three lines in `entrypoints/`. */
export const siteNames: readonly SiteName[] = [GMAIL, OUTLOOK, ROUNDCUBE];
