import { describe, expect, it } from 'vitest';
import { answerSettings, type SettingsOutside } from './settings-answers';

const ADDRESS = 'https://models.example/v1';
const WRONG = { ok: false, failure: { code: 'wrong-key' } };

/** Saves `key` over one that is there, and says what came of it and what is kept. */
async function saving(key: string): Promise<{ readonly answer: unknown; readonly kept: string }> {
  let kept = 'the one before';
  const outside: Partial<SettingsOutside> = {
    saveKey: (_origin, next) => {
      kept = next;
      return Promise.resolve();
    },
  };
  const request = { type: 'save-key', address: ADDRESS, key } as const;
  return { answer: await answerSettings(outside as SettingsOutside, request), kept };
}

describe('saving a key', () => {
  it.each([
    ['as it is', 'sk-proj_1.2~3+4/5==', 'sk-proj_1.2~3+4/5=='],
    ['without the blanks around it', '\u00a0sk-1 \n', 'sk-1'],
    ['without what nobody sees in it', '\ufeffsk\u200b-\u00ad1\u2060 \u200b', 'sk-1'],
    ['on one line', 'sk-\r\n1\t2', 'sk-12'],
    ['not at all, which deletes it', '', ''],
  ])('keeps it %s', async (_name, key, kept) => {
    expect(await saving(key)).toEqual({ answer: { ok: true, value: null }, kept });
  });

  it.each([
    ['is masked', 'sk-ab…cd'],
    ['has the word before it', 'Bearer sk-1'],
    ['has letters no header can carry', 'sk-кey'],
    ['is nothing that can be seen', '\u200b'],
    ['is blank', ' '],
  ])('refuses one that %s, and keeps the one before', async (_name, key) => {
    expect(await saving(key)).toEqual({ answer: WRONG, kept: 'the one before' });
  });
});
