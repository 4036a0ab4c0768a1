import type { Boot } from './wire.ts';

/** Where the page's script is served: clients tell the app by `/owamail/` in it (2026-04). */
export const scriptPath = '/owamail/20261113003.07/scripts/owa.mail.js';

/** JSON inside a script element must not be able to end it. */
function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** The application itself; everything visible is drawn by its script. */
export function appPage(boot: Boot, nonce: string): string {
  const { locale, theme } = boot.variants;
  const rtl = locale === 'he';
  // Clients tell the dark theme by this very property (2026).
  const colours =
    theme === 'dark' ? '--black: #FFFFFF; --white: #1b1a19' : '--black: #000000; --white: #ffffff';
  return `<!doctype html>
<html lang="${locale}" dir="${rtl ? 'rtl' : 'ltr'}" style="${colours}"><head><meta charset="utf-8">
<title>Outlook</title>
<meta name="viewport" content="width=device-width">
<meta name="application-name" content="owamail">
<link rel="dns-prefetch" href="//res.cdn.office.net">
</head><body>
<div id="app"></div>
<script type="application/json" id="standin-boot">${inlineJson(boot)}</script>
<script nonce="${nonce}" src="${scriptPath}"></script>
</body></html>`;
}

/**
 * A page that sends the browser on. Chromium does not let interception answer the target of an intercepted redirect
 * (2026-11), so the real site's 302 becomes a refresh.
 */
export function movedPage(address: string): string {
  const escaped = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html><html><head><meta http-equiv="refresh" content="0;url=${escaped}"></head><body></body></html>`;
}
