/**
 * A canonical text as webmail editors write it themselves (Gmail, Outlook): a `<div>` for each line, and blanks that HTML would swallow as NBSP.
 * Everything is escaped: nothing in the text can become markup.
 */
export function buildLineHtml(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) =>
      line.includes('\t')
        ? `<div style="white-space:pre-wrap">${escapeSigns(line)}</div>`
        : `<div>${line ? escapeLine(line) : '<br>'}</div>`,
    )
    .join('');
}

const escapeSigns = (line: string): string => line.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const escapeLine = (line: string): string =>
  escapeSigns(line)
    .replace(/^ +| +$/g, (run) => NBSP.repeat(run.length))
    .replace(/ {2,}/g, (run) => `${NBSP.repeat(run.length - 1)} `);

const NBSP = '&nbsp;';
