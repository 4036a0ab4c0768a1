import type { Settings } from '../../utils/storage/settings';
import { Toggle } from '../ui/Toggle';
import { settingsWords } from '../words';
import type { KnownSite, SaveSettings, SiteCalls } from './calls';
import { OwnSites } from './OwnSites';

export interface SitesSectionProps {
  readonly settings: Settings;
  readonly sites: readonly KnownSite[];
  readonly calls: SiteCalls;
  readonly onChange: SaveSettings;
}

/** `sitesOff` with one site put on or off. */
export const withSite = (sitesOff: readonly string[], id: string, isOn: boolean): readonly string[] =>
  isOn ? sitesOff.filter((off) => off !== id) : [...new Set([...sitesOff, id])];

/** On which mail sites the pane is shown, and which of them are at addresses of the person's own. */
export function SitesSection({ settings, sites, calls, onChange }: SitesSectionProps) {
  const [first, ...others] = sites.filter(({ isAnywhere }) => isAnywhere);
  const isListed = ({ id, isAnywhere }: KnownSite): boolean =>
    !isAnywhere || settings.ownSites.some(({ site }) => site === id);
  return (
    <>
      <p className="section-intro">{settingsWords.sites.intro}</p>
      {sites.filter(isListed).map(({ id, label }) => (
        <Toggle
          key={id}
          label={settingsWords.sites.on(label)}
          isOn={!settings.sitesOff.includes(id)}
          onChange={(isOn) => void onChange({ sitesOff: withSite(settings.sitesOff, id, isOn) })}
        />
      ))}
      <p className="field-hint">{settingsWords.sites.check}</p>
      {first && (
        <OwnSites settings={settings} software={[first, ...others]} calls={calls} onChange={onChange} />
      )}
    </>
  );
}
