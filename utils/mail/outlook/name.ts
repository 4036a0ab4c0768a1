import type { SiteName } from '../mail-site';

/** Outlook.cloud.microsoft is where office.com leads to since 2025. */
export const OUTLOOK: SiteName = {
  id: 'outlook',
  label: 'Outlook',
  matches: [
    'https://outlook.live.com/*',
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
};
