// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import '../../testing/drawn-page';
import { fail, succeed, type Failure } from '../../errors';
import type { ComposeState, Thread } from '../../reply/thread';
import type { ComposeBox, MailSite, OpenThread } from '../mail-site';
import * as selectors from '../gmail/selectors';
import { checkPage } from './check-page';
import { headOfReport } from './report';
import { TEST_LINE } from './steps';

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../gmail/__fixtures__', name), 'utf8');
const conversation = fixture('2025-11-conversation.html');
const inline = fixture('2026-07-inline-compose.html');

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page lacks ${selector}`);
  return found;
};

const showMail = (): void => {
  history.replaceState(null, '', '/mail/u/0/');
  document.documentElement.lang = 'en';
  document.body.innerHTML = conversation;
  find('.ip').innerHTML = inline;
};

const KEY = { site: 'quick', account: 'me@example.com', id: 't1' };
const ANA = { name: 'Ana Lima', email: 'ana@example.com' };

const THREAD: Thread = {
  key: KEY,
  subject: 'Chairs for the hall',
  me: null,
  messages: [
    {
      id: 'm1',
      from: ANA,
      to: [{ name: 'Jo', email: null }],
      cc: [],
      recipientsComplete: true,
      date: null,
      text: 'Forty chairs, please.',
      isMine: false,
      attachments: [],
      isClipped: true,
      hidden: '',
    },
  ],
  foldedMessages: 2,
  compose: null,
  signature: 'unknown',
};

/** What was done on the page, and what stands in the box. */
let done: string[];
let inBox: string;
/** Steps that fail, and with what. */
let failures: Readonly<Record<string, Failure>>;

beforeEach(() => {
  showMail();
  // Quicker than to ask for the style of each ancestor, and on this page the same.
  vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element) {
    return this.closest('[style*="display: none"], [type=hidden], head') === null;
  });
  done = [];
  inBox = '';
  failures = {};
});

/** A step of the site: noted, and failing where the test says so. */
const step = <T>(name: string, value: () => T) => {
  done.push(name);
  return failures[name] ? fail(failures[name]) : succeed(value());
};

const stateNow = (): ComposeState => ({
  id: 'c1',
  audience: { kind: 'reply', to: [ANA], cc: [], bcc: [], from: null, source: 'compose-box' },
  subject: null,
  text: inBox,
  hasSignature: false,
});

const BOX: ComposeBox = {
  state: () => step('state', stateNow),
  insert: (text, { previous }) => {
    const result = step(text === '' ? 'take-out' : 'insert', () => {
      if (previous === null || previous === inBox) inBox = text;
      return stateNow();
    });
    return Promise.resolve(result);
  },
  checkSend: () => step('check-send', () => null),
  send: () => Promise.reject(new Error('A check never sends.')),
  undoSend: () => Promise.reject(new Error('A check never sends.')),
};

const OPEN: OpenThread = {
  key: KEY,
  closed: new AbortController().signal,
  read: () => Promise.resolve(step('read', () => THREAD)),
  expandAndRead: () => Promise.resolve(step('unfold', () => THREAD)),
  showMessage: () => undefined,
  watchMessages: () => undefined,
  openCompose: () => Promise.resolve(step('open', () => BOX)),
};

/** A site that answers at once, on Gmail's page. */
const SITE: MailSite = {
  id: 'quick',
  label: 'Quick',
  matches: [`${location.origin}/*`],
  watchThreads: (onChange) => onChange(failures['watch'] ? fail(failures['watch']) : succeed(OPEN)),
  appearance: () => ({ isDark: false, fontFamily: 'Roboto', direction: 'ltr' }),
  sentMailUrl: () => 'https://mail.example.org/#sent',
};

const check = (
  depth: 'look' | 'try',
  failure: Failure | null = null,
  site: Partial<MailSite> = {},
): Promise<string> => checkPage([{ site: { ...SITE, ...site }, selectors }], { depth, failure }, '1.2.3');

/** The same on a page that gives no thread, which is waited for. */
const checkInVain: typeof check = async (...asked) => {
  vi.useFakeTimers();
  const report = check(...asked);
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  return report;
};

const stepLine = (report: string, name: string): string =>
  report
    .split('\n')
    .find((line) => line.startsWith(`${name} `))
    ?.replace(/ +/, ' ') ?? '';

const LOST = {
  code: 'site-changed',
  step: 'read',
  selector: '.gD',
  sought: 'the sender of a message',
} as const;

