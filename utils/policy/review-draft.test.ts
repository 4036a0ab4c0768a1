import { describe, expect, it } from 'vitest';
import type { Message } from '../reply/thread';
import { BUILT_IN_REVIEW, type Material, type ReviewRules } from '../reply/material';
import { ana, audience, ben, me, message, thread } from '../testing/samples';
import { reviewDraft, type ToReview } from './review-draft';

const NOW = new Date(2026, 10, 21, 12).getTime();
const writer = { name: 'Jonas Weber', address: me.email, howIWrite: '' };

interface Setting extends Partial<Omit<ToReview, 'material'>> {
  readonly messages?: readonly Message[];
  readonly correspondents?: readonly string[];
  readonly rules?: Partial<ReviewRules>;
}

const review = (text: string, mail = 'Shall we meet at the harbour?', setting: Setting = {}) => {
  const { messages, correspondents, rules, ...others } = setting;
  const material: Material = {
    thread: thread({ messages: messages ?? [message({ text: mail })] }),
    writer,
    correspondents: correspondents ?? ['ana@harbour.example'],
    rules: { ...BUILT_IN_REVIEW, ...rules },
  };
  return reviewDraft({
    text,
    material,
    audience: audience(),
    instruction: '',
    asks: [],
    now: NOW,
    ...others,
  });
};

const reasonsOf = ({ items }: ReturnType<typeof review>) =>
  items.map(({ reasons }) => reasons.map((reason) => (reason.kind === 'risk' ? reason.rule : reason.kind)));

/** What its links and addresses rest on. */
const placesIn = (reviewed?: ReturnType<typeof review>) =>
  reviewed?.findings
    .filter(({ kind }) => kind === 'link' || kind === 'address')
    .map(({ standing }) => standing);

