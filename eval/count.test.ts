import { describe, expect, it } from 'vitest';
import type { OutlineLine } from '../utils/reply/outline';
import type { Finding, Review } from '../utils/reply/review';
import { readCases, type Case } from './case';
import { countCase, type Reviewer } from './count';
import { belowFloors } from './floors';
import { missesOf } from './misses';
import { sumPlants, sumReading, sumTiers } from './sums';

const chairs = {
  id: 'en-chairs-01',
  language: 'en',
  subject: 'Chairs',
  me: ['Jonas Weber', 'jonas@northlight.example'],
  messages: [
    {
      from: ['Ana Lima', 'ana@harbour.example'],
      to: [['Jonas Weber', 'jonas@northlight.example']],
      cc: [],
      date: '2026-11-19T09:14',
      text: 'Can you bring 40 chairs on Tuesday? And who opens the gate?',
      attachments: [],
    },
  ],
  instruction: '',
  settings: { name: 'Jonas Weber', howIWrite: '' },
  correspondents: ['ana@harbour.example'],
  replyTo: 'reply',
  draft: 'Hi Ana, 40 chairs on Tuesday 24 November, by [time?]. I look into the gate.',
  loose: ['I look into the gate'],
  tier: 'normal',
  plants: [
    { kind: 'number', from: '40', to: '400', wrong: '400', standing: 'contradicting', tier: 'high' },
    {
      kind: 'weekday',
      from: 'Tuesday 24',
      to: 'Wednesday 24',
      wrong: 'Wednesday 24',
      standing: 'contradicting',
      tier: 'high',
    },
    { kind: 'blank', from: '[time?]', to: '9 am', wrong: '9 am', standing: 'unsupported', tier: 'normal' },
  ],
  asks: 2,
  unanswered: ['who opens the gate'],
};

const read = (change: object = {}) => readCases([{ ...chairs, ...change }], 'known/en.json', 'known');

const entry: Case = (() => {
  const [only] = read().cases;
  if (!only) throw new Error(read().errors.join());
  return only;
})();

const ask = (id: string, words: string): OutlineLine => ({
  id,
  words,
  by: 'Ana Lima',
  isMine: false,
  until: null,
  messageId: 'm1',
  span: { start: 0, end: words.length },
});

/** Marks these words wherever they stand, as contradicting, and gives high to whatever it has marked. */
const marking =
  (...marked: readonly string[]): Reviewer =>
  (_, text) => {
    const findings = marked
      .filter((words) => text.includes(words))
      .map((words): Finding => {
        const start = text.indexOf(words);
        const span = { start, end: start + words.length };
        return {
          id: words,
          kind: 'number',
          span,
          words,
          standing: 'contradicting',
          source: null,
          conflict: { reason: 'differs', instead: null },
        };
      });
    const review: Review = {
      text,
      tier: findings.length > 0 ? 'high' : 'normal',
      findings,
      blanks: [],
      recipients: [],
      mail: [],
      risks: [],
      unanswered: ['a2'],
      items: [],
    };
    return {
      review,
      asks: [ask('a1', 'Can you bring 40 chairs on Tuesday?'), ask('a2', 'And who opens the gate?')],
    };
  };