describe('on a page that is as expected', () => {
  it('tries every step and says so first, then where and with what', async () => {
    const report = await check('try');
    expect(headOfReport(report)).toEqual(['Quick: all 10 steps work.']);
    expect(report).toContain('Countersign 1.2.3 on quick');
    expect(report).toContain('page in en, at /xxxx/x/0/');
    expect(report).toContain('THREAD_SUBJECT: 2, 1');
    expect(report).toContain('recipientField(to): 1, 0');
    expect(report).toContain('SEND[1]: 1, 1');
    expect(report).toContain('CONTRIBUTING.md, "A selector broke"');
    expect(stepLine(report, 'read')).toContain('1 messages, 1 with text, 1 clipped, 2 folded away');
    expect(stepLine(report, 'read')).toContain('2 people, 1 without address');
  });

  it('takes its own line out again and never sends', async () => {
    await check('try');
    expect(done).toEqual(['read', 'unfold', 'open', 'state', 'insert', 'take-out', 'check-send']);
    expect(inBox).toBe('');
  });

  it('touches nothing where it only looks', async () => {
    const report = await check('look');
    expect(headOfReport(report)).toEqual(['Quick: all 4 steps work that only look.']);
    expect(done).toEqual(['read']);
    expect(stepLine(report, 'send')).toBe('send not tried: only looked');
  });

  it('puts nothing into a box that has text of the person’s own', async () => {
    inBox = 'Words of my own';
    const report = await check('try');
    expect(stepLine(report, 'insert')).toBe('insert not tried: the box has text of its own');
    expect(inBox).toBe('Words of my own');
    expect(stepLine(report, 'send')).toContain('works');
  });

  it('draws the mail and the reply box, with the names of what finds them, and not what is inside of the texts', async () => {
    const report = await check('look');
    expect(report).toMatch(/h2\.hP.*<THREAD_SUBJECT> "xxxxxx xxx xxx xxxx"/);
    expect(report).toMatch(/<MESSAGE_BODY> \(\d+ elements, \d+ letters\)/);
    expect(report).toMatch(/<EDITOR> \(\d+ elements, \d+ letters\)/);
    expect(report.split('\n').length).toBeLessThan(330);
  });
});

it('says where to check on when the reply box is a page of its own', async () => {
  const elsewhere: OpenThread = {
    ...OPEN,
    openCompose: () => Promise.resolve(succeed('on-its-way' as const)),
  };
  const report = await check('try', null, { watchThreads: (onChange) => onChange(succeed(elsewhere)) });
  expect(headOfReport(report)).toEqual([
    'Quick: all 6 steps work, 4 could not be tried.',
    'The reply box is on the page that has come now. Check that page too.',
  ]);
});

describe('on a page that has changed', () => {
  it('names the step, what was sought and by which selector; what needs no mail read is still tried', async () => {
    failures = { read: LOST };
    for (const sender of document.querySelectorAll('.gD, .gF [email]')) sender.remove();
    const report = await check('try');
    expect(headOfReport(report)).toEqual([
      'Quick: 1 of 10 steps failed.',
      'Reading the mail: the sender of a message was not found (step read, selector .gD)',
    ]);
    expect(report).toContain('SENDER[0]: 0  .gD[email]');
  });

  it('says when its own line may still stand in the box', async () => {
    failures = { 'take-out': { code: 'not-inserted' } };
    const report = await check('try');
    expect(inBox).toBe(TEST_LINE);
    expect(headOfReport(report)).toContain(
      'A line of the check may still stand in the reply box. Take it out before you write there.',
    );
  });

  it('tries nothing that needs a mail when it cannot tell which', async () => {
    failures = { watch: LOST };
    const report = await check('try');
    expect(headOfReport(report)[1]).toContain('Telling which mail is open: the sender');
    expect(stepLine(report, 'insert')).toBe('insert not tried: no mail was found');
    expect(done).toEqual([]);
  });

  it('says what was not found in use, before the check, and draws that part first', async () => {
    const report = await check('look', { ...LOST, step: 'send', sought: 'Send' });
    expect(headOfReport(report)).toContain(
      'Before the check, in use: Send was not found (step send, selector .gD)',
    );
    expect(report.indexOf('## The reply box')).toBeLessThan(report.indexOf('## The page'));
  });

  it('says nothing of what a failure holds of the mail', async () => {
    const report = await check('look', { code: 'own-text-in-box', found: 'Words of my own' });
    expect(report).toContain('own-text-in-box');
    expect(report).not.toContain('Words of my own');
  });

  it('counts a step that throws as one that failed', async () => {
    const report = await check('look', null, {
      appearance: () => {
        throw new Error('me@example.com');
      },
    });
    expect(stepLine(report, 'appearance')).toBe('appearance FAILED: unexpected');
    expect(report).not.toContain('me@example.com');
  });
});

