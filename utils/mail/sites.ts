import type { MailSite } from './mail-site';
import { gmail } from './gmail/gmail';
import * as gmailSelectors from './gmail/selectors';
import { outlook } from './outlook/outlook';
import * as outlookSelectors from './outlook/selectors';
import { roundcube } from './roundcube/roundcube';
import * as roundcubeSelectors from './roundcube/selectors';

/** A site with everything it looks for on its pages, by name, for checks of a page that may have changed. */
export interface KnownSite {
  readonly site: MailSite;
  readonly selectors: Readonly<Record<string, unknown>>;
}

/** Every mail site, with all its code; `site-names.ts` has their names alone. */
export const knownSites: readonly KnownSite[] = [
  { site: gmail, selectors: gmailSelectors },
  { site: outlook, selectors: outlookSelectors },
  { site: roundcube, selectors: roundcubeSelectors },
];
