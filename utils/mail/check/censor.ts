/**
 * Makes what stands on a page fit to be shown to strangers: what a person wrote keeps its shape only, what the page's makers
 * wrote stays readable. Which is which is told by the words: a code word is known to us, or too short to be a word.
 */
export interface Censor {
  /** Something said: letters become x and digits 0. */
  readonly text: (said: string, most: number) => string;
  /** Something that may be the page's own code: an id, a class, a role. `short` is how long a piece unknown to us may be. */
  readonly code: (written: string, short: number) => string;
}

export function makeCensor(selectors: readonly string[]): Censor {
  const known = new Set([...PAGE_WORDS.split(' '), ...selectors.flatMap(wordsIn)]);

  const letters = (run: string, short: number): string => {
    const isKnown = (word: string): boolean => known.has(word.toLowerCase());
    if (isKnown(run)) return run;
    // Capitals may be a word that runs into the next one, so they are not taken apart.
    if (run.match(/[A-Z]{4,}/g)?.some((word) => !isKnown(word))) return CUT;
    let room = MOST_UNKNOWN;
    return piecesOf(run)
      .map((piece) => {
        if (isKnown(piece)) return piece;
        room -= piece.length;
        return piece.length <= short && room >= 0 ? piece : CUT;
      })
      .join('');
  };

  const run = (written: string, short: number): string => {
    const digits = written.replace(/\D/g, '').length;
    if (digits === written.length) return `0${CUT}`;
    const isRandom = digits > 1 && (written.match(/\d+|\D+/g)?.length ?? 0) > 2;
    if (isRandom) return CUT;
    return written.replace(/\d+|\D+/g, (part) => {
      if (!/\d/.test(part)) return letters(part, short);
      return part.length < 3 ? part : `0${CUT}`;
    });
  };

  const code = (written: string, short: number): string => {
    if (/[\s@]/.test(written)) return censorText(written, MOST_CODE);
    const censored = written
      .replace(/[^\w\-.:#/+*=|~!]+/g, CUT)
      .replace(/[A-Za-z0-9]+/g, (part) => run(part, short));
    return cut(censored.replace(/…{2,}/g, CUT), MOST_CODE);
  };

  return { text: censorText, code };
}

function censorText(said: string, most: number): string {
  const shape = said
    .slice(0, most * 4)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\p{L}\p{M}]/gu, 'x')
    .replace(/\p{N}/gu, '0')
    .replace(/[^x0\p{P} ]/gu, '*');
  return cut(shape, most);
}

const cut = (text: string, most: number): string => (text.length > most ? text.slice(0, most) + CUT : text);

/** What is one word to a reader: "gmail", "Owa" and "Recipient". */
const piecesOf = (run: string): readonly string[] => run.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];

const wordsIn = (selector: string): readonly string[] =>
  (selector.match(/[A-Za-z]+/g) ?? [])
    .flatMap((run) => [run, ...piecesOf(run)])
    .map((word) => word.toLowerCase());

const CUT = '…';
const MOST_CODE = 40;
/** Letters unknown to us in one run of letters. */
const MOST_UNKNOWN = 6;

/** What pages call their parts: roles, states, types, and the nouns of mail. */
const PAGE_WORDS =
  'action active address addresses alert application area article assertive attachment attachments autocomplete bar ' +
  'banner block blockquote body bottom button buttons card cell center checkbox chip close collapsed column columnheader ' +
  'combobox command complementary complete compose composer container content contentinfo conversation cursor ' +
  'data date details dialog disabled document draft drafts dropdown edit editable editor email empty expanded false field ' +
  'figure file flat folder footer form forward frame framed from grid gridcell group haspopup head header heading hidden hover ' +
  'icon inner inline input item items label layout left level line link list listbox listitem live main menu menubar ' +
  'menuitem message messages mail mixed modal multiline name navigation none note option options outer overlay page pane ' +
  'panel part pill polite popup pressed presentation preview primary quote radio range read reader reading recipient ' +
  'recipients reference region reply right root row rowgroup rowheader screen scroll search searchbox secondary selected ' +
  'send sender sent separator sibling signature slider small span split spinbutton state static status strip style subject ' +
  'submit surface switch tab table tablist tabpanel table target task text textarea textbox thread threads time timer ' +
  'title toggle toolbar tooltip tree treeitem true type undefined unread user view viewport visible widget window wrap wrapper';
