import { useEffect, useRef, useState } from 'react';
import type { Settings } from '../../utils/storage/settings';
import { Mark } from '../ui/Mark';
import { settingsWords, words } from '../words';
import { AboutSection } from './AboutSection';
import type { AddressPreset, KnownSite, ModelCalls, SaveSettings, SiteCalls } from './calls';
import { ModelSection } from './ModelSection';
import { PrivacySection } from './PrivacySection';
import { ReviewSection } from './ReviewSection';
import { SitesSection } from './SitesSection';
import { WritingSection } from './WritingSection';

/** A section of the page; its name is also its `#` in the address. */
export type OptionsSection = keyof typeof settingsWords.sections;

export interface OptionsPageProps {
  readonly section: OptionsSection;
  readonly settings: Settings;
  readonly presets: readonly AddressPreset[];
  readonly sites: readonly KnownSite[];
  readonly version: string;
  readonly calls: ModelCalls;
  readonly siteCalls: SiteCalls;
  readonly onChange: SaveSettings;
  readonly onClear: () => Promise<boolean>;
}

const SECTIONS = Object.entries(settingsWords.sections) as readonly (readonly [OptionsSection, string])[];
const SAVED_FOR = 2_500;

/** Reads a section from the address's `#`; the first one when it names none. */
export const sectionIn = (hash: string): OptionsSection =>
  SECTIONS.find(([id]) => `#${id}` === hash)?.[0] ?? 'model';

/** All settings, a section at a time. */
export function OptionsPage({
  section,
  settings,
  presets,
  sites,
  version,
  calls,
  siteCalls,
  onChange,
  onClear,
}: OptionsPageProps) {
  const [isSaved, setSaved] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  const save: SaveSettings = async (change) => {
    await onChange(change);
    setSaved(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setSaved(false);
    }, SAVED_FOR);
  };

  return (
    <div className="theme options">
      <nav className="options-nav" aria-label={settingsWords.page.nav}>
        <p className="brand">
          <Mark size={22} />
          {words.product}
        </p>
        <ul>
          {SECTIONS.map(([id, label]) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === section ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className="options-main">
        <div className="options-head">
          <h1>{settingsWords.sections[section]}</h1>
          <span className="saved" role="status">
            {isSaved ? settingsWords.saved : ''}
          </span>
        </div>
        <div className="section" key={section}>
          {section === 'model' && (
            <ModelSection settings={settings} presets={presets} calls={calls} onChange={save} />
          )}
          {section === 'writing' && <WritingSection settings={settings} onChange={save} />}
          {section === 'review' && <ReviewSection settings={settings} onChange={save} />}
          {section === 'sites' && (
            <SitesSection settings={settings} sites={sites} calls={siteCalls} onChange={save} />
          )}
          {section === 'privacy' && <PrivacySection settings={settings} onChange={save} onClear={onClear} />}
          {section === 'about' && <AboutSection version={version} />}
        </div>
      </main>
    </div>
  );
}
