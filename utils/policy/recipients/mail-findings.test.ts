import { describe, expect, it } from 'vitest';
import { ana, audience, ben, key, me, message, thread } from '../../testing/samples';
import type { MailFinding } from '../../reply/review';
import { languageOf } from '../../text/language';
import { findingsOfMail, type MailMaterial } from './mail-findings';

const found = (change: Partial<MailMaterial> = {}): readonly MailFinding[] =>
  findingsOfMail({
    audience: audience(),
    thread: thread(),
    text: 'Hello Ana, yes.',
    writer: { name: 'Jonas Weber', address: 'jonas@northlight.example', howIWrite: '' },
    language: 'en',
    ...change,
  });

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: '', email: `p${index}@harbour.example` }));

it('finds nothing in an everyday reply', () => {
  expect(found()).toEqual([]);
});

describe('many recipients', () => {
  it.each([
    [9, []],
    [10, [{ kind: 'many-recipients', count: 10 }]],
    [31, [{ kind: 'many-recipients', count: 31 }]],
  ])('%i people', (count, expected) => {
    expect(found({ audience: audience({ to: people(count) }) })).toEqual(expected);
  });

  it('counts an address once, wherever it stands', () => {
    const to = people(6);
    expect(found({ audience: audience({ to, cc: to, bcc: to.slice(2) }) })).toEqual([]);
  });
});

describe('an answer that goes elsewhere', () => {
  const box = (email: string, change = {}) =>
    audience({ source: 'compose-box', to: [{ name: 'Ana Lima', email }], ...change });

  it('is one to an address of another domain that nobody in the thread has', () => {
    expect(found({ audience: box('Ana.Lima@gmail.com') })).toEqual([
      { kind: 'reply-to-differs', from: 'ana@harbour.example', replyTo: 'ana.lima@gmail.com' },
    ]);
  });

  it('is one to another address of the same domain too', () => {
    expect(found({ audience: box('desk@harbour.example') })).toHaveLength(1);
  });

  it.each([
    ['who wrote, in capitals', { audience: box('ANA@harbour.example') }],
    ['somebody else of the thread', { audience: box('ben@harbour.example') }],
    [
      'an address the page does not show',
      { audience: audience({ source: 'compose-box', to: [{ name: 'Ana', email: null }] }) },
    ],
    ['several people', { audience: box('x@else.example', { to: people(2) }) }],
    ['everybody', { audience: box('x@else.example', { kind: 'reply-all' }) }],
    ['whom the messages say', { audience: box('x@else.example', { source: 'messages' }) }],
  ])('is none to %s', (_, change) => {
    expect(found({ thread: thread({ messages: [message({ cc: [ben] })] }), ...change })).toEqual([]);
  });

  it('is measured against the newest mail of the other side', () => {
    const messages = [
      message({ from: { name: '', email: 'old@else.example' } }),
      message({ id: 'm2' }),
      message({ id: 'm3', from: me, to: [ana], isMine: true }),
    ];
    expect(found({ thread: thread({ messages }), audience: box('new@else.example') })).toMatchObject([
      { from: 'ana@harbour.example' },
    ]);
  });
});

describe('another sender', () => {
  const alias = { name: 'Jonas', email: 'info@northlight.example' };

  it('is seen when the mail was written to another address of mine', () => {
    expect(found({ audience: audience({ from: alias }) })).toEqual([
      { kind: 'sender-differs', from: 'info@northlight.example', writtenTo: 'jonas@northlight.example' },
    ]);
  });

  it.each([
    ['it was written to that very address', { to: [alias], cc: [me] }],
    ['it came by a list, to no address of mine', { to: [{ name: 'All', email: 'all@northlight.example' }] }],
  ])('is none when %s', (_, addressed) => {
    const written = thread({
      key: { ...key, account: 'jonas@northlight.example' },
      messages: [message(addressed)],
    });
    expect(found({ thread: written, audience: audience({ from: alias }) })).toEqual([]);
  });

  it('is none when the page does not say', () => {
    expect(found({ audience: audience({ from: null }) })).toEqual([]);
  });
});

const attached = (text: string): string | null => {
  const [first] = found({ text, language: languageOf(text) }).flatMap((finding) =>
    finding.kind === 'attachment-missing' ? [finding] : [],
  );
  if (!first) return null;
  expect(text.slice(first.span.start, first.span.end)).toBe(first.words);
  return first.words;
};

