import { describe, expect, it } from 'vitest';
import { ana, me, message, thread } from '../../testing/samples';
import { risksOf } from './risks-of';

const after = (mail: string) => thread({ messages: [message({ text: mail })] });
const rulesIn = (draft: string, mail: string) => [
  ...new Set(risksOf(draft, after(mail), []).map(({ rule }) => rule)),
];

describe('the risks of a draft', () => {
  it.each([
    ['a price the draft quotes', 'They are 12 euros each.', 'What do the chairs cost?', ['price']],
    [
      'credentials the mail asks for',
      'I will look.',
      'What is the password for the gallery?',
      ['credentials'],
    ],
    [
      'a complaint, however mild the answer',
      'Thank you for writing.',
      'This is unacceptable.',
      ['complaint'],
    ],
    [
      'a discount asked for and granted in a word',
      'Sure, no problem!',
      'Could you give us a discount?',
      ['discount'],
    ],
    ['a refund asked for and refused in a word', 'Unfortunately not.', 'Can I get a refund?', ['refund']],
    [
      'a short draft in the language of its mail',
      'Kein Problem!',
      'Bekommen wir bei 40 Stühlen einen Rabatt?',
      ['discount'],
    ],
    [
      'a short mail that might be another language',
      'Que te mejores pronto, nos vemos a la vuelta.',
      'Me operan de la rodilla.',
      ['health'],
    ],
  ])('%s', (_, draft, mail, rules) => {
    expect(rulesIn(draft, mail)).toEqual(rules);
  });

  it.each([
    ['a price the draft does not deal with', 'Thanks, I will read it.', 'The chairs cost 12 euros each.'],
    [
      'a discount whose answer is put off',
      'Of course, I will ask and get back to you.',
      'Could you give us a discount?',
    ],
    ['a discount nobody asks for', 'Yes, see you there.', 'I bought it with a discount. Are you coming?'],
    ['a promise without a day', 'I will send it.', 'Please send it.'],
  ])('not %s', (_, draft, mail) => {
    expect(rulesIn(draft, mail)).toEqual([]);
  });

  it('stand where the draft has them', () => {
    const draft = 'Hello Ana,\n\nthey are 12 euros each.';
    const [risk] = risksOf(draft, after('How are you?'), []);
    expect(risk).toMatchObject({ rule: 'price', tier: 'high', words: '12 euros', source: null });
    expect(risk?.span && draft.slice(risk.span.start, risk.span.end)).toBe('12 euros');
  });

  it('that the mail gives rise to come with its words, once for each rule', () => {
    const mail = 'Hello!\nWhat is the password? I lost my password.';
    expect(risksOf('Hello.', after(mail), [])).toEqual([
      {
        rule: 'credentials',
        tier: 'high',
        span: null,
        words: 'password',
        source: {
          place: { kind: 'message', messageId: 'm1' },
          span: { start: 19, end: 27 },
          words: 'What is the password?',
        },
      },
    ]);
  });

  it('come from the newest message of the other side only', () => {
    const messages = [
      message({ id: 'm1', text: 'What is the password?' }),
      message({ id: 'm2', text: 'Found it, thanks. Shall we meet?' }),
      message({ id: 'm3', text: 'The password is new.', from: me, to: [ana], isMine: true }),
    ];
    expect(risksOf('Yes, gladly.', thread({ messages }), [])).toEqual([]);
  });

  it('are none where there is nothing to read', () => {
    expect(risksOf('Thanks!', thread({ messages: [message({ text: null })] }), [])).toEqual([]);
    expect(risksOf('Thanks!', thread({ messages: [] }), [])).toEqual([]);
  });

  it('are found by words of the person’s own, in the draft or else in the mail', () => {
    const own = [{ id: 'own-1', name: 'Falcon', words: ['falcon', 'merger'], tier: 'normal' as const }];
    expect(risksOf('Falcon it is.', after('Hello'), own)).toMatchObject([
      { rule: 'own:Falcon', tier: 'normal', words: 'Falcon' },
    ]);
    expect(risksOf('It is on.', after('Is the merger on?'), own)).toMatchObject([
      { rule: 'own:Falcon', span: null, words: 'merger', source: { words: 'Is the merger on?' } },
    ]);
  });
});
