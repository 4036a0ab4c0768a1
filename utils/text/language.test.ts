import { expect, it } from 'vitest';
import { languageOf } from './language';

it.each([
  ['Hi Ana, thanks for your message. We will be there on Friday.', 'en'],
  ['Hallo Ana, danke für die Nachricht. Wir sind am Freitag da.', 'de'],
  ['Bonjour Ana, merci pour votre message. Nous serons là vendredi.', 'fr'],
  ['Hola Ana, gracias por el mensaje. Estaremos allí el viernes.', 'es'],
  ['Olá Ana, obrigado pela mensagem. Estaremos aí na sexta-feira, não se preocupe.', 'pt'],
  ['田中様、ご連絡ありがとうございます。金曜日に伺います。', 'ja'],
  ['Ja.', null],
  ['', null],
])('%j is %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});
