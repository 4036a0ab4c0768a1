import type { ReviewLanguage } from '../../text/language';
import { finderOf } from './words';

const YES_OR_NO = finderOf({
  en: `yes / sure / of course / certainly / gladly / agreed / no problem / happy to / that works / go ahead / unfortunately / afraid / not possible / we can (do|offer) / i can (do|offer) / deal / no`,
  de: `ja / gerne? / natürlich / selbstverständlich / einverstanden / kein problem / geht klar / machen wir / in ordnung / leider / nicht möglich / das geht / nein / passt`,
  fr: `oui / bien sûr / volontiers / d'accord / avec plaisir / pas de problème / entendu / malheureusement / (pas|im)possible / non / ça marche / c'est bon`,
  es: `sí / claro / por supuesto / de acuerdo / sin problema / con mucho gusto / encantad[oa]s? / vale / lamentablemente / no es posible / por desgracia / no`,
  pt: `sim / claro / com certeza / de acordo / sem problema / com (muito )?gosto / combinado / está bem / infelizmente / não é possível / lamento / não / pode ser`,
  ja: `はい / 承知 / 了解 / かしこまり / もちろん / 喜んで / 大丈夫です / 可能です / 申し訳 / 残念ながら / できかね / いたしかね / 難しい / いいえ / お受け`,
});

const NOT_YET = finderOf({
  en: `get back to you / let you know / look into / check / ask / discuss / think about / read (it|through)`,
  de: `melde|melden / prüfen / klären / frage (nach|mal) / überlege\\p{L}* / gebe … bescheid / anschauen / besprechen`,
  fr: `reviens vers / revenons vers / vérifi\\p{L}+ / demand(e|er|erai|ons) / réfléchi\\p{L}+ / tiens au courant`,
  es: `consult\\p{L}+ / comprob\\p{L}+ / pregunt\\p{L}+ / te digo / le digo / pens\\p{L}+ / revis\\p{L}+`,
  pt: `verific\\p{L}+ / pergunt\\p{L}+ / (já|depois) (lhe|te)? ?digo / pens\\p{L}+ / consult\\p{L}+`,
  ja: `確認 / 検討 / 相談 / 後ほど`,
});

/** The draft says yes or no to something, and does not put the answer off. */
export const assentIn = (text: string, language: ReviewLanguage | null): boolean =>
  YES_OR_NO(text, language).length > 0 && NOT_YET(text, language).length === 0;
