import type { Settings } from '../../utils/storage/settings';
import { Toggle } from '../ui/Toggle';
import { settingsWords } from '../words';
import type { KnownSite, SaveSettings } from './calls';

export interface SitesSectionProps {
  readonly settings: Settings;
  readonly sites: readonly KnownSite[];
  readonly onChange: SaveSettings;
}

/** `sitesOff` with one site put on or off. */
export const withSite = (sitesOff: readonly string[], id: string, isOn: boolean): readonly string[] =>
  isOn ? sitesOff.filter((off) => off !== id) : [...new Set([...sitesOff, id])];

/** On which mail sites the pane is shown. */
export function SitesSection({ settings, sites, onChange }: SitesSectionProps) {
  return (
    <>
      <p className="section-intro">{settingsWords.sites.intro}</p>
      {sites.map(({ id, label }) => (
        <Toggle
          key={id}
          label={settingsWords.sites.on(label)}
          isOn={!settings.sitesOff.includes(id)}
          onChange={(isOn) => void onChange({ sitesOff: withSite(settings.sitesOff, id, isOn) })}
        />
      ))}
    </>
  );
}
