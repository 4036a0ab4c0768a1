import type { Edit } from '../scripts/edited-copy.ts';

/** The product with one defence taken out. A row that stays within what it allows on it proves nothing. */
export interface Mutant extends Edit {
  readonly name: string;
  /** The row that has to go over what it allows. */
  readonly row: string;
}

/** For rows that need no browser. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'nothing unseen is taken out',
    row: 'S4a',
    file: 'utils/text/canonical.ts',
    find: 'if (!UNSEEN.test(lines)) return lines;',
    replace: 'return lines;',
  },
  {
    name: 'everything unseen is taken out',
    row: 'S4b',
    file: 'utils/text/canonical.ts',
    find: '(?=${unseen})(?!${withEffect}).',
    replace: '(?=${unseen}).',
  },
  {
    name: 'a draft is not made canonical',
    row: 'S1p',
    file: 'utils/text/canonical.ts',
    find: 'if (!UNSEEN.test(lines)) return lines;',
    replace: 'return lines;',
  },
  {
    name: 'the reply box takes text as markup',
    row: 'S5p',
    file: 'utils/mail/dom/line-html.ts',
    find: '.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)',
    replace: '',
  },
  {
    name: 'the pane takes text as markup',
    row: 'S5p',
    file: 'components/draft-pane/ReplyCopy.tsx',
    find: '      {parts}\n      {text.slice(from)}',
    replace: '      {parts}\n      <span dangerouslySetInnerHTML={{ __html: text.slice(from) }} />',
  },
  {
    name: 'the stream is shown as markup',
    row: 'S5p',
    file: 'components/draft-pane/StreamingText.tsx',
    find: 'node.data = stream.read(draftId);',
    replace: 'span.innerHTML = stream.read(draftId);',
  },
  {
    name: 'a paste keeps its markup',
    row: 'S5p',
    file: 'utils/text/html-to-text.ts',
    find: 'return canonical(page.text());',
    replace: 'return html;',
  },
  {
    name: 'messages are not checked',
    row: 'S7',
    file: 'utils/messaging/check.ts',
    find: 'return parsed.success ? parsed.output : null;',
    replace: 'return value as Output;',
  },
  {
    name: 'anybody may ask what settings pages ask',
    row: 'S7',
    file: 'entrypoints/background/index.ts',
    find: "if (sender.id !== browser.runtime.id || !isOwnPage(sender.url, ['/popup.html', '/options.html']))\n      return false;",
    replace: '',
  },
  {
    name: 'any extension may connect',
    row: 'S7',
    file: 'entrypoints/background/index.ts',
    find: 'sender?.id !== browser.runtime.id || tabId === undefined',
    replace: 'tabId === undefined',
  },
  {
    name: 'any page may be the pane',
    row: 'S7',
    file: 'entrypoints/background/index.ts',
    find: "port.name === PANE_PORT && isOwnPage(sender.url, ['/pane.html'])",
    replace: 'port.name === PANE_PORT',
  },
  {
    name: 'the approved recipients are not compared',
    row: 'S7',
    file: 'utils/reply/approval.ts',
    find: "if (!sameAddresses(click.recipients, recipientsOf(audience))) return fail({ code: 'approval-stale' });",
    replace: '',
  },
  {
    name: 'every sender looks alike',
    row: 'S11a',
    file: 'utils/policy/recipients/recipients.ts',
    find: "...when('look-alike', resembled !== null),",
    replace: "...when('look-alike', true),",
  },
  {
    name: 'an item stays open when it was acted on',
    row: 'S11b',
    file: 'utils/reply/approval.ts',
    find: 'if (hasBlank(click.text))',
    replace: 'if (click.text.length > 0)',
  },
  {
    name: 'what had come is thrown away when the answer breaks off',
    row: 'R1p',
    file: 'utils/reply/lifecycle.ts',
    find: "return keepDraft(reply, phase, event.text, 'cut-off',",
    replace: "return keepDraft(reply, phase, '', 'cut-off',",
  },
  {
    name: 'a redirect is followed',
    row: 'R1p',
    file: 'utils/llm/exchange.ts',
    find: "redirect: 'manual',",
    replace: "redirect: 'follow',",
  },
  {
    name: 'want of credit is taken for a wait',
    row: 'R1p',
    file: 'utils/llm/model-failure.ts',
    find: "if (meant !== null && meant.code !== 'rate-limited') return meant;",
    replace: "if (meant !== null && meant.code !== 'rate-limited' && status !== 429) return meant;",
  },
  {
    name: 'an approval that could not be stored is never taken up again',
    row: 'R1p',
    file: 'entrypoints/background/hub.ts',
    find: 'session.isHalted = true;',
    replace: '',
  },
  {
    name: 'own words in the reply box are written over',
    row: 'R1p',
    file: 'entrypoints/mail-page/hands.ts',
    find: 'return box.value.insert(text, command);',
    replace: "return box.value.insert(text, { ...command, ownText: 'keep-below' });",
  },
  {
    name: 'the recipients are not read again before the press',
    row: 'R1p',
    file: 'entrypoints/mail-page/hands.ts',
    find: 'if (!sameAddresses(approved.recipients, found)) {',
    replace: 'if (found.length === 0) {',
  },
  {
    name: 'a send may begin again',
    row: 'R4m',
    file: 'utils/reply/lifecycle.ts',
    find: "return phase.name === 'inserted' && phase.approval?.nonce === event.nonce\n        ? { ...reply, phase: { name: 'sending', approval: phase.approval } }",
    replace:
      "return (phase.name === 'inserted' || phase.name === 'sending') && phase.approval?.nonce === event.nonce\n        ? { ...reply, phase: { name: 'sending', approval: { ...phase.approval } } }",
  },
  {
    name: 'unknown is as good as not sent',
    row: 'R4m',
    file: 'utils/reply/lifecycle.ts',
    find: "{ ...reply, inBox: null, phase: { name: 'unknown', receipt: event.receipt } }",
    replace: "{ ...reply, inBox: null, phase: { name: 'reviewing' } }",
  },
  {
    name: 'blanks are left to the page',
    row: 'R5p',
    file: 'utils/mail/dom/line-html.ts',
    find: '.replace(/ {2,}/g, (run) => `${NBSP.repeat(run.length - 1)} `)',
    replace: '',
  },
  {
    name: 'a stream that just stops is complete',
    row: 'R7',
    file: 'utils/llm/openai-compatible.ts',
    find: "ending: ending ?? 'cut-off'",
    replace: "ending: ending ?? 'complete'",
  },
  {
    name: 'every choice is read',
    row: 'R7',
    file: 'utils/llm/openai-compatible.ts',
    find: 'choices?.find(({ index }) => (index ?? 0) === 0)',
    replace: 'choices?.[0]',
  },
];

/** For rows in browsers: the whole product is built without the defence. */
export const BUILT_MUTANTS: readonly Mutant[] = [
  {
    name: 'a draft is put into the reply box as markup',
    row: 'S1',
    file: 'utils/mail/dom/line-html.ts',
    find: '.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)',
    replace: '',
  },
  {
    name: 'the pane takes a draft as markup',
    row: 'S5',
    file: 'components/draft-pane/ReplyCopy.tsx',
    find: '      {parts}\n      {text.slice(from)}',
    replace: '      {parts}\n      <span dangerouslySetInnerHTML={{ __html: text.slice(from) }} />',
  },
  {
    name: 'a pane that is not seen approves',
    row: 'S6',
    file: 'components/draft-pane/sight.ts',
    find: '(newest.isVisible ?? isLargeEnough())',
    replace: 'isLargeEnough()',
  },
  {
    name: 'a click need not be a person’s',
    row: 'S6',
    file: 'components/draft-pane/card-acts.ts',
    find: 'if (!event.isTrusted || !canEdit || card.link',
    replace: 'if (!canEdit || card.link',
  },
  {
    name: 'content scripts may read what is stored',
    row: 'S8',
    file: 'entrypoints/background/storage-access.ts',
    find: "await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);",
    replace: 'await Promise.resolve(area);',
  },
  {
    name: 'a model is asked without consent',
    row: 'S9',
    file: 'entrypoints/background/model-access.ts',
    find: "if (!hasConsent(settings)) return 'no-consent';",
    replace: '',
  },
  {
    name: 'hidden words are read',
    row: 'S3',
    file: 'utils/mail/dom/visible-text.ts',
    find: 'readLines(root, leaveOut, startScene(root));',
    replace: 'readLines(root, leaveOut, null);',
  },
  {
    name: 'a link of a draft is not looked for',
    row: 'S2',
    file: 'utils/policy/facts/contacts.ts',
    find: "found.push({ start, end, reading: { kind: 'link', keys: [linkKey(words)] } });",
    replace: '',
  },
  {
    name: 'what has streamed is not kept',
    row: 'R2',
    file: 'entrypoints/background/drafting.ts',
    find: 'if (Math.abs(now - lastCheckpoint) >= CHECKPOINT_MS) {',
    replace: 'if (now < 0) {',
  },
  {
    name: 'blanks are left to the page',
    row: 'R5',
    file: 'utils/mail/dom/line-html.ts',
    find: '.replace(/ {2,}/g, (run) => `${NBSP.repeat(run.length - 1)} `)',
    replace: '',
  },
];
