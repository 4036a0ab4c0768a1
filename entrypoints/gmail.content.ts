import { defineContentScript } from '#imports';
import { GMAIL } from '../utils/mail/gmail/name';
import { watchShownThread } from '../utils/mail/gmail/watch-threads';
import { waitForMail } from './mail-page/wait-for-mail';

export default defineContentScript({
  matches: [...GMAIL.matches],
  main: ({ signal }) => waitForMail(GMAIL.id, watchShownThread, signal),
});
