import { defineContentScript } from '#imports';
import { roundcube } from '../utils/mail/roundcube/roundcube';
import { runOn } from './mail-page/run';

export default defineContentScript({
  // It runs where the person says that their Roundcube is (`background/own-sites.ts`), and nowhere by itself.
  registration: 'runtime',
  main: ({ signal }) => runOn(roundcube, signal),
});
