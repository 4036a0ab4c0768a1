import type { Variant } from './product.ts';

const RUN = 'entrypoints/mail-page/run.ts';
const WAIT = 'entrypoints/mail-page/wait-for-mail.ts';

/** The pane drawn by the content script itself, so that every mail page loads React. */
export const eagerReact: Variant = {
  name: 'React in the content script',
  edits: [
    {
      file: WAIT,
      find: "import { browser } from '#imports';",
      replace: "import { createRoot } from 'react-dom/client';\nimport { browser } from '#imports';",
    },
    {
      file: WAIT,
      find: 'const waiting = new AbortController();',
      replace:
        "const waiting = new AbortController();\n  createRoot(document.createElement('div')).render(null);",
    },
  ],
};

/** An observer over the whole page that looks at each change whether it concerns us. */
export const wholePageObserver: Variant = {
  name: 'an observer over the whole page',
  edits: [
    {
      file: RUN,
      find: 'const pageId = crypto.randomUUID();',
      replace: `const pageId = crypto.randomUUID();
  new MutationObserver((records) => {
    for (const { target } of records)
      if (target instanceof Element && target.matches('[role=main] [data-message-id]')) host.focus();
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });`,
    },
  ],
};

/** A timer that looks again and again whether a thread is there. */
export const polling: Variant = {
  name: 'a timer that looks again and again',
  edits: [
    {
      file: RUN,
      find: 'const pageId = crypto.randomUUID();',
      replace: `const pageId = crypto.randomUUID();
  setInterval(() => {
    for (const element of document.querySelectorAll('*')) if (element.matches('countersign-never')) host.remove();
  }, 100);`,
    },
  ],
};

/** Each token crosses alone and is drawn by React. */
export const renderPerToken: Variant = {
  name: 'a message and a render for each token',
  edits: [
    {
      file: 'entrypoints/background/drafting.ts',
      find: 'batch ??= setTimeout(flush, BATCH_MS);',
      replace: 'flush();',
    },
    {
      file: 'components/draft-pane/StreamingText.tsx',
      find: "import { useLayoutEffect, useRef } from 'react';",
      replace: "import { useLayoutEffect, useRef, useState } from 'react';",
    },
    {
      file: 'components/draft-pane/StreamingText.tsx',
      find: 'const text = useRef<HTMLSpanElement>(null);',
      replace: "const text = useRef<HTMLSpanElement>(null);\n  const [shown, setShown] = useState('');",
    },
    {
      file: 'components/draft-pane/StreamingText.tsx',
      find: 'else node.appendData(added);',
      replace: 'else setShown((before) => before + added);',
    },
    {
      file: 'components/draft-pane/StreamingText.tsx',
      find: '<span ref={text} />',
      replace:
        "<span ref={text} />{shown.split('\\n').map((line, index) => <span key={index}>{line + '\\n'}</span>)}",
    },
  ],
};

/** Nothing is minified. */
export const unminified: Variant = {
  name: 'nothing minified',
  edits: [
    {
      file: 'wxt.config.ts',
      find: "build: { target: 'es2022', ",
      replace: "build: { target: 'es2022', minify: false, ",
    },
  ],
};

/** The first token waits for a batch like any other. */
export const slowFirstToken: Variant = {
  name: 'the first token in a batch',
  edits: [
    {
      file: 'entrypoints/background/drafting.ts',
      find: "if (stream.text === '') flush();\n          else batch",
      replace: 'batch',
    },
  ],
};

/** Put in line by line. */
export const commandPerLine: Variant = {
  name: 'a command for each line',
  edits: [
    {
      file: 'utils/mail/dom/ways-in.ts',
      find: "export const byCommand: WayIn = (editor, range, html) => {\n  select(editor, range);\n  runCommand(editor, 'insertHTML', html);",
      replace:
        'export const byCommand: WayIn = (editor, range, _, text) => {\n  select(editor, range);\n  typeLines(editor, text);',
    },
    {
      file: 'utils/mail/dom/ways-in.ts',
      find: '  editor.dispatchEvent(pasteEvent(html, text));',
      replace: '  typeLines(editor, text);',
    },
    {
      file: 'utils/mail/dom/ways-in.ts',
      find: 'function select(editor',
      replace: `function typeLines(editor: HTMLElement, text: string): void {
  for (const [index, line] of text.split('\\n').entries()) {
    if (index > 0) runCommand(editor, 'insertParagraph');
    runCommand(editor, 'insertHTML', line || '<br>');
  }
}

function select(editor`,
    },
  ],
};

/** Nodes put into the editor behind the back of its history. */
export const pastHistory: Variant = {
  name: 'nodes put in by hand',
  edits: [
    {
      file: 'utils/mail/dom/ways-in.ts',
      find: "  runCommand(editor, 'insertHTML', html);",
      replace: '  range.insertNode(range.createContextualFragment(html));',
    },
  ],
};

