import type { StatedFact } from '../facts/stated-fact';

/** "A fifth", "two thirds": shares of a whole that are said in words, and what they come to in percent. */
const FRACTIONS: readonly (readonly [number, RegExp])[] = [
  [
    50,
    /(?<!\p{L})(?:half|halves|hälfte|die halbe|der halbe|la moitié|la mitad|metade)(?!\p{L})|半分|半額/giu,
  ],
  [
    75,
    /(?<!\p{L})(?:three[- ]quarters|3[- ]quarters|drei viertel|dreiviertel|trois quarts|tres cuart[oa]s(?: partes)?|três quartos)(?!\p{L})|四分の三/giu,
  ],
  [
    25,
    /(?<!\p{L})(?<!(?:three|drei|trois|tres|três)[- ])(?:(?:a|one) quarter|(?:ein(?:em)?|jede[rs]?) vierteln?|un quart|un cuarto|una cuarta parte|la cuarta parte|um quarto)(?!\p{L})(?! (?:past|to|of an hour|stunde|d['’]heure|de hora))|四分の一/giu,
  ],
  [66.7, /(?<!\p{L})(?:two[- ]thirds|zwei drittel|deux tiers|dos tercios|dois terços)(?!\p{L})|三分の二/giu],
  [
    33.3,
    /(?<!\p{L})(?:a third|one third|ein drittel|un tiers|un tercio|um terço)(?! (?:time|option|party|person))(?!\p{L})|三分の一/giu,
  ],
  [
    20,
    /(?<!\p{L})(?:a fifth|one fifth|ein fünftel|un cinquième|un quinto|um quinto|una quinta parte)(?!\p{L})|五分の一/giu,
  ],
  [40, /(?<!\p{L})(?:two fifths|zwei fünftel|deux cinquièmes|dos quintos|dois quintos)(?!\p{L})|五分の二/giu],
  [60, /(?<!\p{L})(?:three fifths|drei fünftel|trois cinquièmes|tres quintos|três quintos)(?!\p{L})/giu],
  [80, /(?<!\p{L})(?:four fifths|vier fünftel|quatre cinquièmes|cuatro quintos|quatro quintos)(?!\p{L})/giu],
  [12.5, /(?<!\p{L})(?:an eighth|ein achtel|un huitième|un octavo|um oitavo)(?!\p{L})/giu],
  [10, /(?<!\p{L})(?:a tenth|ein zehntel|un dixième|una décima parte|um décimo)(?!\p{L})|一割/giu],
  [100, /(?<!\p{L})(?:in full|full|fully|komplett|totalité|íntegr\p{L}*)(?!\p{L})|全額/giu],
];
/** "Six in ten", "22 of the 61", "deux sur trois", once the numbers are found. */
const OUT_OF =
  /^ ?(?:in|out of(?: the| every)?|of(?: the| every)|von(?: den)?|aus|sur(?: les)?|de(?: cada| los| las)?|em(?: cada)?|d[ao]s|\/) $/iu;

/** The shares of a whole that a text says in another way than as a percentage. `facts`: what was found in it. */
export function sharesIn(text: string, facts: readonly StatedFact[]): readonly StatedFact[] {
  const spoken = FRACTIONS.flatMap(([percent, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }): StatedFact => ({
      span: { start: index, end: index + words.length },
      words,
      reading: { kind: 'percentage', values: [percent, Math.round(percent), Math.floor(percent)] },
    })),
  );
  const counted = facts.flatMap((part, index): readonly StatedFact[] => {
    const whole = facts[index + 1];
    if (part.reading.kind !== 'number' || whole?.reading.kind !== 'number') return [];
    const between = text.slice(part.span.end, whole.span.start);
    const [a, b] = [part.reading.values[0] ?? 0, whole.reading.values[0] ?? 0];
    if (!OUT_OF.test(between) || b <= 1 || a > b) return [];
    const percent = (a / b) * 100;
    const span = { start: part.span.start, end: whole.span.end };
    return [
      {
        span,
        words: text.slice(span.start, span.end),
        reading: { kind: 'percentage', values: [percent, Math.round(percent)] },
      },
    ];
  });
  return [...spoken, ...counted];
}
