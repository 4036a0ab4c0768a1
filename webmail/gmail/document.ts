import type { Account, Thread } from '../mailbox/mail.ts';
import type { Boot } from './wire.ts';

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** JSON inside a script element must not be able to end it. */
function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/**
 * `GLOBALS` as clients read it: language at 4, the account's address at 10 (InboxSDK, 2026-07). Everything else is
 * there only so that the places are right.
 */
function globals(boot: Boot): readonly unknown[] {
  const { locale } = boot.variants;
  const language = locale === 'zh-CN' ? 'zh_CN' : locale === 'he' ? 'iw' : locale;
  return [
    null,
    null,
    '',
    'gmail.pinto-server_20261110.06',
    `${language}.standin`,
    '1',
    null,
    '',
    '',
    'c4f1e2a907',
    boot.account.me.email,
    null,
    null,
    null,
    null,
    null,
    null,
    [],
  ];
}

/** The application itself; everything visible is drawn by its script. */
export function appPage(boot: Boot, nonce: string): string {
  const { locale } = boot.variants;
  const language = locale === 'zh-CN' ? 'zh' : locale;
  return `<!doctype html>
<html lang="${language}"${locale === 'he' ? ' dir="rtl"' : ''}><head><meta charset="utf-8">
<title>Gmail</title>
<meta name="viewport" content="width=device-width">
<script nonce="${nonce}">var GLOBALS=${inlineJson(globals(boot))};</script>
</head><body>
<script type="application/json" id="standin-boot">${inlineJson(boot)}</script>
<script src="/standin/closure.js"></script>
<script src="/standin/page.js"></script>
</body></html>`;
}

/** `view=lg`: one message in full, with nothing around it. */
export function clippedPage(thread: Thread, mailId: string): string {
  const mail = thread.mails.find((one) => one.id === mailId) ?? thread.mails[0];
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escapeHtml(thread.subject)}</title></head>
<body><div class="maincontent">${mail?.clippedHtml ?? mail?.html ?? ''}</div></body></html>`;
}

/** `view=pt`: the print view, every message open, no buttons. */
export function printPage(thread: Thread, account: Account): string {
  const messages = thread.mails.map(
    (
      mail,
    ) => `<table width="100%" class="message"><tbody><tr><td><font size="-1"><b>${escapeHtml(mail.from.name)} </b>&lt;${escapeHtml(
      mail.from.email,
    )}&gt;</font></td><td align="right"><font size="-1">${escapeHtml(mail.date)}</font></td></tr>
<tr><td colspan="2"><div>${mail.html}</div></td></tr></tbody></table><hr>`,
  );
  return `<!doctype html><html><head><meta charset="utf-8"><title>Gmail - ${escapeHtml(thread.subject)}</title></head>
<body><div class="bodycontainer"><table width="100%"><tbody><tr><td><b>Gmail</b></td><td align="right">${escapeHtml(
    account.me.name,
  )} &lt;${escapeHtml(account.me.email)}&gt;</td></tr></tbody></table><hr>
<div class="maincontent"><h2>${escapeHtml(thread.subject)}</h2>${messages.join('\n')}</div></div></body></html>`;
}
