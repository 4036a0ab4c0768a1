import type { Variant } from './product.ts';

const RUN = 'entrypoints/mail-page/run.ts';

/** The pane drawn by the content script itself, so that every mail page loads React. */
export const eagerReact: Variant = {
  name: 'React in the content script',
  edits: [
    {
      file: RUN,
      find: "import { browser } from '#imports';",
      replace: "import { createRoot } from 'react-dom/client';\nimport { browser } from '#imports';",
    },
    {
      file: RUN,
      find: 'const pageId = crypto.randomUUID();',
      replace:
        "const pageId = crypto.randomUUID();\n  createRoot(document.createElement('div')).render(null);",
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
        "<span ref={text} />{shown.split('\\n').map((line, index) => <span key={index}>{line}</span>)}",
    },
  ],
};

/** Nothing is minified. */
export const unminified: Variant = {
  name: 'nothing minified',
  edits: [
    {
      file: 'wxt.config.ts',
      find: "build: { target: 'es2022' }",
      replace: "build: { target: 'es2022', minify: false }",
    },
  ],
};

/** The first token waits for a whole batch of its own. */
export const slowFirstToken: Variant = {
  name: 'a batch of a tenth of a second',
  edits: [
    {
      file: 'entrypoints/background/drafting.ts',
      find: 'batch ??= setTimeout(flush, BATCH_MS);',
      replace: 'batch ??= setTimeout(flush, 100);',
    },
  ],
};