/** A message kept as it was found, with copies of its nodes. */
export const wholePageReader: Variant = {
  name: 'all nodes of a message copied and kept',
  edits: [
    {
      file: 'utils/mail/dom/visible-text.ts',
      find: 'readLines(root, leaveOut, startScene(root), wordsOf);',
      replace: `keepAll(root, readLines(root, leaveOut, startScene(root), wordsOf));

const kept: unknown[] = [];

function keepAll(root: Element, read: VisibleText): VisibleText {
  for (const element of root.querySelectorAll('*'))
    kept.push({ copy: element.cloneNode(true), html: element.outerHTML, box: element.getBoundingClientRect() });
  return read;
}`,
    },
  ],
};

/** Each message read at each step, whether anything of it has changed or not. */
export const readAllAnew: Variant = {
  name: 'nothing of a message remembered',
  edits: [
    {
      file: 'utils/mail/dom/while-unchanged.ts',
      find: '    if (known?.circumstances === circumstances) return known.value;',
      replace: '',
    },
  ],
};

/** Before the pane is shown every element of the page is asked for that many of its styles. */
const scanFor = (styles: number): Variant => ({
  name: `every element of the page asked for ${styles} of its styles`,
  edits: [
    {
      file: RUN,
      find: '        tellAppearance();',
      replace: `        for (const element of document.querySelectorAll('*')) {
          const style = getComputedStyle(element);
          for (let index = 0; index < ${styles}; index += 1) style.getPropertyValue(style[index] ?? '');
        }
        tellAppearance();`,
    },
  ],
});

export const wholePageScan = scanFor(150);

/** For long threads: asked for more, they take many minutes. */
export const longPageScan = scanFor(5);

/** Drafts are reviewed where the person types. */
export const reviewInPane: Variant = {
  name: 'the review in the pane itself',
  edits: [
    {
      file: 'entrypoints/pane/make-review.ts',
      find: "import type { MakeReview } from '../../components/draft-pane/review-desk';",
      replace:
        "import { reviewDraft } from '../../utils/policy/review-draft';\nimport type { MakeReview } from '../../components/draft-pane/review-desk';",
    },
    {
      file: 'entrypoints/pane/make-review.ts',
      find: 'worker?.postMessage(question);',
      replace: 'resolve(reviewDraft({ ...wanted, material, now: Date.now() }));',
    },
  ],
};

/** The background does at its start what could be done when it is asked for. */
export const busyWorker: Variant = {
  name: 'the rules of the review loaded by the background',
  edits: [
    {
      file: 'entrypoints/background/desk.ts',
      find: "import type { Outside } from './outside';",
      replace:
        "import { reviewDraft } from '../../utils/policy/review-draft';\nimport type { Outside } from './outside';\n\nObject.assign(globalThis, { reviewDraft });",
    },
  ],
};

/** An array as log: each reply kept writes all of them anew. */
export const allWrittenAnew: Variant = {
  name: 'all replies as one array',
  edits: [
    {
      file: 'utils/storage/replies.ts',
      find: '  if (after !== null && after !== before) await transaction.store.put(after, id);',
      replace: `  const all = [...(await transaction.store.getAll()), ...(after === null ? [] : [after])];
  await transaction.store.clear();
  for (const reply of all) await transaction.store.put(reply, threadKeyText(reply.key));`,
    },
  ],
};

/** The settings show nothing until all that is kept is read. */
export const settingsReadFirst: Variant = {
  name: 'the settings shown once all replies are read',
  edits: [
    {
      file: 'entrypoints/options/index.html',
      find: '<p class="brand is-alone">Countersign</p>',
      replace: '',
    },
    {
      file: 'entrypoints/options/main.tsx',
      find: "const root = document.getElementById('root');",
      replace: "const root = document.getElementById('root');\nawait readRecentReplies(Infinity);",
    },
    {
      file: 'entrypoints/options/main.tsx',
      find: "import { modelCalls, siteCalls } from './calls';",
      replace:
        "import { readRecentReplies } from '../../utils/storage/replies';\nimport { modelCalls, siteCalls } from './calls';",
    },
  ],
};

/** The pane's page is loaded each time it is shown. */
export const frameLoadedAnew: Variant = {
  name: 'the pane loaded each time it is shown',
  edits: [
    {
      file: 'entrypoints/mail-page/pane-host.ts',
      find: "      host.dataset['shape'] = shape;",
      replace:
        "      if (frame && host.dataset['shape'] === 'hidden' && shape !== 'hidden') frame.src = url;\n      host.dataset['shape'] = shape;",
    },
  ],
};