describe('an attachment the text speaks of', () => {
  it.each([
    'Hi Ana,\n\nPlease find attached the quote for 40 chairs.',
    'Attached is the signed form.',
    'I’ve attached the floor plan as a PDF.',
    'I have attached both lists to this mail.',
    'The quote is attached.',
    'No problem, the list is attached.',
    'See attachment for the prices.',
    'You will find the details in the attached document.',
    'Prices are in the attachment.',
    "I'm attaching last year's version.",
    'I attach the minutes of the meeting.',
    'Enclosed please find our invoice.',
    'The invoice is attached to this email.',
    'Liebe Frau Lima,\n\nim Anhang finden Sie das Angebot.',
    'Das Angebot finden Sie im Anhang.',
    'Anbei die Rechnung für den Monat.',
    'Ich habe Ihnen die Liste angehängt und bin auf Ihre Antwort gespannt.',
    'Die Unterlagen sind beigefügt, bitte prüfen Sie sie.',
    'Ich hänge dir die Fotos an.',
    'In der Anlage senden wir Ihnen den Vertrag.',
    'Der Plan ist als Anhang dabei.',
    'Bonjour Madame, veuillez trouver ci-joint le devis.',
    'Vous trouverez la facture en pièce jointe.',
    'Je vous joins le plan de la salle.',
    'La liste est en PJ.',
    'Les photos sont ci-jointes, merci et à bientôt.',
    'Le adjunto la factura de noviembre.',
    'Adjunto encontrará el presupuesto.',
    'Te mando la lista en el archivo adjunto.',
    'Le envío el contrato en anexo.',
    'Hemos adjuntado las fotos para usted.',
    'Segue em anexo o orçamento.',
    'Anexei a lista de presença.',
    'A fatura está em anexo, por favor confirme.',
    'Seguem anexos os dois contratos.',
    '見積書を添付いたします。',
    '添付ファイルをご確認ください。',
    '詳細は添付の通りです。',
    'PDFを添付しましたので、ご覧ください。',
  ])('is seen: %s', (text) => {
    expect(attached(text)).not.toBeNull();
  });

  it.each([
    'Thanks for the attachment, I will read it tonight.',
    'The attachment you sent cannot be opened.',
    'I have read the contract you attached.',
    'I opened the attached file and it is fine.',
    'Your attachment did not arrive.',
    'Could you send the form as an attachment?',
    'Please attach the signed form to your answer.',
    'Is the list attached?',
    'I have not attached anything.',
    'Nothing is attached, sorry.',
    'I am very attached to the old house.',
    'The label attached to the box says 40.',
    'No strings attached.',
    'I’ll attach it in my next mail.',
    '[is the list attached?]',
    'See you on Tuesday, with the attaché.',
    'Danke für den Anhang, ich schaue ihn mir an.',
    'Ihren Anhang habe ich gelesen.',
    'In Ihrem Anhang fehlt die Seite 3.',
    'Sie haben die Rechnung nicht angehängt.',
    'Könnten Sie mir die Liste im Anhang schicken?',
    'Den Plan habe ich nicht angehängt.',
    'Die Heizung in der Anlage ist kaputt und wird nächste Woche gemacht.',
    'Ich hänge sehr an dem alten Haus.',
    'Merci pour la pièce jointe.',
    'Je n’ai pas pu ouvrir votre pièce jointe.',
    'Pourriez-vous m’envoyer le plan en pièce jointe ?',
    'J’ai bien lu le document en pièce jointe.',
    'Nous nous sommes joints au groupe.',
    'Gracias por el archivo adjunto.',
    'No he podido abrir su adjunto.',
    '¿Me puede mandar la lista en el archivo adjunto?',
    'El director adjunto está de viaje y no puede venir.',
    'Obrigado pelo anexo.',
    'Não anexei o contrato.',
    'O anexo do hotel está fechado e não temos mais quartos.',
    'Pode anexar a lista?',
    '添付ファイルを拝見しました。',
    '添付していただけますか。',
    '資料を添付してください。',
    '添付いただいた資料は読みました。',
    'ファイルは添付していません。',
    '添付ファイルが開けません。',
  ])('is none: %s', (text) => {
    expect(attached(text)).toBeNull();
  });

  it('is said in English in mail of another language too', () => {
    expect(found({ text: 'Hallo, das Angebot ist attached.', language: 'de' })).toHaveLength(1);
  });

  it('is looked for in every language where the text’s is not known', () => {
    expect(found({ text: 'Anbei.', language: null })).toHaveLength(1);
  });

  it('is told once, where it is said first', () => {
    expect(found({ text: 'The list is attached. I have attached the plan too.' })).toMatchObject([
      { kind: 'attachment-missing', span: { start: 12, end: 20 }, words: 'attached' },
    ]);
  });
});
