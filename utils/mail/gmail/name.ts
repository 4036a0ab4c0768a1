import type { SiteName } from '../mail-site';

export const GMAIL: SiteName = {
  id: 'gmail',
  label: 'Gmail',
  matches: ['https://mail.google.com/*'],
};
