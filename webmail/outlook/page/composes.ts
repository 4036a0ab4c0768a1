import { boot } from './boot.ts';
import { stage } from './stage.ts';
import { app, change } from './store.ts';
import type { ComposeState } from '../record.ts';
import type { Editor } from './editor.ts';
import type { OpenCompose } from './store.ts';

const editors = new Map<number, Editor>();
let serial = boot.variants.staleDocks;

/** How many hidden docks closed composes leave behind at most. */
const keptDocks = boot.variants.staleDocks;

/** A compose nothing is known of but what is given. */
export function freshCompose(
  given: Pick<OpenCompose, 'mode' | 'threadId' | 'answers' | 'initialHtml'> & Partial<OpenCompose>,
): OpenCompose {
  serial += 1;
  return {
    n: serial,
    draftId: `AAkALg${[...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`,
    from: boot.account.me,
    to: [],
    cc: [],
    bcc: [],
    typed: { to: '', cc: '', bcc: '' },
    subject: '',
    outsideQuote: '',
    editorReady: false,
    recipientsOpen: false,
    ccShown: false,
    bccShown: false,
    subjectShown: false,
    error: null,
    savedAt: null,
    busy: false,
    ...given,
  };
}

/** The compose of that index, while it is open. */
export function composeOf(n: number): OpenCompose | undefined {
  return app().composes.find((one) => one.n === n);
}

/** Changes one compose. */
export function patchCompose(n: number, patch: Partial<OpenCompose>): void {
  change({ composes: app().composes.map((one) => (one.n === n ? { ...one, ...patch } : one)) });
}

/** Puts a compose into the page; its editor starts a moment later. */
export async function openCompose(compose: OpenCompose): Promise<void> {
  change({ composes: [...app().composes, compose] });
  await stage('editor');
  patchCompose(compose.n, { editorReady: true });
}

/** Takes a compose out of the page; of its dock only a hidden shell is left. */
export function closeCompose(n: number): void {
  change({
    composes: app().composes.filter((one) => one.n !== n),
    staleDocks: keptDocks === 0 ? [] : [...app().staleDocks, n].slice(-keptDocks),
  });
}

/** The editor of a compose has started, or is gone. */
export function keepEditor(n: number, editor: Editor | null): void {
  if (editor === null) editors.delete(n);
  else editors.set(n, editor);
}

/** What would be sent now. */
export function stateOf(compose: OpenCompose): ComposeState {
  const editor = editors.get(compose.n);
  const insideQuote = editor?.quoteHtml() ?? '';
  return {
    draftId: compose.draftId,
    threadId: compose.threadId,
    inReplyTo: compose.mode === 'new' || compose.mode === 'forward' ? null : compose.answers,
    mode: compose.mode,
    from: compose.from,
    to: compose.to,
    cc: compose.cc,
    bcc: compose.bcc,
    subject: compose.subject,
    html: editor?.html() ?? compose.initialHtml,
    text: editor?.text() ?? '',
    ownText: editor?.ownText() ?? '',
    signatureHtml: editor?.signatureHtml() ?? '',
    quoteHtml: insideQuote === '' ? compose.outsideQuote : insideQuote,
  };
}