describe('the tier of a review', () => {
  it.each([
    ['a short thanks', 'Hi Ana,\n\nthanks, got it!\n\nJonas', 'low'],
    ['a meeting agreed on', 'Hi Ana,\n\nyes, Tuesday at 3 pm works.\n\nJonas', 'normal'],
    ['a blank', 'Hi Ana,\n\nI think [place?] is best.\n\nJonas', 'normal'],
    ['a price', 'Hi Ana,\n\nthey are 12 euros each.\n\nJonas', 'high'],
    ['a promise with a day', 'Hi Ana,\n\nI will send it by Tuesday.\n\nJonas', 'high'],
  ])('%s', (_, draft, tier) => {
    expect(review(draft, 'Does Tuesday, 3 pm work for you?').tier).toBe(tier);
  });

  it('is high when a fact contradicts the thread', () => {
    expect(
      review('Hi Ana,\n\nyes, Tuesday, 24 November at 4 pm.', 'Does Tuesday, 24 November at 3 pm work?'),
    ).toMatchObject({
      tier: 'high',
      items: [{ reasons: [{ kind: 'conflict' }] }],
    });
  });

  it.each([
    ['an amount', 'the room is 12 euros.'],
    ['a phone number', 'ring 020 7946 0812.'],
    ['a link', 'it is on www.northlight.example/plan.'],
    ['a reference', 'the order is AB-20417.'],
    ['an address', 'we are at 12 Baker Street.'],
  ])('is high for %s that nobody gave, which is looked at in its sentence', (_, sentence) => {
    const reviewed = review(`Hi Ana,\n\n${sentence}\n\nJonas`);
    expect(reviewed.tier).toBe('high');
    expect(reviewed.items.map(({ words }) => words)).toEqual([sentence]);
    expect(reasonsOf(reviewed).flat()).toContain('unsupported');
  });

  it.each([
    'https:/evil.com/login',
    'https:///evil.com/a',
    String.raw`https:\\evil.com`,
    'http:evil.com',
    'ｅｖｉｌ．ｃｏｍ',
    'https://ｅｖｉｌ．ｃｏｍ',
    '𝐞𝐯𝐢𝐥.𝐜𝐨𝐦',
    'ｘ＠ｅｖｉｌ．ｃｏｍ',
    'evil%2Eexample',
    'https://evil。com/a',
  ])('is as high for %s as for a link as people write it', (link) => {
    const sentence = (words: string): string => `Hi Ana,\n\nplease see ${words} for it.\n\nJonas`;
    expect(placesIn(review(sentence(link)))).toEqual(['unsupported']);
    for (const mail of ['Where is it?', 'See https://ｅｖｉｌ．ｏｒｇ, https://evil.jp and evil。org.']) {
      const [plain, disguised] = ['https://evil.com', link].map((words) => review(sentence(words), mail));
      expect(placesIn(disguised)).not.toContain('supported');
      expect(disguised?.tier).toBe('high');
      expect(disguised?.tier).toBe(plain?.tier);
      expect(disguised?.items).toHaveLength(plain?.items.length ?? 0);
    }
  });

  it.each([
    'visit evil.App',
    'go to paypal-login.Support now',
    'visit evil.%41pp',
    'see evil.App.Clara knows',
  ])('is high where a draft may only lack a blank: %s', (words) => {
    const reviewed = review(`Hi Ana,\n\n${words}\n\nJonas`, 'The lamps are here.App or not?');
    expect(placesIn(reviewed)).toEqual(['unsupported']);
    expect(reviewed.items.map((item) => item.words)).toEqual([words]);
    const { span, words: link } = reviewed.findings.find(({ kind }) => kind === 'link') ?? {};
    expect(reviewed.text.slice(span?.start, span?.end)).toBe(link);
  });

  it.each([
    ['ｆｏｏ．ｅｘａｍｐｌｅ', 'foo.example'],
    ['foo.example', 'https:/ｆｏｏ．example'],
    ['foo.App', 'foo.app'],
    ['foo.App', 'Foo.App'],
    ['foo.app', 'https://foo.App'],
  ])('is not high for %s where %s is known', (words, known) => {
    const reviewed = review(`Hi Ana,\n\nplease see ${words} for it.\n\nJonas`, `See ${known}.`);
    expect(reviewed.tier).toBe('normal');
    expect(placesIn(reviewed)).toEqual(['supported']);
  });

  it.each([
    ['a number', 'we are 9 people.'],
    ['a duration', 'it takes 20 minutes.'],
    ['a name', 'Clara Winter says hello.'],
  ])('is normal for %s that nobody gave', (_, sentence) => {
    expect(review(`Hi Ana,\n\n${sentence}\n\nJonas`)).toMatchObject({ tier: 'normal', items: [] });
  });

  it('is not high for what somebody gave', () => {
    const draft = 'Hi Ana,\n\nit is on www.northlight.example/plan, order AB-20417.\n\nJonas';
    expect(review(draft, 'Is AB-20417 on www.northlight.example/plan?').tier).toBe('normal');
  });

  it('is high for an outsider who came into a thread and was never written to, not for who began it', () => {
    const first = message({ id: 'm1', text: 'May I join?' });
    expect(review('Gladly!', '', { messages: [first], correspondents: [] }).tier).toBe('normal');
    const before = message({ id: 'm0', from: ben, text: 'Here is the list.' });
    expect(review('Gladly!', '', { messages: [before, first], correspondents: [] })).toMatchObject({
      tier: 'high',
      items: [{ words: 'ana@harbour.example', reasons: [{ kind: 'recipient' }] }],
    });
  });

  it('is high for a look-alike of somebody known', () => {
    const harbor = { name: 'Ana Lima', email: 'ana@harb0ur.example' };
    const messages = [message({ from: harbor, text: 'May I?' })];
    expect(review('Gladly!', '', { messages, audience: audience({ to: [harbor] }) })).toMatchObject({
      tier: 'high',
      items: [{ words: 'ana@harb0ur.example' }],
    });
  });

  it('is high for an address with something unseen in it', () => {
    const fake = { name: 'Ana Lima', email: 'ana@harbour\u{e0061}\u{e0062}\u{e0063}\u{e0064}.example' };
    const messages = [message({ from: fake, text: 'May I?' })];
    expect(review('Gladly!', '', { messages, audience: audience({ to: [fake] }) })).toMatchObject({
      tier: 'high',
      items: [{ reasons: [{ kind: 'recipient', resembles: 'ana@harbour.example' }] }],
    });
  });

  it.each([
    ['another organisation', 'ana@quay.example', 'high'],
    ['the same organisation', 'office@harbour.example', 'normal'],
  ])('of an answer that goes to %s', (_, email, tier) => {
    const to = [{ name: '', email }];
    const setting = {
      audience: audience({ to, source: 'compose-box' }),
      correspondents: [email, 'ana@harbour.example'],
    };
    expect(review('Gladly!', 'May I?', setting).tier).toBe(tier);
  });

  it('is raised by own words, and by rules the person raised, never lowered', () => {
    const own = { id: 'own-1', name: 'Falcon', words: ['falcon'] };
    expect(review('Falcon it is.', 'Hi', { rules: { own: [{ ...own, tier: 'normal' }] } }).tier).toBe(
      'normal',
    );
    expect(review('Falcon it is.', 'Hi', { rules: { own: [{ ...own, tier: 'high' }] } })).toMatchObject({
      tier: 'high',
      items: [{ words: 'Falcon it is.', reasons: [{ kind: 'risk', rule: 'own:Falcon' }] }],
    });
    const attached = 'Please find the plan attached.';
    expect(review(attached).tier).toBe('normal');
    expect(review(attached, 'Hi', { rules: { raised: ['attachment-missing'] } })).toMatchObject({
      tier: 'high',
      items: [{ words: attached, reasons: [{ kind: 'mail' }] }],
    });
    expect(review('The room is 204.', 'Which room?', { rules: { raised: ['unsupported'] } }).tier).toBe(
      'high',
    );
    expect(
      review('It is 12 euros.', 'Hi', { rules: { own: [{ ...own, words: ['euros'], tier: 'normal' }] } })
        .tier,
    ).toBe('high');
  });
});

