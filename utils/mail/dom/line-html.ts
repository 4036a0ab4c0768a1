/**
 * A canonical text as webmail editors write it themselves (Gmail, Outlook): a `<div>` for each line, and blanks that HTML would swallow as NBSP.
 * Everything is escaped: nothing in the text can become markup.
 */
export function buildLineHtml(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `<div>${line ? line.split('\t').map(escapePiece).join(TAB) : '<br>'}</div>`)
    .join('');
}

const TAB = '<span style="white-space:pre">\t</span>';

const escapePiece = (piece: string): string =>
  piece
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/^ +| +$/g, (run) => NBSP.repeat(run.length))
    .replace(/ {2,}/g, (run) => `${NBSP.repeat(run.length - 1)} `);

const NBSP = '&nbsp;';
