import { expect, it } from 'vitest';
import { replyV2 } from './replies-v2';

it('gives a reply of version 1 what version 2 knows besides, and changes nothing else', () => {
  const wishes = { tone: 'warm', length: 'shorter', language: 'thread', instruction: 'say yes' };
  const stored = { revision: 3, wishes, drafts: [{ id: 'd1', text: 'Yes.', wishes }] };
  const decision = { intent: null, answers: [] };
  expect(replyV2(stored)).toEqual({
    ...stored,
    settled: [],
    wishes: { ...wishes, decision },
    drafts: [{ id: 'd1', text: 'Yes.', wishes: { ...wishes, decision } }],
  });
});

it('leaves what is there already', () => {
  const decision = { intent: null, answers: [{ question: 'When?', answer: 'Friday' }] };
  const stored = { settled: ['a'], wishes: { decision }, drafts: [{ wishes: { decision } }] };
  expect(replyV2(stored)).toEqual(stored);
});
