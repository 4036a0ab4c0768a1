import { describe, expect, it } from 'vitest';
import { ana, ben, me, message, thread } from '../../testing/samples';
import { outlineOf } from './outline';

const asksOf = (text: string) =>
  outlineOf(thread({ messages: [message({ text })] })).asks.map(({ words }) => words);

describe('asks', () => {
  it.each([
    ['Hi Jonas, can you deliver 40 chairs by Friday?', ['can you deliver 40 chairs by Friday?']],
    ['Please send me the floor plan.', ['Please send me the floor plan.']],
    [
      'Does the date work for you? And how many people would you bring?',
      ['Does the date work for you?', 'And how many people would you bring?'],
    ],
    [
      'Could you confirm the total, and when would you deliver it?',
      ['Could you confirm the total', 'when would you deliver it?'],
    ],
    [
      'Können Sie am Dienstag liefern? Bitte bestätigen Sie den Preis.',
      ['Können Sie am Dienstag liefern?', 'Bitte bestätigen Sie den Preis.'],
    ],
    ['Gib mir bitte Bescheid, ob es klappt.', ['Gib mir bitte Bescheid, ob es klappt.']],
    [
      'Pourriez-vous nous envoyer le devis ? Merci de confirmer la date.',
      ['Pourriez-vous nous envoyer le devis ?', 'Merci de confirmer la date.'],
    ],
    [
      '¿Podría indicarnos la hora de llegada? Dime si vienes.',
      ['¿Podría indicarnos la hora de llegada?', 'Dime si vienes.'],
    ],
    ['Pode confirmar o valor? Quando podem começar?', ['Pode confirmar o valor?', 'Quando podem começar?']],
    [
      '何人で来られますか?デザートをお願いできますか。',
      ['何人で来られますか?', 'デザートをお願いできますか。'],
    ],
    ['お支払期限をご教示ください。', ['お支払期限をご教示ください。']],
  ])('%s asks %j', (text, expected) => {
    expect(asksOf(text)).toEqual(expected);
  });

  it.each([
    'Hi Jonas, how are you?',
    "Please find attached the minutes. Don't hesitate to call.",
    'Please let me know if you have any questions.',
    'Wie geht es dir? Bitte finden Sie anbei das Protokoll.',
    'Zögern Sie nicht, sich zu melden.',
    "Comment ça va ? N'hésitez pas à nous appeler. Veuillez agréer nos salutations.",
    '¿Qué tal? No dude en llamarnos.',
    'Tudo bem? Qualquer dúvida, fico à disposição.',
    'お元気ですか。よろしくお願いいたします。',
    'お気軽にお問い合わせください。',
    'Thanks, got it! See you on Friday.',
    'Bitte kein gelochtes Papier einlegen.',
  ])('%s asks nothing', (text) => {
    expect(asksOf(text)).toEqual([]);
  });

  it('leaves out what was asked before the last answer, and puts the newest message first', () => {
    const { asks } = outlineOf(
      thread({
        messages: [
          message({ id: 'm1', text: 'Is it blue?' }),
          message({ id: 'm2', from: me, isMine: true, text: 'Yes, blue.' }),
          message({ id: 'm3', text: 'How tall is it?' }),
          message({ id: 'm4', from: ben, text: 'Where is it?' }),
        ],
      }),
    );
    expect(asks.map(({ id, by }) => [id, by])).toEqual([
      ['m4-0', 'Ben Okafor'],
      ['m3-0', 'Ana Lima'],
    ]);
  });

  it('cuts long words to 160 characters, and says where they stand', () => {
    const text = `Hi, ${'could you please '.repeat(20)}do it?`;
    const [ask] = outlineOf(thread({ messages: [message({ text })] })).asks;
    expect(ask?.words.length).toBeLessThanOrEqual(160);
    expect(text.slice(ask?.span.start, ask?.span.end)).toBe(ask?.words);
  });

  it('reads nothing out of a folded message', () => {
    expect(outlineOf(thread({ messages: [message({ text: null })] }))).toEqual({ asks: [], promises: [] });
  });
});

describe('promises', () => {
  it.each([
    ["I'll send you the floor plan by Friday.", "I'll send you the floor plan", 'by Friday'],
    ['Wir liefern die Stühle bis zum 27. November.', 'Wir liefern die Stühle', 'bis zum 27. November'],
    ["Je vous enverrai le texte d'ici vendredi.", 'Je vous enverrai le texte', "d'ici vendredi"],
    ['Le enviaré el informe antes del lunes.', 'Le enviaré el informe', 'antes del lunes'],
    ['Vou enviar o relatório amanhã.', 'Vou enviar o relatório', 'amanhã'],
    ['金曜日までに資料をお送りします。', '金曜日までに資料をお送りします', '金曜日までに'],
  ])('%s', (text, words, until) => {
    const [promise] = outlineOf(thread({ messages: [message({ from: ana, text })] })).promises;
    expect(promise?.words).toBe(words);
    expect(promise?.until).toBe(until);
    expect(promise?.by).toBe('Ana Lima');
  });
});
