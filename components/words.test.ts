import { describe, expect, it } from 'vitest';
import type { Audience } from '../utils/reply/thread';
import { EACH_FAILURE } from '../utils/testing/failures';
import { describeFailure, peopleIn, remarksOn, whyNotSend } from './words';

describe('the words for a failure', () => {
  it.each(EACH_FAILURE.map((failure) => [failure.code, failure] as const))(
    '%s says what happened, what it means and what to do',
    (_, failure) => {
      for (const hasText of [true, false]) {
        const { happened, means, next, action } = describeFailure(failure, hasText);
        for (const sentence of [happened, means, next]) {
          expect(sentence).toMatch(/[.?”]$/);
          expect(sentence).not.toMatch(/undefined|null|oops|magic|AI-powered/i);
        }
        if (action) expect(action.label).not.toBe('');
      }
    },
  );

  it('never claims a text is kept where there is none to keep', () => {
    expect(describeFailure({ code: 'timed-out' }, false).means).toBe('No draft was made.');
  });

  it('do not claim that nothing has left the browser where the server has refused what was sent to it', () => {
    expect(describeFailure({ code: 'no-key' }, false).means).toBe('No draft was made.');
  });
});

describe('the words where something could not be saved', () => {
  it('do not claim that nothing was sent', () => {
    for (const hasText of [true, false]) {
      const { happened, means, next, action } = describeFailure({ code: 'storage-failed' }, hasText);
      expect(`${happened} ${means} ${next}`).not.toMatch(/nothing was sent|not sent|is kept/i);
      expect(means).toBe('If you pressed Send, look in Sent before you send again.');
      expect(action?.remedy).toBe('look-in-sent');
    }
  });
});

describe('the words for a page that changed', () => {
  it('fit a reading and an approval', () => {
    expect(describeFailure({ code: 'thread-changed' }, false)).toMatchObject({
      happened: 'The page changed while it was being read.',
      action: { label: 'Read again', remedy: 'read-again' },
    });
    const approving = describeFailure({ code: 'thread-changed' }, true);
    expect(approving.means).toBe('Nothing was sent. Your text is kept.');
    expect(approving.action).toBeUndefined();
  });
});

describe('messages that are folded', () => {
  it.each([
    [1, '1 earlier message is folded', 'Read it'],
    [3, '3 earlier messages are folded', 'Read them'],
  ])('are counted and offered: %i', (notShown, text, label) => {
    const gaps = { notShown, clipped: 0, attachmentsUnread: 0 };
    expect(remarksOn(gaps, null, null, null)).toMatchObject([
      { text, action: { label, remedy: 'expand-messages' } },
    ]);
  });
});

const TO: Audience = {
  kind: 'reply',
  to: [{ name: 'Ana Lima', email: 'ana@example.com' }],
  cc: [],
  bcc: [],
  from: null,
  source: 'messages',
};

describe('the people a reply goes to', () => {
  it.each([
    [TO, 'Ana Lima'],
    [{ ...TO, cc: [{ name: '', email: 'ben@example.com' }] }, 'Ana Lima and 1 other'],
    [{ ...TO, cc: [{ name: 'Ana', email: 'ANA@example.com' }] }, 'Ana Lima'],
    [{ ...TO, to: [{ name: '', email: 'ben@example.com' }] }, 'ben@example.com'],
    [{ ...TO, to: [] }, 'nobody'],
  ])('are named once each', (audience, named) => {
    expect(peopleIn(audience)).toBe(named);
  });
});

describe('why Send is not ready', () => {
  it.each([
    [TO, 'Yes.', null],
    [TO, '  ', 'text'],
    [TO, 'On [date?].', 'blank'],
    [{ ...TO, to: [] }, 'Yes.', 'audience'],
    [{ ...TO, to: [{ name: 'Ana', email: null }] }, 'Yes.', 'audience'],
  ])('leads to what is to be mended', (audience, text, at) => {
    expect(whyNotSend(audience, text)?.at ?? null).toBe(at);
  });
});
