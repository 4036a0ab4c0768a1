import { parse } from 'tldts';
import { decodedHost } from './punycode';

/** A mail address taken apart; all of it lower case, hosts as people read them. */
export interface Mailbox {
  readonly address: string;
  /** Before the @, without what stands behind a plus. */
  readonly local: string;
  readonly host: string;
  /** The part of the host that somebody registered: "harbour.co.uk". */
  readonly domain: string;
  /** Of the domain, without its suffix: "harbour". */
  readonly name: string;
  readonly suffix: string;
  /** Anybody can have an address there. */
  readonly isFreeMail: boolean;
}

/** Null for what is no address. */
export function mailboxOf(address: string): Mailbox | null {
  const lower = address.trim().toLowerCase();
  const at = lower.lastIndexOf('@');
  if (at < 1 || at === lower.length - 1) return null;
  const host = decodedHost(lower.slice(at + 1));
  const { domain, domainWithoutSuffix, publicSuffix } = parse(host);
  return {
    address: lower,
    local: lower.slice(0, at).replace(/(?<=.)\+.*$/, ''),
    host,
    domain: domain ?? host,
    name: domainWithoutSuffix ?? host,
    suffix: publicSuffix ?? '',
    isFreeMail: FREE_MAIL.has(domain ?? host) || FREE_MAIL_EVERYWHERE.has(domainWithoutSuffix ?? ''),
  };
}

/** The organisation an address belongs to, by its domain; null for one that anybody can have. */
export function organisationOf(address: string): string | null {
  const mailbox = mailboxOf(address);
  return mailbox && !mailbox.isFreeMail ? mailbox.domain : null;
}

/** Under whatever country's suffix. */
const FREE_MAIL_EVERYWHERE: ReadonlySet<string> = new Set([
  'gmail',
  'googlemail',
  'hotmail',
  'outlook',
  'yahoo',
  'ymail',
  'gmx',
  'live',
]);

const FREE_MAIL: ReadonlySet<string> = new Set(
  (
    'icloud.com me.com mac.com msn.com aol.com aol.de web.de t-online.de freenet.de mail.de posteo.de posteo.net mailbox.org arcor.de ' +
    'online.de 1und1.de proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com fastmail.com fastmail.fm ' +
    'hey.com mail.com email.com zoho.com zohomail.com hushmail.com yandex.com yandex.ru mail.ru bk.ru inbox.ru list.ru qq.com 163.com ' +
    '126.com foxmail.com sina.com naver.com daum.net hanmail.net orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr ' +
    'numericable.fr skynet.be telenet.be bluewin.ch hispeed.ch sunrise.ch a1.net aon.at chello.at btinternet.com virginmedia.com ' +
    'sky.com talktalk.net ntlworld.com blueyonder.co.uk comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net ' +
    'charter.net earthlink.net rogers.com shaw.ca sympatico.ca bigpond.com optusnet.com.au xtra.co.nz libero.it virgilio.it tiscali.it ' +
    'alice.it tin.it telefonica.net terra.es terra.com.br uol.com.br bol.com.br ig.com.br globo.com globomail.com sapo.pt iol.pt clix.pt ' +
    'docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp nifty.com biglobe.ne.jp so-net.ne.jp ocn.ne.jp excite.co.jp rediffmail.com ' +
    'wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz ziggo.nl kpnmail.nl planet.nl xs4all.nl telia.com'
  ).split(' '),
);