describe('which site it is', () => {
  it('software that runs anywhere is known by what it finds', async () => {
    expect(headOfReport(await check('look', null, { matches: [] }))[0]).toMatch(/^Quick: all/);
  });

  it('a page on which none finds anything is none of ours', async () => {
    const report = await checkInVain('look', null, {
      matches: [],
      watchThreads: (onChange) => onChange(succeed(null)),
    });
    expect(report).toMatch(/^No known site/);
  });

  it('a mail site without an open mail says so', async () => {
    const report = await checkInVain('look', null, { watchThreads: (onChange) => onChange(succeed(null)) });
    expect(headOfReport(report)[0]).toContain('no mail is open');
  });

  it('a look takes over what watching has said before', async () => {
    const report = await checkInVain(
      'look',
      { ...LOST, step: 'watch' },
      {
        watchThreads: (onChange) => onChange(succeed(null)),
      },
    );
    expect(headOfReport(report)[1]).toContain('Telling which mail is open: the sender');
  });
});

// ── nothing of the mail comes out ───────────────────────────────────────────────────────────────

const ATTRIBUTES = [
  'id',
  'class',
  'name',
  'email',
  'title',
  'alt',
  'value',
  'href',
  'src',
  'style',
  'placeholder',
  'role',
  'type',
  'lang',
  'jsname',
  'jslog',
  'jsaction',
  'aria-label',
  'aria-controls',
  'aria-description',
  'aria-expanded',
  'data-hovercard-id',
  'data-name',
  'data-message-id',
  'data-tooltip',
  'data-anything',
  'x-unheard-of',
];

const WORD = /^[a-z]{4,12}$/;
const letters = fc.stringMatching(WORD);
const canary = fc.oneof(
  letters,
  letters.map((word) => word.toUpperCase()),
  letters.map((word) => word.replace(/^./, (first) => first.toUpperCase())),
  fc.stringMatching(/^[1-9]\d{2,9}$/),
  fc.stringMatching(/^[а-яéüñ]{4,9}$/),
);

/** How a secret may stand in a value. */
const setting = fc.constantFrom<(secret: string) => string>(
  (secret) => secret,
  (secret) => `${secret}@${secret}.example`,
  (secret) => `Jo ${secret}, (${secret})`,
  (secret) => `ms-Button--${secret}`,
  (secret) => `label_${secret}_list`,
  (secret) => `owa${secret}`,
  (secret) => `thread-f:${secret}`,
  (secret) => `aX3.${secret}`,
  (secret) => `https://mail.example.org/${secret}?q=${secret}#${secret}`,
  (secret) => `${secret}${secret}`,
  (secret) => `CONV_${secret}AAQkADAw_SUBJECT`,
);

/** Where no selector looks for what the page is known by. */
const places = (): readonly Element[] =>
  [...document.querySelectorAll('[role=main] *')].filter((element) => !element.matches('h2'));

it('no secret of any kind in text, attributes or addresses is in the report', async () => {
  // Everything is drawn, what is hidden too, which is more than any page gives away.
  vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true);
  const bare = (await check('look')).toLowerCase();
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          secret: canary,
          set: setting,
          at: fc.nat(),
          where: fc.constantFrom('text', 'path', ...ATTRIBUTES),
        }),
        { minLength: 6, maxLength: 24 },
      ),
      async (planted) => {
        // A secret that is in the report without having been planted is a word of ours.
        fc.pre(planted.every(({ secret }) => !bare.includes(secret.toLowerCase())));
        showMail();
        for (const { secret, set, at, where } of planted) {
          const all = places();
          const element = all[at % all.length];
          const value = set(secret);
          if (where === 'text') element?.append(value);
          else if (where === 'path') history.replaceState(null, '', `/mail/${encodeURI(secret)}/0/`);
          else if (where === 'class') element?.setAttribute('class', `${element.className} ${value}`);
          else element?.setAttribute(where, value);
        }
        const report = (await check('look')).toLowerCase();
        for (const { secret } of planted) expect(report).not.toContain(secret.toLowerCase());
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);
