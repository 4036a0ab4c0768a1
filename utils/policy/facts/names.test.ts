import { expect, it } from 'vitest';
import type { ReviewLanguage } from '../../text/language';
import type { Ground } from './fact';
import { findingsOfNames } from './names';

const ground = (kind: 'people' | 'instruction' | 'settings', text: string): Ground => ({
  place: { kind },
  text,
  language: null,
  at: null,
  isMine: kind !== 'people',
});
const PEOPLE = ground(
  'people',
  'Ana Lima <ana@harbour.example>\nThomas Müller <t.mueller@harbour.example>\nClaire Petit <claire@atelier.example>\nJonas Weber <jonas@northlight.example>\n田中 太郎 <tanaka@minato.example>',
);
const MAIL: Ground = {
  place: { kind: 'message', messageId: 'm1' },
  text: 'Please ask Rui Costa at Brightwire about the order. Stefan kommt auch. 岡田さんも参加します。\n\nAna',
  language: null,
  at: null,
  isMine: false,
};
const GROUNDS = [MAIL, PEOPLE, ground('settings', 'Jonas Weber')];
const find = (language: ReviewLanguage, text: string) =>
  findingsOfNames({ text, language, at: new Date(0) }, GROUNDS).map(({ words, standing, conflict }) => [
    words,
    standing,
    ...(conflict?.instead ? [conflict.instead] : []),
  ]);

it.each<readonly [ReviewLanguage, string, string]>([
  ['en', 'Hi Ana,\n\nthanks.', 'Ana'],
  ['en', 'hi ana,\n\nthanks.', 'ana'],
  ['en', 'Dear Ms Lima,\n\nthanks.', 'Lima'],
  ['en', 'Dear Tom,\n\nthanks.', 'Tom'],
  ['en', 'Thanks.\n\nBest regards\nJonas Weber', 'Jonas Weber'],
  ['en', 'I wrote to Rui Costa today.', 'Rui Costa'],
  ['en', 'That is what Brightwire told me.', 'Brightwire'],
  ['de', 'Sehr geehrte Frau Lima,\n\nvielen Dank.', 'Lima'],
  ['de', 'Guten Tag Herr Mueller,\n\nvielen Dank.', 'Mueller'],
  ['de', 'Gestern habe ich Stefan getroffen.', 'Stefan'],
  ['fr', 'Bonjour Madame Petit,\n\nmerci.', 'Petit'],
  ['es', 'Estimada Sra. Lima:\n\ngracias.', 'Lima'],
  ['pt', 'Olá Ana,\n\nobrigado.', 'Ana'],
  ['ja', '田中様\n\nお世話になっております。', '田中'],
  ['ja', 'ペアは岡田さんです。', '岡田'],
])('%s: "%s" names %s, who is known', (language, text, name) => {
  expect(find(language, text)).toEqual([[name, 'supported']]);
});

it.each<readonly [ReviewLanguage, string, string]>([
  ['en', 'Hi Bettina,\n\nthanks.', 'Bettina'],
  ['en', 'Dear Mr Norris,\n\nthanks.', 'Norris'],
  ['en', 'Please bring Sophie along.', 'Sophie'],
  ['en', 'Emma eats no meat.', 'Emma'],
  ['de', 'Hallo Silke,\n\ndanke.', 'Silke'],
  ['de', 'Den Schlüssel hat Frau Yilmaz.', 'Yilmaz'],
  ['fr', 'Bonjour Clara,\n\nmerci.', 'Clara'],
  ['fr', 'Bonjour Agathe,\n\nmerci.', 'Agathe'],
  ['fr', 'Cher Jean-Marc,\n\nmerci.', 'Jean-Marc'],
  ['pt', 'Cara Dra. Nakamura,\n\nobrigado.', 'Nakamura'],
  ['es', 'Hola Beatriz:\n\ngracias.', 'Beatriz'],
  ['pt', 'Que lindas, Camila, adorei!', 'Camila'],
  ['ja', '佐々木様\n\nお世話になっております。', '佐々木'],
  ['ja', '倉庫の森本が受け取ります。', '森本'],
])('%s: "%s" names %s, whom nobody mentioned', (language, text, name) => {
  expect(find(language, text)).toEqual([[name, 'unsupported']]);
});

it.each<readonly [ReviewLanguage, string, string, string]>([
  ['en', 'Hi Anna,\n\nthanks.', 'Anna', 'Ana'],
  ['en', 'Dear Ana Costello,\n\nthanks.', 'Ana Costello', 'Ana Lima'],
  ['de', 'Hallo Tomas,\n\ndanke.', 'Tomas', 'Thomas'],
  ['en', 'I asked Brightwyre about it.', 'Brightwyre', 'Brightwire'],
  ['ja', 'ペアは岡本さんです。', '岡本', '岡田'],
])('%s: "%s" writes %s for %s', (language, text, name, instead) => {
  expect(find(language, text)).toEqual([[name, 'contradicting', instead]]);
});

it('does not greet the writer', () => {
  expect(find('en', 'Hi Jonas,\n\nthanks.')).toEqual([['Jonas', 'contradicting']]);
});

it.each<readonly [ReviewLanguage, string]>([
  ['en', 'Hi everyone,\n\nSee you on Monday in March. The English PDF is fine. Perfect!'],
  ['en', 'Dear Sir or Madam,\n\nThank you. I use Excel and Zoom.'],
  ['en', 'Dear team,\n\nthe Order is fine.'],
  ['en', 'We are at [street?].'],
  ['de', 'Sehr geehrte Damen und Herren,\n\ndie Lieferung der Stühle am Montag im März passt. Viele Grüße'],
  ['de', 'Liebe Wanderfreunde,\n\nder Termin steht fest.'],
  ['fr', 'Bonjour à tous,\n\nLe rendez-vous de lundi est confirmé.'],
  ['es', 'Estimados señores:\n\nGracias por la confirmación.'],
  ['pt', 'Bom dia,\n\nMuito obrigado pela reserva de sexta-feira.'],
  ['ja', '皆様\n\nお客様のご担当者様にたくさんのお礼を申し上げます。お母さんにもよろしく。'],
])('%s: "%s" names nobody', (language, text) => {
  expect(find(language, text)).toEqual([]);
});