describe('counting', () => {
  it('sees a missed plant as missed, and says where it stands', () => {
    const count = countCase(entry, marking('400'));
    expect(count.plants.map(({ isFound }) => isFound)).toEqual([true, false, false]);
    expect(sumPlants([count])).toMatchObject({
      planted: 3,
      found: 1,
      recall: 1 / 3,
      falseFlags: 0,
      precision: 1,
    });
    expect(missesOf([count], 'weekday')[0]).toMatch(/missed weekday: .*»Wednesday 24«/);
    expect(missesOf([count], 'number')).toEqual([]);
  });

  it('counts a wrong mark of the clean draft once, though it is in every twin', () => {
    const count = countCase(entry, marking('Hi Ana', '400', 'Wednesday', '9 am'));
    expect(count.falseFlags.map(({ words, inClean }) => [words, inClean])).toEqual([['Hi Ana', true]]);
    expect(sumPlants([count]).precision).toBe(0.75);
  });

  it('counts a wrong mark that stands behind the planted words once, wherever they have moved it', () => {
    expect(countCase(entry, marking('24 November')).falseFlags).toHaveLength(1);
  });

  it('counts a wrong mark that comes with a twin only', () => {
    const inTwin: Reviewer = (of, text) => marking(...(text.includes('400') ? ['Tuesday'] : []))(of, text);
    expect(countCase(entry, inTwin).falseFlags.map(({ inClean }) => inClean)).toEqual([false]);
  });

  it('leaves loose words out of the count', () => {
    expect(countCase(entry, marking('I look into the gate')).falseFlags).toEqual([]);
  });

  it('forgives a mark in the sentence where weekday and date do not fit', () => {
    const onDate: Reviewer = (of, text) => marking(...(text.includes('Wed') ? ['November'] : []))(of, text);
    const count = countCase(entry, onDate);
    expect(count.falseFlags).toEqual([]);
    expect(count.plants[1]?.isFound).toBe(false);
  });

  it('says whether a plant was named what it is', () => {
    const { plants } = countCase(entry, marking('400', '9 am'));
    expect(plants.map(({ isNamedRight }) => isNamedRight)).toEqual([true, false, false]);
  });

  it('holds the tiers of the clean draft and of each twin against their labels', () => {
    const sum = sumTiers([countCase(entry, marking('400', '9 am'))]);
    expect(sum.matrix.high).toEqual({ low: 0, normal: 1, high: 1 });
    expect(sum.highRecall).toBe(0.5);
  });

  it.each([
    ['no false alarm where an error was planted', '9 am', 0],
    ['a false alarm in the clean draft', 'I look into the gate', 1],
  ])('calls more care than was asked for %s', (_, marked, benignRaised) => {
    expect(sumTiers([countCase(entry, marking(marked))]).benignRaised).toBe(benignRaised);
  });

  it('counts blanks, asks and what is left unanswered', () => {
    expect(sumReading([countCase(entry, marking())])).toEqual({
      blanks: { there: 1, recognised: 0 },
      asks: { there: 2, found: 2, rightInCases: 1 },
      unanswered: { recall: 1, precision: 1 },
    });
  });

  it('says which floors are not reached', () => {
    const counts = [countCase(entry, marking('400'))];
    expect(belowFloors(counts, 'known')).toEqual([
      'known: recall is 0.333, below 0.95',
      'known: recall of high is 0.500, below 0.98',
    ]);
    const raised = countCase(entry, marking('400', 'Wednesday', '9 am', 'I look into the gate'));
    expect(belowFloors([raised], 'known')).toEqual([
      'known: clean drafts raised to high are 1.000, above 0.05',
    ]);
  });
});

describe('reading a case', () => {
  it('takes a sound one', () => {
    expect(read()).toMatchObject({ errors: [], cases: [{ id: 'en-chairs-01', part: 'known' }] });
  });

  const [plant] = chairs.plants;
  it.each([
    [
      'a from that is not there',
      { plants: [{ ...plant, from: '41' }] },
      'from "41" occurs 0 times in the draft',
    ],
    ['a from that is there twice', { plants: [{ ...plant, from: 'e' }] }, /from "e" occurs \d+ times/],
    [
      'a wrong that is not put in',
      { plants: [{ ...plant, wrong: 'Hi Ana' }] },
      /wrong "Hi Ana" is not in what/,
    ],
    ['loose words that are not there', { loose: ['never'] }, 'loose "never" is not in the draft'],
    ['an unanswered that nobody asks', { unanswered: ['why'] }, /unanswered "why" is in no message/],
    ['a character nobody can see', { draft: `${chairs.draft}\u200b` }, /holds what nobody can see/],
    ['a field too many', { note: '' }, /note/],
    ['another tier', { tier: 'medium' }, /tier .*"medium"/],
    ['an id of another language', { id: 'de-chairs-01' }, 'the id does not begin with en-'],
    ['a blank that is none', { plants: [{ ...plant, kind: 'blank' }] }, /takes no blank away/],
  ])('names file and case for %s', (_, change, message) => {
    const [error = ''] = read(change).errors;
    expect(error).toMatch(/^known\/en\.json: (?:en|de)-chairs-01: /);
    expect(error).toMatch(message instanceof RegExp ? message : new RegExp(message.replace(/[?.]/g, '\\$&')));
  });
});
