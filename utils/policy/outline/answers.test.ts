import { expect, it } from 'vitest';
import { message, thread } from '../../testing/samples';
import type { ReviewLanguage } from '../../text/language';
import { unansweredBy } from './answers';
import { outlineOf } from './outline';

const openIn = (mail: string, draft: string, language: ReviewLanguage): readonly string[] => {
  const { asks } = outlineOf(thread({ messages: [message({ text: mail })] }));
  const open = unansweredBy(draft, asks, language);
  return asks.filter(({ id }) => open.includes(id)).map(({ words }) => words);
};

it.each<readonly [ReviewLanguage, string, string]>([
  ['en', 'Can you deliver 40 chairs by Friday?', 'Hello Ana,\n\nyes, gladly.'],
  ['en', 'Can you deliver 40 chairs by Friday?', "Hi Ana,\n\nI'm afraid we can't."],
  ['en', 'When can you come? What is the price?', 'Tuesday at 3 pm. The price is [price?].'],
  [
    'en',
    'When can you deliver the chairs, and how much are they?',
    'We can deliver them on Friday for 1,200 euros.',
  ],
  [
    'de',
    'Kommst du mit? Und kannst du dein Fernglas mitbringen?',
    'Ja, ich bin dabei. Das Fernglas bringe ich mit.',
  ],
  ['de', 'Wo kann ich den Schlüssel abholen?', 'Bei Frau Yilmaz in der Kastanienallee 12.'],
  ['fr', 'Pouvez-vous livrer mardi ? Combien cela coûte-t-il ?', 'Oui, mardi nous convient. 120 € au total.'],
  ['es', '¿Cuántos venís? ¿Podéis traer el vino?', 'Seremos cinco y llevamos el vino.'],
  ['pt', 'Quando podem começar?', 'Na segunda-feira, 8 de junho.'],
  ['en', 'Headcount please?', 'There are five of us.'],
  ['en', 'Can you confirm this to me?', 'The invoice of 12 May is cancelled.'],
  ['de', 'Welche Nummer rufen wir an?', 'Bei Regen: 0043 512 900 313.'],
  ['de', 'Möchten Sie verlängern?', 'Danke, aber es bleibt bei der Kündigung.'],
  ['fr', 'Combien de jours dure le stage, et avec quel intervenant ?', 'Le stage dure 4 jours, avec Wanda.'],
  ['es', '¿Podrías decirme ya si me cogéis?', 'El puesto es tuyo, a partir del lunes.'],
  ['pt', 'E voltas comigo no domingo?', 'Para o regresso, vou de comboio na segunda.'],
  ['ja', 'お話しするお時間をいただけますか。', 'お話は金曜日にいかがですか。'],
  ['ja', '何人で来られますか?', '3人でうかがいます。'],
  ['en', 'Please bring a coat.', 'Thanks, see you there.'],
])('%s: "%s" is answered by "%s"', (language, mail, draft) => {
  expect(openIn(mail, draft, language)).toEqual([]);
});

it.each<readonly [ReviewLanguage, string, string, string]>([
  [
    'en',
    'Can you deliver by Friday? And what is the wattage of the lamp?',
    'Yes, Friday works for delivery.',
    'And what is the wattage of the lamp?',
  ],
  [
    'de',
    'Können Sie am Freitag liefern? Haben Sie auch grüne Kissen?',
    'Ja, Lieferung am Freitag ist möglich.',
    'Haben Sie auch grüne Kissen?',
  ],
  [
    'fr',
    'Tu viens dimanche ? As-tu retrouvé ma gourde ?',
    'Oui, je viens dimanche avec plaisir.',
    'As-tu retrouvé ma gourde ?',
  ],
  ['es', '¿A qué hora llegan? ¿Necesitan aparcamiento?', 'Llegamos a las 19:00.', '¿Necesitan aparcamiento?'],
  ['pt', 'Quando vens? Tens uma mangueira?', 'Chego na segunda-feira às 9h.', 'Tens uma mangueira?'],
  ['en', 'How much is the deposit?', 'Thank you for writing.', 'How much is the deposit?'],
])('%s: "%s" is not answered by "%s": %s', (language, mail, draft, open) => {
  expect(openIn(mail, draft, language)).toEqual([open]);
});

it('finds everything open in an empty reply', () => {
  expect(openIn('Is it blue? How tall is it?', '', 'en')).toHaveLength(2);
});
