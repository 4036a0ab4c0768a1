import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ground } from '../facts/fact';
import type { ReviewLanguage } from '../../text/language';
import { traceDraft } from './trace-draft';

const at = new Date(2026, 10, 19, 9, 14);

const ground = (text: string, language: ReviewLanguage | null = 'en'): Ground => ({
  place: { kind: 'message', messageId: 'm1' },
  text,
  language,
  at,
  isMine: false,
});

const trace = (draft: string, mail: string, language: ReviewLanguage = 'en') =>
  traceDraft({ text: draft, language, at }, [ground(mail, language)]);

const standings = (draft: string, mail: string, language: ReviewLanguage = 'en') =>
  trace(draft, mail, language).map(({ words, standing }) => `${words} ${standing}`);

describe('traceDraft', () => {
  it.each([
    ['en', 'See you at 3 pm.', 'Does 15:00 work?'],
    ['en', 'We need 2.', 'Do you need two chairs?'],
    ['en', 'It lasts two weeks.', 'It takes 14 days.'],
    ['en', 'See you on 24 November.', 'Does next Tuesday work?'],
    ['en', 'See you on Tuesday.', 'Does 24 November work?'],
    ['en', 'Call 030 1234567.', 'My number is +49 30 1234567.'],
    ['de', 'Meine Nummer: +49 30 1234567.', 'Meine Nummer ist 030 1234567.'],
    ['fr', 'Il faut quinze jours.', 'Cela prend deux semaines.'],
    ['en', 'Total:500 EUR.', 'It comes to 500 €.'],
    ['de', 'Das sind EUR 1200,50.', 'Es kostet 1.200,50 €.'],
    ['de', 'Wir treffen uns um 15:30 Uhr.', 'Passt halb vier?'],
    ['fr', 'On se voit à 14h30.', 'À 14 h 30 ?'],
    ['es', 'Nos vemos a las 16:00.', '¿A las cuatro de la tarde?'],
    ['pt', 'Chego às 21h40.', 'Chega às 9h40 da noite?'],
    ['ja', '24万円で承知しました。', '金額は240,000円です。'],
  ] as const)('supports what is written in another way: %s %s', (language, draft, mail) => {
    const findings = trace(draft, mail, language);
    expect(findings.filter(({ standing }) => standing !== 'supported')).toEqual([]);
  });

  it.each([
    // Sums, products and shares
    ['en', 'That makes 9 of us: six plus three.', 'Six adults and three children are coming.'],
    ['de', 'Wir sind zu siebt.', 'Kommt ihr wirklich mit 7 Leuten?'],
    ['en', 'A dozen eggs, please.', 'Shall I bring 12 eggs?'],
    ['pt', 'São duas dezenas de selos.', 'Tenho 20 selos.'],
    ['fr', 'Une vingtaine d’élèves viendra, dix-neuf exactement.', 'Nous avons 20 places et 19 élèves.'],
    ['es', 'Media docena de playeras.', 'Necesitamos 6 playeras.'],
    ['en', 'Four slots of 20 minutes, so 80 minutes.', 'We have 4 slots of 20 minutes each.'],
    ['ja', '20分が四人で、80分です。', '一人20分で、4人です。'],
    ['es', 'Queda libre un 25 %.', 'Está ocupado el 75 % de las plazas.'],
    ['en', 'About 60% have read it.', 'Six in ten have read it.'],
    ['de', 'Das sind 20 Prozent.', 'Ein Fünftel ist zum Anfassen.'],
    ['fr', 'Cela représente 67 %.', 'Les deux tiers sont venus.'],
    ['en', 'Of the 40 seats 10 are taken, that is 25%.', 'There are 40 seats, 10 are taken.'],
    // Measures
    ['de', 'Größer als 1,20 m.', 'Kinder ab 120 cm.'],
    ['fr', 'Une déchirure de 1,20 m.', "La voile s'est ouverte sur un mètre vingt."],
    ['pt', 'A trilha tem 3,5 km.', 'São três quilômetros e meio.'],
    ['en', 'You have 0.75 acres.', 'We have three quarters of an acre.'],
    ['de', 'Es sind 3,5 km.', 'Es sind dreieinhalb Kilometer.'],
    // Lengths of time
    ['de', 'Die drei Monate sind um.', 'Die Frist beträgt ein Vierteljahr.'],
    ['en', 'We need 30 days.', 'It takes a month.'],
    ['de', 'Es dauert 75 Minuten.', 'Es dauert eineinviertel Stunden.'],
    // Days
    ['en', 'See you on 7/4.', 'Nana turns 90 on the fourth of July.'],
    ['en', 'For the 90th birthday.', 'It is her ninetieth birthday.'],
    ['de', 'Am 3. Dezember geht es.', 'Passt der dritte Dezember?'],
    ['fr', 'Du 20 au 23 octobre.', 'Le stage : 20-23 oct.'],
    ['de', 'Vom 5. bis 6. September.', 'Der Markt ist am 5.-6.9.'],
    [
      'es',
      'El sábado 28 de noviembre.',
      'Llegamos el viernes que viene. ¿A qué hora sale la barca el sábado?',
    ],
    ['en', 'Until Friday 27 November.', 'I am off until the end of next week.'],
    ['en', 'On Friday, 4 December.', 'Could we say Friday week after next? I mean the Friday after next.'],
    // Times
    ['es', 'De 18:30 a 20 h.', 'jueves, seis y media a ocho'],
    ['es', 'Al mediodía.', 'Mismo horario (12 del día).'],
    ['pt', 'Chega às 17h.', 'Deve chegar umas cinco.'],
    ['en', 'We break for lunch at 12 like everybody.', 'We close between noon and 1.'],
    // Places and numbers
    ['es', 'En la plaza del Pósito, 6.', 'Se dejan en la pza. del Pósito 6'],
    ['ja', '桜川市真壁町3-7-2です。', '桜川市真壁町三丁目7番2号'],
    ['es', 'Llámela al 604 555 01 38.', 'tel (604) 5550138'],
  ] as const)('supports what can be worked out: %s %s', (language, draft, mail) => {
    const findings = trace(draft, mail, language);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ standing }) => standing !== 'supported')).toEqual([]);
  });

  it.each([
    ['en', 'We need 25%.', 'It is 75% full.', '25%'],
    // Another country, or digits that were not there.
    ['en', 'Call +48 30 1234567.', 'My number is +49 30 1234567.', '+48 30 1234567'],
    ['en', 'Call 0900 555 0123.', 'Call 555-0123.', '0900 555 0123'],
    ['en', 'It takes 15 days.', 'It takes 14 days.', '15 days'],
    ['en', 'It leaves at 03:00.', 'It leaves at 15:00.', '03:00'],
    ['en', 'It is 0.006 euros each.', 'It is 0.002 euros each.', '0.006 euros'],
    ['en', 'It is ₹5000.', 'It is 5000 €.', '₹5000'],
    ['en', 'Send 500 PLN.', 'Send 500 EUR.', '500 PLN'],
    ['de', 'Die 120 kg gelten.', 'Kinder ab 120 cm.', '120 kg'],
    ['en', 'On Thursday 26 November at the latest.', 'I can next week.', 'Thursday 26 November'],
    [
      'ja',
      '深夜2時まで騒がしかったです。',
      '夕食は一時間以上待たされ、露天風呂は説明もなく閉鎖、おまけに隣室の宴会が夜中の一時まで。',
      '深夜2時',
    ],
    ['es', 'El próximo domingo es 6 de diciembre.', 'Jugamos el próximo domingo.', '6 de diciembre'],
  ] as const)('does not support what cannot: %s %s', (language, draft, mail, words) => {
    const standing = trace(draft, mail, language).find((each) =>
      each.words.startsWith(words.slice(0, 3)),
    )?.standing;
    expect(standing).not.toBe('supported');
  });

  it.each([
    ['de', '46 Kinder, also 23 und 21, kommen.', 'Es sind Klassen mit 23 und 21 Kindern.', '46'],
    ['es', '17 sopranos y 14 contraltos, o sea 33 plazas.', '17 sopranos y 14 contraltos', '33'],
    ['ja', '大人9名と子ども16名、合わせて27名です。', '大人九名、子ども十六名です。', '27'],
    [
      'en',
      '45 minutes and 15 minutes, 90 minutes in total.',
      '45 minutes, then 15 minutes of questions.',
      '90 minutes',
    ],
    ['fr', '2,04 € pièce, donc 480 € les 200.', '200 charmes à 2,40 € ; 2,04 € pièce.', '480 €'],
  ] as const)('says that the sum is wrong: %s %s', (language, draft, mail, words) => {
    const finding = trace(draft, mail, language).find((each) => each.words === words);
    expect(finding).toMatchObject({ standing: 'contradicting', conflict: { reason: 'sum' } });
  });

  it.each([
    ['en', 'We are in room 13.', 'It is room 31, third floor, at the back, 20 chairs.', '13'],
    ['en', 'Please quote number 95051.', '[Ticket 90551] Sync fails', '95051'],
    ['pt', 'Somos quatro.', 'Vamos três.', 'quatro'],
    ['de', 'Wir kommen in die Turmgasse 13.', 'rampe jetzt turmgasse 3a', 'Turmgasse 13'],
    ['en', 'It was 32 kilos.', 'I got 23 kg off the two rows.', '32'],
  ] as const)('sees that the same thing is meant: %s %s', (language, draft, mail, words) => {
    const finding = trace(draft, mail, language).find((each) => each.words === words);
    expect(finding).toMatchObject({ standing: 'contradicting', conflict: { reason: 'differs' } });
  });

  it.each([
    ['en', 'We open at 9:30 on 3 May.', 'I wrote to you yesterday about the chairs.'],
    ['en', 'It takes three days.', 'The talk is 45 minutes.'],
    ['en', 'We have two rooms.', 'There are 40 chairs and 3 tables.'],
  ] as const)('does not take another thing for the same: %s %s', (language, draft, mail) => {
    expect(trace(draft, mail, language).filter(({ standing }) => standing === 'contradicting')).toEqual([]);
  });

  it.each([
    ['A changed number', 'We send 50 chairs.', 'Please send 40 chairs.', '50', '40'],
    ['A changed amount', 'The price is €1,300.', 'The price is €1,200.', '€1,300', '€1,200'],
    ['A changed reference', 'Order 4712 has left.', 'Where is order 4711?', '4712', '4711'],
    ['A changed time', 'The call is at 4 pm.', 'The call is at 3 pm.', '4 pm', '3 pm'],
  ])('%s contradicts', (_, draft, mail, words, instead) => {
    const finding = trace(draft, mail).find((each) => each.words === words);
    expect(finding).toMatchObject({ standing: 'contradicting', conflict: { reason: 'differs', instead } });
  });

  it('marks a date whose weekday does not fit, with the right one', () => {
    const [finding] = trace('See you on Wednesday, 24 November.', 'Does 24 November work?');
    expect(finding).toMatchObject({
      words: 'Wednesday, 24 November',
      standing: 'contradicting',
      conflict: { reason: 'weekday', instead: 'Tuesday, 24 November' },
    });
  });

  it('marks a total that its parts do not come to, with what they do', () => {
    const mail = 'Chairs are €1,000 and delivery is €200.';
    const total = trace('That is €1,000 plus €200, €1,300 in total.', mail).at(-1);
    expect(total).toMatchObject({
      standing: 'contradicting',
      conflict: { reason: 'sum', instead: '€1,200' },
    });
    expect(standings('That is €1,000 plus €200, €1,200 in total.', mail)).toContain('€1,200 supported');
  });

  it('leaves a fact that rests on nothing unsupported', () => {
    expect(standings('We open at 9:30.', 'Thanks for the chairs!')).toEqual(['9:30 unsupported']);
  });

  it('takes no blank for a fact', () => {
    expect(standings('It costs [40 EUR?].', 'What does it cost?')).toEqual([]);
  });

  it('gives each finding an id that says which of its kind it is', () => {
    const ids = trace('40 chairs here, 40 chairs there.', '40 chairs').map(({ id }) => id);
    expect(ids).toEqual(['number:40:1', 'number:40:2']);
  });

  it('finds pieces in the order of the text, to the letter and without overlaps, in any text', () => {
    const piece = fc.constantFrom(
      '40',
      ' ',
      '.',
      '3 pm',
      '€1,200',
      'Tuesday',
      '24.11.',
      'two weeks',
      '\n',
      'und',
      '三名',
      'x',
      '+49 30 1234567',
      '15 %',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 14 }),
        fc.constantFrom('en', 'de', 'ja'),
        (pieces, language) => {
          const text = pieces.join('');
          const findings = traceDraft({ text, language: language as ReviewLanguage, at }, [ground(text)]);
          let end = 0;
          for (const { span, words } of findings) {
            expect(text.slice(span.start, span.end)).toBe(words);
            expect(span.start).toBeGreaterThanOrEqual(end);
            end = span.end;
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
