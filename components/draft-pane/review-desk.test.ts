import { expect, it } from 'vitest';
import type { Material } from '../../utils/reply/material';
import { BUILT_IN_REVIEW } from '../../utils/reply/material';
import type { Review } from '../../utils/reply/review';
import { audience, key, me, thread } from '../../utils/testing/samples';
import { createReviewDesk } from './review-desk';
import type { ReviewWanted } from './review-wanted';

const material = (id = key.id): Material => ({
  thread: thread({ key: { ...key, id } }),
  writer: { name: 'Jonas', address: me.email, howIWrite: '' },
  correspondents: [],
  rules: BUILT_IN_REVIEW,
});
const wanted = (text: string): ReviewWanted => ({ text, audience: audience(), instruction: '', asks: [] });

/** A desk whose reviews are made when the test says so. */
const open = () => {
  const begun: { readonly text: string; readonly finish: () => void }[] = [];
  const came: string[] = [];
  const desk = createReviewDesk(
    ({ text }) =>
      new Promise((resolve) => {
        begun.push({ text, finish: () => resolve({ text } as Review) });
      }),
    ({ text }) => came.push(text),
  );
  const finish = async (): Promise<void> => {
    begun.at(-1)?.finish();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { desk, begun, came, finish };
};

it('makes one review at a time, and of what was wanted meanwhile the newest only', async () => {
  const { desk, begun, came, finish } = open();
  desk.take(material());
  for (const text of ['a', 'ab', 'abc', 'abcd']) desk.want(wanted(text), key);
  expect(begun.map(({ text }) => text)).toEqual(['a']);
  await finish();
  expect(begun.map(({ text }) => text)).toEqual(['a', 'abcd']);
  await finish();
  expect(came).toEqual(['a', 'abcd']);
});

it('waits for the material, and reviews again when it changes', async () => {
  const { desk, begun, finish } = open();
  desk.want(wanted('a'), key);
  expect(begun).toEqual([]);
  desk.take(material());
  await finish();
  desk.take(material());
  expect(begun.map(({ text }) => text)).toEqual(['a', 'a']);
});

it('never checks a text against another thread', async () => {
  const { desk, begun } = open();
  desk.take(material('other'));
  desk.want(wanted('a'), key);
  expect(begun).toEqual([]);
  desk.take(material());
  expect(begun).toHaveLength(1);
});
