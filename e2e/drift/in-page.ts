import type { Failure, Result } from '../../utils/errors.ts';
import type { ComposeBox, OpenThread, SendOutcome } from '../../utils/mail/mail-site.ts';
import { knownSites } from '../../utils/mail/sites.ts';
import type { ComposeState, ReplyKind, Thread } from '../../utils/reply/thread.ts';

/** A site's own module, run in its page without the extension, so that each step's answer can be seen. */
export interface Drift {
  /** Every selector of the site by its name, with its variants; functions are called with what they are for. */
  selectors(): Readonly<Record<string, readonly string[]>>;
  /** What is shown, once it is a thread or a failure; null after `timeoutMs` of neither. */
  watch(timeoutMs: number): Promise<Failure | 'thread' | null>;
  read(expand: boolean): Promise<Result<Thread>>;
  openCompose(kind: ReplyKind): Promise<Failure | 'box' | 'on-its-way'>;
  insert(text: string): Promise<Result<ComposeState>>;
  state(): Result<ComposeState>;
  checkSend(): Result<null>;
  send(): Promise<SendOutcome>;
}

declare global {
  interface Window {
    drift?: Drift;
    driftSite?: string;
  }
}

const FIELDS = ['to', 'cc', 'bcc'];

const variantsOf = (exported: unknown): readonly string[] => {
  if (typeof exported === 'string') return [exported];
  if (Array.isArray(exported)) return exported.flatMap(variantsOf);
  if (typeof exported === 'function')
    return FIELDS.flatMap((field) => variantsOf((exported as (field: string) => unknown)(field)));
  return [];
};

/** What is kept under several keys has a name for each; words that are looked for are no selectors. */
const namedIn = ([name, exported]: readonly [string, unknown]): readonly (readonly [
  string,
  readonly string[],
])[] => {
  const variants = variantsOf(exported);
  if (variants.length > 0) return [[name, variants]];
  return typeof exported === 'object' && exported !== null
    ? Object.entries(exported).flatMap(([key, one]) => namedIn([`${name}.${key}`, one]))
    : [];
};

const known = knownSites.find(({ site }) => site.id === window.driftSite);
if (known) {
  const { site, selectors } = known;
  let thread: OpenThread | null = null;
  let box: ComposeBox | null = null;
  const mustHave = <T>(held: T | null): T => {
    if (held === null) throw new Error('a step before this one did not succeed');
    return held;
  };
  window.drift = {
    selectors: () => Object.fromEntries(Object.entries(selectors).flatMap(namedIn)),
    watch: (timeoutMs) =>
      new Promise((resolve) => {
        const stop = new AbortController();
        const settle = (found: Failure | 'thread' | null): void => {
          clearTimeout(timer);
          resolve(found);
        };
        const timer = setTimeout(() => {
          stop.abort();
          settle(null);
        }, timeoutMs);
        site.watchThreads((shown) => {
          if (!shown.ok) return settle(shown.failure);
          if (!shown.value) return;
          thread = shown.value;
          settle('thread');
        }, stop.signal);
      }),
    read: (expand) => (expand ? mustHave(thread).expandAndRead() : mustHave(thread).read()),
    async openCompose(kind) {
      const opened = await mustHave(thread).openCompose(kind);
      if (!opened.ok) return opened.failure;
      if (opened.value === 'on-its-way') return 'on-its-way';
      box = opened.value;
      return 'box';
    },
    insert: (text) => mustHave(box).insert(text, { previous: null, ownText: 'refuse' }),
    state: () => mustHave(box).state(),
    checkSend: () => mustHave(box).checkSend(),
    send: () => mustHave(box).send(() => undefined),
  };
}
