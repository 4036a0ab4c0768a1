import { buildLineHtml } from '../../utils/mail/dom/line-html';
import { readBoxText } from '../../utils/mail/dom/insert-text';
import { canonical } from '../../utils/text/canonical';
import { hardTexts } from '../cases/texts';
import { lookOf } from '../look';
import { none, SEED, type Row } from '../row';
import { shown } from '../unseen';

export const readBack: Row = {
  id: 'R5p',
  name: 'texts that read otherwise in the reply box than approved: canonical, line html, read back under jsdom',
  allowed: none,
  run() {
    const { texts, skipped } = hardTexts(SEED);
    const failures = texts.flatMap((text) => {
      // Empty lines at the start are the box's own to drop.
      const approved = canonical(text).replace(/^(?:[ \t\u00a0]*\n)+/, '');
      const editor = document.createElement('div');
      editor.innerHTML = buildLineHtml(approved);
      document.body.replaceChildren(editor);
      const read = readBoxText({ editor, foreign: '.gmail_signature' });
      return lookOf(read) === lookOf(approved) ? [] : [`${shown(approved)} became ${shown(read)}`];
    });
    return { tried: texts.length, failures, skipped };
  },
};