describe('the items of a review', () => {
  const costly = 'Hi Ana,\n\nthey are 12 euros each, without any discount. I will send them by 3 December.';

  it('are one for each sentence, with all its reasons', () => {
    expect(review(costly).items.map(({ words }) => words)).toEqual([
      'they are 12 euros each, without any discount.',
      'I will send them by 3 December.',
    ]);
    expect(reasonsOf(review(costly))[0]).toEqual(['price', 'discount', 'unsupported']);
  });

  it('stand in the draft', () => {
    const { items } = review(costly);
    expect(items.map(({ span }) => span && costly.slice(span.start, span.end))).toEqual(
      items.map(({ words }) => words),
    );
  });

  it('keep their ids while another sentence changes, and lose them when they change', () => {
    const [price, promise] = review(costly).items;
    const [changed, kept] = review(costly.replace('12', '13')).items;
    expect(kept?.id).toBe(promise?.id);
    expect(changed?.id).not.toBe(price?.id);
  });

  it('that say the same have ids of their own', () => {
    const { items } = review('A refund is fine.\nA refund is fine.');
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  });

  it('from the mail alone are one for each rule, after those of the draft', () => {
    const mail = 'I am furious, and this is unacceptable. What is the password?';
    expect(reasonsOf(review('We refund it.', mail))).toEqual([['refund'], ['credentials'], ['complaint']]);
    expect(review('We refund it.', mail).items.at(-1)).toMatchObject({
      span: null,
      source: { place: { kind: 'message', messageId: 'm1' } },
    });
  });

  it('are none below the high tier', () => {
    expect(review('Yes, room 204.', 'Which room?')).toMatchObject({ tier: 'normal', items: [] });
  });

  it('hold what is unsupported only where it weighs', () => {
    const reviewed = review('It is 12 euros.\nWe are 9 people.\nRing 020 7946 0812.');
    expect(reviewed.items.map(({ words }) => words)).toEqual(['It is 12 euros.', 'Ring 020 7946 0812.']);
  });
});

describe('what a draft rests on', () => {
  it('is the instruction, the settings, the subject and the people too', () => {
    const setting = { instruction: 'say 4 pm' };
    expect(review('Yes, at 16:00.', 'When?', setting).findings).toMatchObject([
      { standing: 'supported', source: { place: { kind: 'instruction' } } },
    ]);
  });

  it('is the names of the mail’s attachments too', () => {
    const messages = [message({ id: 'm1', text: 'Is it right?', attachments: ['plan.pdf', 'offer.zip'] })];
    const reviewed = review('Thank you for offer.zip and other.zip.', '', { messages });
    expect(reviewed.findings).toMatchObject([
      { words: 'offer.zip', standing: 'supported', source: { words: 'offer.zip' } },
      { words: 'other.zip', standing: 'unsupported' },
    ]);
  });

  it('leaves a message out whose text is not on the page', () => {
    const messages = [message({ id: 'm1', text: null }), message({ id: 'm2', text: 'At 4 pm?', from: ana })];
    expect(review('Yes, at 16:00.', '', { messages }).findings).toMatchObject([
      { source: { place: { kind: 'message', messageId: 'm2' } } },
    ]);
  });
});
