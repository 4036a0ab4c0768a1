const SMALL_WORDS = new Set(
  'the a an of for to in on at by with and or is are be we i you it this that will would can our your my me us as from have has had not more than about per each every all der die das den dem des ein eine einen einem einer und oder mit für von zu im am ist sind wir ich sie ihr uns auf bei nicht pro je noch etwa rund le la les des du de un une et ou avec pour est sont nous vous je par dans sur en au aux el los las una y o con por para es son su del al os as um uma e com é são no na nos nas do da dos das ao à às que qui se si'.split(
    ' ',
  ),
);

/**
 * The stems of the first content words, for telling whether two places speak of the same thing: "chairs" and "chair", "Stühle" and "Stühlen".
 * For Japanese, pairs of signs.
 */
export function stemsOf(text: string, most = Infinity): readonly string[] {
  const stems: string[] = [];
  for (const { 0: word } of text.matchAll(
    /[\p{Script=Han}\p{Script=Katakana}ー]+|[\p{Script=Latin}\p{M}]+|[.!?。！？\n]/gu,
  )) {
    if (/^[.!?。！？\n]$/.test(word)) {
      if (most < Infinity) break;
      continue;
    }
    if (/[\p{Script=Han}\p{Script=Katakana}]/u.test(word)) stems.push(word.slice(0, 2));
    else {
      const plain = word.toLowerCase();
      if (plain.length > 1 && !SMALL_WORDS.has(plain)) stems.push(stem(plain));
    }
    if (stems.length >= most) break;
  }
  return stems;
}

/** Words of one family mostly begin alike; marks over vowels change with the number in German. */
function stem(word: string): string {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
  return bare.length <= 4
    ? bare.replace(/(?:es|s|n|e)$/, '') || bare
    : bare.slice(0, Math.max(4, bare.length - 3)).slice(0, 6);
}
