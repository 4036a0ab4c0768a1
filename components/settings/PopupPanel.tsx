import type { Result } from '../../utils/errors';
import type { WaitingReply } from '../../utils/messaging/protocol';
import { threadKeyText } from '../../utils/reply/thread';
import { BUILT_IN_TONES } from '../../utils/reply/wishes';
import { hostOf } from '../../utils/storage/origin';
import type { Settings } from '../../utils/storage/settings';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Mark } from '../ui/Mark';
import { Select } from '../ui/Select';
import { Toggle } from '../ui/Toggle';
import { phaseWords, settingsWords, subjectOf, words } from '../words';
import type { Connection, KnownSite, SaveSettings } from './calls';
import { ConnectionLight } from './ConnectionLight';
import { DraftOnChoice } from './DraftOnChoice';
import { FailureNotice } from './FailureNotice';
import { PageCheck } from './PageCheck';
import { withSite } from './SitesSection';

export interface PopupPanelProps {
  /** The mail site of the tab in front; null when it is none that is known. */
  readonly site: Pick<KnownSite, 'id' | 'label'> | null;
  readonly settings: Settings;
  readonly connection: Connection;
  readonly waiting: readonly WaitingReply[];
  readonly onChange: SaveSettings;
  readonly onTest: () => void;
  /** Tries every step on the mail page in front and gives the report. */
  readonly onCheck: () => Promise<Result<string>>;
  readonly onOpenSettings: (section: 'model' | 'first-run' | null) => void;
}

/** Quick settings: this site, the model, tone, when to draft, and what waits. */
export function PopupPanel({
  site,
  settings,
  connection,
  waiting,
  onChange,
  onTest,
  onCheck,
  onOpenSettings,
}: PopupPanelProps) {
  const said = settingsWords.popup;
  const hasModel = settings.address !== '' && settings.model !== '';
  return (
    <main className="theme popup">
      <h1 className="brand">
        <Mark size={18} />
        {words.product}
      </h1>
      {site ? (
        <Toggle
          label={said.site(site.label)}
          isOn={!settings.sitesOff.includes(site.id)}
          onChange={(isOn) => void onChange({ sitesOff: withSite(settings.sitesOff, site.id, isOn) })}
        />
      ) : (
        <p className="field-hint">{said.notAMailPage}</p>
      )}

      <section className="popup-model" aria-label={said.model}>
        {hasModel ? (
          <>
            <div className="beside">
              <p className="popup-model-name">
                <strong>{settings.model}</strong>
                <small>{hostOf(settings.address)}</small>
              </p>
              <Button isOff={connection.state === 'testing'} onClick={onTest}>
                {settingsWords.model.test}
              </Button>
            </div>
            <ConnectionLight connection={connection} />
            {connection.state === 'tested' && !connection.answer.ok && (
              <FailureNotice failure={connection.answer.failure} />
            )}
          </>
        ) : (
          <div className="beside">
            <p className="popup-model-name">{said.noModel}</p>
            <Button
              look="primary"
              onClick={() => {
                onOpenSettings('first-run');
              }}
            >
              {said.choose}
            </Button>
          </div>
        )}
      </section>

      <Field label={said.tone}>
        {({ id }) => (
          <Select
            id={id}
            value={settings.tone}
            options={[...BUILT_IN_TONES, ...settings.ownTones].map((tone) => ({
              value: tone.id,
              label: tone.name,
            }))}
            onChoose={(tone) => void onChange({ tone })}
          />
        )}
      </Field>
      <DraftOnChoice settings={settings} onChange={onChange} />

      <section aria-label={said.waiting}>
        <h2>{said.waiting}</h2>
        {waiting.length === 0 ? (
          <p className="field-hint">{said.nothingWaiting}</p>
        ) : (
          <ul className="waiting-list">
            {waiting.map((reply) => (
              <li key={threadKeyText(reply.key)}>
                <bdi className="one-line">{subjectOf(reply)}</bdi>
                <small>{phaseWords(reply.phase)}</small>
              </li>
            ))}
          </ul>
        )}
      </section>
      {site && <PageCheck onCheck={onCheck} />}
      <Button
        look="link"
        onClick={() => {
          onOpenSettings(null);
        }}
      >
        {said.all}
      </Button>
    </main>
  );
}
