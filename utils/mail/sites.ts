import type { MailSite } from './mail-site';
import { gmail } from './gmail/gmail';

/** Every mail site. A new one is a folder and a line here. */
export const mailSites: readonly MailSite[] = [gmail];
