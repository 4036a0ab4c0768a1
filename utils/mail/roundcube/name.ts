import type { SiteName } from '../mail-site';

export const ROUNDCUBE: SiteName = { id: 'roundcube', label: 'Roundcube', matches: [] };
