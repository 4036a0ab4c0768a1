import { defineContentScript } from '#imports';
import { gmail } from '../utils/mail/gmail/gmail';
import { runOn } from './mail-page/run';

export default defineContentScript({
  // Put into a page once a mail is opened there (`background/load-hands.ts`), and nowhere by itself.
  registration: 'runtime',
  main: ({ signal }) => runOn(gmail, signal),
});
