/** A piece of a text, in UTF-16 units. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Words before a full stop that does not end a sentence, in the languages that are reviewed. */
const ABBREVIATIONS =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|no|nr|art|abs|bzw|ca|evtl|ggf|inkl|exkl|zzgl|usw|etc|vs|approx|dept|inc|ltd|co|tel|fig|min|max|str|sr|sra|srta|mme|mlle|av|ej|pág|núm|n|p|z|b|d|h|u|a|e|g|i|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|janv|févr|juil|déc|ene|abr|ago|dic|fev|set|out|art)\.$/iu;

/**
 * A line end, a full stop of Japanese, one of elsewhere before white space; a question mark also right before Japanese. Begun where a run of
 * marks begins and nowhere in it, for the time that takes.
 */
const SENTENCE_END =
  /\n|[。！？]+[」』）]?|(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s|$)|(?<![?!])[?!]+(?=[\u3040-\u30ff\u4e00-\u9fff])/g;

/**
 * The sentences of a text, in order, without the white space around them. A line that ends ends a sentence too. An
 * abbreviation, an initial and the point of "am 3. Mai" do not.
 */
export function sentencesOf(text: string): readonly Piece[] {
  const known = kept.get(text);
  if (known) return known;
  const pieces = readSentences(text);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, pieces);
  return pieces;
}

/** A text is asked for its sentences once for each fact in it. */
const MOST_KEPT = 400;
const kept = new Map<string, readonly Piece[]>();

function readSentences(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const end = (at: number): void => {
    const words = text.slice(start, at);
    const trimmed = words.trim();
    if (trimmed !== '') {
      const from = start + words.indexOf(trimmed);
      pieces.push({ start: from, end: from + trimmed.length });
    }
    start = at;
  };
  for (const { index, 0: mark } of text.matchAll(SENTENCE_END)) {
    const after = index + mark.length;
    if (mark === '.' && !endsSentence(text, start, after)) continue;
    end(after);
  }
  end(text.length);
  return pieces;
}

function endsSentence(text: string, start: number, after: number): boolean {
  const before = text.slice(Math.max(start, after - 12), after);
  if (ABBREVIATIONS.test(before)) return false;
  // The point of an ordinal, as in "am 3. Mai", "21. 11.", and of an initial, as in "J. Weber".
  if (/(?:^|[\s.])\d{1,2}\.$/.test(before)) return !/^[ \t]+[\p{L}\d]/u.test(text.slice(after));
  return !/(?:^|\s)\p{Lu}\.$/u.test(before) || !/^[ \t]+\p{Lu}/u.test(text.slice(after));
}

/** The sentence that a place in the text belongs to, at most `most` characters around the place. */
export function sentenceAround(text: string, place: Piece, most = 200): string {
  const sentence = sentencesOf(text).find(({ start, end }) => start <= place.start && place.start < end);
  const { start, end } = sentence ?? place;
  if (end - start <= most) return text.slice(start, end);
  const from = Math.max(start, Math.min(place.start - Math.floor(most / 3), end - most));
  const cut = text.slice(from, from + most).trim();
  return `${from > start ? '… ' : ''}${cut}${from + most < end ? ' …' : ''}`;
}
