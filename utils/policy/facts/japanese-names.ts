import { BLANK } from '../../reply/approval';
import { JAPANESE_FAMILY_NAMES } from './given-names';
import type { Mention } from './name-mentions';

/** Names in a Japanese text: before 様, さん and the like, and family names that stand by themselves. */
export function japaneseMentionsIn(text: string): readonly Mention[] {
  const masked = text.replace(BLANK, (found) => ' '.repeat(found.length));
  const honoured = [...masked.matchAll(HONOURED)].flatMap(
    ({ index, 0: found, groups }): readonly Mention[] => {
      const name = groups?.['name'] ?? '';
      const shortened = name.replace(LEAD, '');
      if (shortened === '' || NOBODY.test(shortened) || NOBODY.test(name)) return [];
      const start = index + name.length - shortened.length;
      return [
        {
          span: { start, end: start + shortened.length },
          parts: [shortened],
          certainty: 'certain',
          isGreeted: GREETED.test(masked.slice(index + found.length)),
        },
      ];
    },
  );
  const alone = [...masked.matchAll(ALONE)]
    .map(({ index, 0: name }): Mention => ({
      span: { start: index, end: index + name.length },
      parts: [name],
      certainty: 'likely',
      isGreeted: false,
    }))
    .filter(({ span }) =>
      honoured.every((other) => span.end <= other.span.start || other.span.end <= span.start),
    );
  return [...honoured, ...alone].sort((a, b) => a.span.start - b.span.start);
}

const HONOURED =
  /(?<name>[\p{Script=Han}々ヶ]{1,8}(?:[ \u3000][\p{Script=Han}々]{1,4})?|[\p{Script=Katakana}ー・]{2,14}|[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?|(?<=^|\n)[\p{Script=Hiragana}]{2,5}?)[ \u3000]?(?:様|さん|さま|氏|くん|君|ちゃん|先生|課長|部長|社長|店長|先輩)(?![\p{Script=Han}])/gu;

/** Only the name is on its line. */
const GREETED = /^[、,！!\s]*(?:\n|$)/u;

const LEAD =
  /^(?:.*(?:株式会社|有限会社|合同会社|会社|営業部|総務部|経理部|人事部|部|課|店|支店|係|事務局|担当|弊社|御社|貴社|当社|同僚|友人|先日|今回|本日|昨日|明日))(?=.)/u;

const NOBODY =
  /^(?:皆|皆々|お?客|お|奥|神|王|お?母|お?父|お?姉|お?兄|お?子|旦那|ご?主人|ご?家族|担当者?|ご?担当者?|関係者?|各|各位|何|何名|[一二三四五六七八九十]?名|[一二三四五六七八九十]+|屋|業者|患者|隣|新郎|娘|息子|店員|幹事|たく|みな|おじ|おば|ご|貴|仕|有|同|此|左|多|大人|子供|子ども|会員|保護者|先|株主|仕事|模|仕様)$|[名社方]$/u;

/** A family name many people have, with no other ideograph beside it. */
const ALONE = new RegExp(
  `(?<![\\p{Script=Han}々])(?:${JAPANESE_FAMILY_NAMES.join('|')})(?=[がはをにへとも、。\\s]|です|から|より|まで|の(?!里|町|駅)|$)(?![市区町村県駅])`,
  'gu',
);
