import { useMemo, useState } from 'react';
import { hostOf, originOf } from '../../utils/storage/origin';
import { parseSiteAddress, type OwnSite } from '../../utils/storage/own-sites';
import type { Settings } from '../../utils/storage/settings';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Select } from '../ui/Select';
import { settingsWords } from '../words';
import type { KnownSite, SaveSettings, SiteCalls } from './calls';
import { useAllowed } from './use-allowed';

export interface OwnSitesProps {
  readonly settings: Settings;
  /** Webmail that runs at addresses of its users; at least one. */
  readonly software: readonly [KnownSite, ...KnownSite[]];
  readonly calls: SiteCalls;
  readonly onChange: SaveSettings;
}

const said = settingsWords.sites;

/** Webmail at addresses of the person's own: the list, and a field to add one. The browser asks for each. */
export function OwnSites({ settings, software, calls, onChange }: OwnSitesProps) {
  const { ownSites } = settings;
  const origins = useMemo(() => ownSites.map(({ origin }) => origin), [ownSites]);
  const allowed = useAllowed(origins, calls);
  const [outcome, setOutcome] = useState('');

  const add = async (own: OwnSite): Promise<boolean> => {
    // Nothing waits before this, or the click that the browser asks for is over.
    const isAllowed = await calls.allow(own.origin);
    const host = hostOf(own.origin);
    if (isAllowed) await onChange({ ownSites: [...ownSites, own] });
    setOutcome(isAllowed ? said.added(host) : said.refused(host));
    return isAllowed;
  };

  const remove = async (own: OwnSite): Promise<void> => {
    await onChange({ ownSites: ownSites.filter((other) => other !== own) });
    // A model that runs at the same address still needs it.
    if (originOf(settings.address) !== own.origin) await calls.disallow(own.origin);
    setOutcome(said.removed(hostOf(own.origin)));
  };

  const allowAgain = async ({ origin }: OwnSite): Promise<void> => {
    setOutcome((await calls.allow(origin)) ? '' : said.stillRefused(hostOf(origin)));
  };

  return (
    <>
      <h3>{said.own}</h3>
      <p>{said.ownIntro(software.map(({ label }) => label).join(', '))}</p>
      {ownSites.length === 0 ? (
        <p className="field-hint">{said.ownNone}</p>
      ) : (
        <ul className="own-sites">
          {ownSites.map((own) => (
            <Entry
              key={`${own.site} ${own.origin}`}
              own={own}
              label={software.find(({ id }) => id === own.site)?.label ?? own.site}
              isAllowed={allowed?.has(own.origin) ?? true}
              onAllow={() => void allowAgain(own)}
              onRemove={() => void remove(own)}
            />
          ))}
        </ul>
      )}
      <AddSite software={software} ownSites={ownSites} onAdd={add} />
      <p role="status">{outcome}</p>
    </>
  );
}

interface EntryProps {
  readonly own: OwnSite;
  readonly label: string;
  readonly isAllowed: boolean;
  readonly onAllow: () => void;
  readonly onRemove: () => void;
}

function Entry({ own, label, isAllowed, onAllow, onRemove }: EntryProps) {
  const host = hostOf(own.origin);
  return (
    <li>
      <span className="own-site">
        <strong>{own.origin}</strong>
        <small>{label}</small>
        {!isAllowed && <span className="field-error">{said.notAllowed}</span>}
      </span>
      <span className="beside">
        {!isAllowed && (
          <Button look="link" title={said.allowOne(host)} onClick={onAllow}>
            {said.allow}
          </Button>
        )}
        <Button look="link" title={said.removeOne(host)} onClick={onRemove}>
          {said.remove}
        </Button>
      </span>
    </li>
  );
}

interface AddSiteProps extends Pick<OwnSitesProps, 'software'> {
  readonly ownSites: readonly OwnSite[];
  /** True when it is added. Must be called within the click itself. */
  readonly onAdd: (own: OwnSite) => Promise<boolean>;
}

function AddSite({ software, ownSites, onAdd }: AddSiteProps) {
  const [typed, setTyped] = useState('');
  const [site, setSite] = useState(software[0].id);
  const [problem, setProblem] = useState<string | null>(null);

  const add = async (): Promise<void> => {
    const parsed = parseSiteAddress(typed);
    if (!parsed.ok) return setProblem(said.badAddress);
    const origin = parsed.value;
    if (ownSites.some((own) => own.origin === origin)) return setProblem(said.already(hostOf(origin)));
    setProblem(null);
    if (await onAdd({ site, origin })) setTyped('');
  };

  return (
    <form
      className="add-site"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      {software.length > 1 && (
        <Field label={said.software}>
          {({ id }) => (
            <Select
              id={id}
              value={site}
              options={software.map((known) => ({ value: known.id, label: known.label }))}
              onChoose={setSite}
            />
          )}
        </Field>
      )}
      <Field label={said.address} hint={said.addressHint} error={problem}>
        {(ties) => (
          <div className="beside">
            <input
              {...ties}
              className="input"
              type="text"
              inputMode="url"
              autoComplete="url"
              autoCapitalize="none"
              spellCheck={false}
              placeholder="https://mail.example.org"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setProblem(null);
              }}
            />
            <Button isOff={typed.trim() === ''} onClick={() => void add()}>
              {said.add}
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
}
