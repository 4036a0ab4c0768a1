import { sameAsItStands } from '../../text/same-text';
import { StepFailed } from '../dom/attempt';
import type { InsertOptions } from '../dom/insert-text';

/** A reply in plain text: signature and quote stand in it as text. */
export interface TextReply {
  readonly field: HTMLTextAreaElement;
  /** The signature of the identity the reply leaves from; '' for none. */
  readonly signature: string;
}

/** What the person wrote, without signature and quote. */
export const readOwnText = (reply: TextReply): string =>
  ownParts(reply)
    .map(({ text }) => text)
    .join('\n\n');

export const hasTextSignature = (reply: TextReply): boolean => findSignature(reply) !== null;

/** Puts the text above all else as one step of the field's own undo, and reads it back. */
export function insertIntoField(reply: TextReply, text: string, { previous, ownText }: InsertOptions): void {
  const { field } = reply;
  const before = field.value;
  const own = ownParts(reply);
  if (sameAsItStands(readOwnText(reply), text)) return;
  const [first] = own;
  const said = previous?.trimEnd() ?? '';
  const isOurs = said !== '' && `${first?.text ?? ''}\n`.startsWith(`${said}\n`);
  const start = (isOurs && first?.start) || 0;
  const end = isOurs ? start + said.length : 0;
  const rest = own
    .map((part) => (isOurs && part === first ? part.text.slice(said.length).trim() : part.text))
    .filter(Boolean);
  if (rest.length > 0 && ownText === 'refuse')
    throw new StepFailed({ code: 'own-text-in-box', found: readOwnText(reply) });

  const below = before.slice(end);
  // Roundcube leaves a line free for the text above the signature, and none above a quote that comes first.
  const gap = below.trim() === '' || /^\n\n/.test(below) ? '' : /^\n/.test(below) ? '\n' : '\n\n';
  replaceRange(field, start, end, text && text.trimEnd() + gap);

  const wanted = [text.trimEnd(), ...rest].filter(Boolean).join('\n\n');
  const isDamaged = !field.value.endsWith(below);
  if (!isDamaged && sameAsItStands(readOwnText(reply), wanted)) return;
  field.ownerDocument.execCommand('undo');
  if (field.value !== before) replaceRange(field, 0, field.value.length, before);
  throw new StepFailed({ code: isDamaged ? 'signature-damaged' : 'not-inserted' });
}

/** The command is one step of the browser's undo; where it is refused the text gets in without. */
function replaceRange(field: HTMLTextAreaElement, start: number, end: number, text: string): void {
  const before = field.value;
  field.focus();
  field.setSelectionRange(start, end);
  field.ownerDocument.execCommand('insertText', false, text);
  if (field.value !== before) return;
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** What is left between signature and quote, without the blank lines around it. */
function ownParts(reply: TextReply): readonly (Part & { readonly text: string })[] {
  const { value } = reply.field;
  const foreign = [findQuote(reply), findSignature(reply)]
    .filter((part) => part !== null)
    .sort((a, b) => a.start - b.start);
  const starts = [0, ...foreign.map(({ end }) => end)];
  const ends = [...foreign.map(({ start }) => start), value.length];
  return starts.flatMap((start, index) => {
    const piece = value.slice(start, ends[index]);
    const text = piece.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
    const from = start + piece.indexOf(text);
    return text ? [{ text, start: from, end: from + text.length }] : [];
  });
}

/** As the server wrote it; when it has been cut, from its first line to the last line that is quoted, or those lines alone. */
function findQuote({ field }: TextReply): Part | null {
  const { value } = field;
  const served = field.defaultValue.trim();
  const whole = served ? value.lastIndexOf(served) : -1;
  if (whole >= 0) return { start: whole, end: whole + served.length };
  const quoted = [...value.matchAll(/^>.*$/gm)];
  const [first, last] = [quoted[0], quoted.at(-1)];
  if (!first || !last) return null;
  const intro = value.lastIndexOf(served.split('\n', 1)[0] || '\n>', first.index);
  return { start: intro < 0 ? first.index : intro, end: last.index + last[0].length };
}

/** Outside of the quote, which may hold the same one. */
function findSignature(reply: TextReply): Part | null {
  const signature = reply.signature.trim();
  if (!signature) return null;
  const quote = findQuote(reply);
  const { value } = reply.field;
  for (let at = value.indexOf(signature); at >= 0; at = value.indexOf(signature, at + 1)) {
    if (!quote || at + signature.length <= quote.start || at >= quote.end)
      return { start: at, end: at + signature.length };
  }
  return null;
}
