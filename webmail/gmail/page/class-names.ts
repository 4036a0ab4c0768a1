import { boot } from './boot.ts';

/** Never renamed in ten years of client histories (InboxSDK, FlowCrypt, gmail.js; read 2026-09). */
const neverChanged =
  'gD g2 g3 a3s hP adn M9 aoI ams bkH bkI bkG gmail_quote gmail_signature gmail_signature_prefix gmail_attr';

/** Named by at least one maintained client in 2025–26, so that a rename would be noticed. */
const listed =
  'aeF nH aHU Tm aeJ bkK g id a98 iY PeIF1d if h7 kv ky kQ kx adv adx iA g6 adf ads bHJ ha hb ajy ajA SK ii gt aiL ' +
  'ajR yj6qo adL iX hq aQH aZo aV3 aVW aZi gF aio einvLd brb amn amr btDi4d nr td acX aaq bsQ DILLkc aap Wsq5Cf b7 J-M ' +
  'aqdrmf-Kf tB5Jxf-M-S5Cmsd ip adB I5 iN J-JN-M-I-Jm mK mL mI dw no AD aSs aSt Hm Hl Hq Ha cf Ht Ap Am Al editable ' +
  'LW-avf anm aoD hl az9 az2 gmail_extra IZ Up dC T-I aoO hG Uo gU oh b8 bAp vh aT bAq bAo ag a8k brC-brG ' +
  'brC-aT5-aOt-Jw WN9Ejb lS hi TO TN aB gQ pE pB An aim aeN xE xp aAU Su aia ao9 UszGxc';

const kept: ReadonlySet<string> | null =
  boot.variants.classChurn === 'none'
    ? null
    : new Set(`${neverChanged} ${boot.variants.classChurn === 'unlisted' ? listed : ''}`.split(/\s+/));

function renamed(name: string): string {
  let state = 7;
  for (const letter of name) state = (Math.imul(state, 131) + letter.charCodeAt(0)) >>> 0;
  return `z${state.toString(36)}`;
}

/** One class as this page spells it: its own name, or the new one a roll-out gave it. */
export function className(name: string): string {
  return kept === null || kept.has(name) ? name : renamed(name);
}

/** The same for a space-separated list. */
export function classNames(names: string): string {
  return names
    .split(/\s+/)
    .filter((name) => name !== '')
    .map(className)
    .join(' ');
}

/** Renames the classes in a style sheet the same way. */
export function renameInStyles(css: string): string {
  return css.replaceAll(/\.(-?[A-Za-z][\w-]*)(?=[^{}]*\{)/g, (_, name: string) => `.${className(name)}`);
}
