/**
 * A word with everything folded together that looks alike: letters of other scripts, accents, 0 and o, 1 and l and i, rn and m, and
 * whatever is not seen. Two words with one skeleton are easily taken for each other.
 */
export const skeletonOf = (word: string): string =>
  [...seenOf(word).normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')]
    .map((letter) => LOOK_ALIKES.get(letter) ?? letter)
    .join('')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/cl/g, 'd')
    .replace(/[1i|!]/g, 'l')
    .replace(/0/g, 'o');

export const seenOf = (word: string): string => word.replace(/\p{Default_Ignorable_Code_Point}/gu, '');

/** Small letters of Cyrillic, Greek and their like, each after the Latin letter it is taken for. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    'aаαɑ',
    'bьƅ',
    'cсϲ',
    'dԁɗ',
    'eеєҽ',
    'gɡց',
    'hһհ',
    'iіιıӏ',
    'jјϳ',
    'kкκ',
    'lⅼ',
    'mм',
    'nոηп',
    'oоοօσ',
    'pрρ',
    'qԛզ',
    'rгꭇ',
    'sѕꜱ',
    'tтτ',
    'uυսц',
    'vνѵ',
    'wԝѡω',
    'xхχ',
    'yуγү',
    'zᴢ',
    'ßβ',
  ].flatMap((group) => {
    const [latin = '', ...others] = group;
    return others.map((other) => [other, latin] as const);
  }),
);
