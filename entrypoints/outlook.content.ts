import { defineContentScript } from '#imports';
import { OUTLOOK } from '../utils/mail/outlook/name';
import { watchShownThread } from '../utils/mail/outlook/watch-threads';
import { waitForMail } from './mail-page/wait-for-mail';

export default defineContentScript({
  matches: [...OUTLOOK.matches],
  main: ({ signal }) => waitForMail(OUTLOOK.id, watchShownThread, signal),
});
