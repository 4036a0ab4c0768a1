import { expect, it } from 'vitest';
import type { ReviewLanguage } from '../../text/language';
import type { Ground } from './fact';
import { findingsOfPromises } from './promises';

const mail = (text: string, isMine = false): Ground => ({
  place: { kind: 'message', messageId: 'm1' },
  text,
  language: null,
  at: null,
  isMine,
});
const instruction = (text: string): Ground => ({ ...mail(text, true), place: { kind: 'instruction' } });
const find = (language: ReviewLanguage, text: string, ...grounds: readonly Ground[]) =>
  findingsOfPromises({ text, language, at: new Date(0) }, grounds);

it.each<readonly [ReviewLanguage, string, string]>([
  ['en', "Thanks! I'll print the album and post it to you tomorrow.", "I'll print the album"],
  ['en', 'We guarantee that this will not happen again.', 'We guarantee that this will not happen again'],
  ['en', 'The lamp comes free of charge.', 'free of charge'],
  ['en', "You'll receive a full refund.", "You'll receive a full refund"],
  ['en', 'I promise to paint your kitchen.', 'I promise to paint your kitchen'],
  ['de', 'Ich werde Ihnen das Angebot morgen schicken.', 'Ich werde Ihnen das Angebot morgen schicken'],
  ['de', 'Bis Montag schicke ich dir meine Korrekturen.', 'schicke ich dir meine Korrekturen'],
  ['de', 'Die Lieferung ist kostenlos.', 'kostenlos'],
  ['de', 'Wir garantieren eine Lieferung ohne Schäden.', 'Wir garantieren eine Lieferung ohne Schäden'],
  ['fr', "Je t'envoie les photos d'ici vendredi.", "Je t'envoie les photos"],
  ['fr', 'Nous vous garantissons un remplacement.', 'Nous vous garantissons un remplacement'],
  ['fr', 'La livraison est offerte, sans frais.', 'est offerte'],
  ['fr', 'Vous récupérerez votre argent.', 'Vous récupérerez votre argent'],
  ['de', 'Die Anfahrt berechnen wir Ihnen nicht.', 'berechnen wir Ihnen nicht'],
  ['es', 'Recuperará su dinero.', 'Recuperará su dinero'],
  ['ja', '出張費はいただきません。', '費はいただきません'],
  ['es', 'Te la devuelvo firmada antes del viernes.', 'Te la devuelvo firmada'],
  ['es', 'Os pagaremos la mitad.', 'Os pagaremos la mitad'],
  ['es', 'El café corre de nuestra cuenta.', 'de nuestra cuenta'],
  ['pt', 'Mando as minhas fotos até quinta-feira.', 'Mando as minhas fotos'],
  ['pt', 'Garanto que a vaga está reservada.', 'Garanto que a vaga está reservada'],
  ['ja', '電球も無料でお付けします。', '電球も無料でお付けします'],
  ['ja', '給与は全額保証します。', '給与は全額保証します'],
])('%s: "%s" promises "%s", which nobody asked for', (language, text, words) => {
  const [first] = find(language, text, mail('Hello, the weather is nice.'));
  expect(first).toMatchObject({ kind: 'promise', words, standing: 'unsupported', source: null });
});

it.each<readonly [ReviewLanguage, string, Ground]>([
  ['en', 'I will send you chapter three.', mail('Could you send me chapter 3 by Friday?')],
  ['en', "I'll forward the contract.", mail('Please mail us the contract.')],
  ['en', "I'll call you tomorrow.", mail('Can you ring me?')],
  ['de', 'Ich schicke Ihnen den Text.', mail('Schaffen Sie es, mir den Text zu schicken?')],
  ['de', 'Das Fernglas bringe ich mit.', instruction('Fernglas bringe ich mit')],
  ['fr', 'Je vous enverrai le texte.', mail("Pourriez-vous m'envoyer le texte ?")],
  ['es', 'Le enviaré el informe.', instruction('Se lo mando yo el viernes')],
  ['pt', 'Vamos reembolsar o valor.', instruction('reembolsar os 64,90 €')],
  ['ja', 'デザートも持っていきます。', instruction('デザートを持っていく。')],
  ['en', 'Delivery is free of charge.', mail('You wrote that delivery is at no cost.')],
  ['en', 'I will send the plan.', mail("I'll send you the plan next week.", true)],
])('%s: "%s" was asked for or agreed', (language, text, ground) => {
  const found = find(language, text, ground);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ standing: 'supported', source: { place: ground.place } });
});

it('marks only the words that go further than what was asked for', () => {
  const found = find('en', 'I will send you the plan free of charge.', mail('Can you send the plan?'));
  expect(found).toMatchObject([{ words: 'free of charge', standing: 'unsupported' }]);
});

it.each<readonly [ReviewLanguage, string, string]>([
  ['en', "I'll let you know by Friday.", "I'll let you know"],
  ['ja', '明日の朝までに必ず描き上げます。', '必ず描き上げます'],
])('%s: "%s" is a promise for its day', (language, text, words) => {
  expect(find(language, text)).toMatchObject([{ words, standing: 'unsupported' }]);
});

it('contradicts only what says the opposite', () => {
  const [found] = find(
    'en',
    'The cable delivery is free of charge.',
    mail('The cable delivery is not free of charge.'),
  );
  expect(found?.standing).toBe('contradicting');
});

it.each<readonly [ReviewLanguage, string]>([
  ['en', 'I look forward to hearing from you. Let me know.'],
  ['en', 'I will be happy to hear from you.'],
  ['en', 'You will see it on the left.'],
  ['en', 'Will you send it?'],
  ['en', 'I cannot guarantee that.'],
  ['de', 'Ich freue mich auf Ihre Antwort.'],
  ['de', 'Das werden Sie sehen.'],
  ['de', 'Ich schicke nichts und werde nicht kommen.'],
  ['fr', 'Je reste à votre disposition.'],
  ['fr', 'Je serai ravie de vous voir.'],
  ['es', 'Quedo a su disposición.'],
  ['es', 'Estaré encantado de verte.'],
  ['pt', 'Fico à disposição.'],
  ['pt', 'Adorei as fotos!'],
  ['ja', 'よろしくお願いいたします。'],
  ['ja', 'お待ちしております。'],
  ['ja', '図書館は午前9時に開館いたします。'],
  ['ja', '日曜日は空けておきます。'],
  ['en', "I'll let you know."],
  ['de', 'Ich gebe dir Bescheid.'],
  ['fr', 'Je vous dirai.'],
  ['fr', 'Je croise les doigts.'],
  ['es', 'Cruzaré los dedos.'],
  ['pt', 'Depois digo-te.'],
])('%s: "%s" promises nothing', (language, text) => {
  expect(find(language, text)).toEqual([]);
});
