import { defineContentScript } from '#imports';
import { outlook } from '../utils/mail/outlook/outlook';
import { runOn } from './mail-page/run';

export default defineContentScript({
  matches: [...outlook.matches],
  main: ({ signal }) => runOn(outlook, signal),
});
