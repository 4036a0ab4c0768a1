import { describe, expect, it } from 'vitest';
import { askForBlank } from './ask-sentence';

const asked = (text: string, blank: string): string => {
  const start = text.indexOf(blank);
  const { span, words } = askForBlank(text, { start, end: start + blank.length });
  return text.slice(0, span.start) + words + text.slice(span.end);
};

describe('asking for what a blank leaves open', () => {
  it.each([
    [
      'Hi Ana,\n\nThanks for your message. It will cost [price?] with delivery. Best\nJo',
      '[price?]',
      'Hi Ana,\n\nThanks for your message. Could you tell me the price? Best\nJo',
    ],
    [
      'They come to [price?] and can be there by [delivery date?]. Thank you.',
      '[delivery date?]',
      'Could you tell me the price? Could you tell me the delivery date? Thank you.',
    ],
    [
      'Hallo Ana,\n\ndie Stühle kosten [Preis?] und ich bringe sie. Viele Grüße',
      '[Preis?]',
      'Hallo Ana,\n\nWie hoch ist der Preis? Viele Grüße',
    ],
    [
      'Bonjour, nous pouvons vous livrer les chaises le [date de livraison ?]. Merci',
      '[date de livraison ?]',
      'De quelle date s’agit-il ? Merci',
    ],
    [
      'Hola Ana, gracias por su mensaje. El envío llega a [dirección?].',
      '[dirección?]',
      'Hola Ana, gracias por su mensaje. ¿Cuál es la dirección?',
    ],
    ['Olá Ana, obrigado. O seu número é [cor?].', '[cor?]', 'Olá Ana, obrigado. Mais uma pergunta: cor?'],
    [
      'ありがとうございます。合計は[金額?]です。',
      '[金額?]',
      'ありがとうございます。金額を教えていただけますか。',
    ],
    ['Xyzzy [colour?] plugh.', '[colour?]', 'Could you tell me the colour?'],
  ])('puts a question in place of the sentence: %j', (text, blank, expected) => {
    expect(asked(text, blank)).toBe(expected);
  });
});
