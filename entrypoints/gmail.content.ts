import { defineContentScript } from '#imports';
import { gmail } from '../utils/mail/gmail/gmail';
import { runOn } from './mail-page/run';

export default defineContentScript({
  matches: [...gmail.matches],
  // The page need not be told that we are here.
  noScriptStartedPostMessage: true,
  main: ({ signal }) => runOn(gmail, signal),
});
