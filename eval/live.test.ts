// @vitest-environment node
import { expect, it } from 'vitest';
import { startModel } from '../scripts/model/model';
import { readCases } from './case';
import { evaluateLive } from './live';
import { reviewed } from './reviewed';

const { cases, errors } = readCases(
  [
    {
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
          text: 'Hello Jonas,\n\ncan you bring 40 chairs on Tuesday? Who opens the gate?\n\nAna',
          attachments: [],
        },
      ],
      instruction: '',
      settings: { name: 'Jonas Weber', howIWrite: '' },
      correspondents: ['ana@harbour.example'],
      replyTo: 'reply',
      draft: 'Hi Ana, yes.',
      loose: [],
      tier: 'low',
      plants: [],
      asks: 2,
      unanswered: [],
    },
  ],
  'known/en.json',
  'known',
);

it('lets a model draft each case and puts failures beside the drafts', async () => {
  expect(errors).toEqual([]);
  const model = await startModel({ tokensPerSecond: 0 });
  try {
    const said: string[] = [];
    const run = (name: string): Promise<string> =>
      evaluateLive(cases, { address: model.address, key: '' }, name, reviewed, (line) => said.push(line));
    const rows = (await run('countersign-demo')).split('\n').map((line) => line.split(/ {2,}/));
    expect(rows.map(([name, asked, drafts]) => [name, asked, drafts])).toEqual([
      ['language', 'asked', 'drafts'],
      ['en', '1', '1'],
      ['all', '1', '1'],
    ]);
    expect(said[0]).toMatch(/^en-chairs-01 {2}\d/);
    expect(await run('another')).toMatch(/no-such-model 1$/);
  } finally {
    await model.close();
  }
});
