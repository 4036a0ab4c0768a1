import { defineContentScript } from '#imports';
import { gmail } from '../utils/mail/gmail/gmail';
import { runOn } from './mail-page/run';

export default defineContentScript({
  matches: [...gmail.matches],
  main: ({ signal }) => runOn(gmail, signal),
});
