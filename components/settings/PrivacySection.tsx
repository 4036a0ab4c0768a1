import { useEffect, useRef, useState } from 'react';
import { hostOf, originOf } from '../../utils/storage/origin';
import type { Settings } from '../../utils/storage/settings';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { settingsWords } from '../words';
import { isThisComputer } from './address';
import type { SaveSettings } from './calls';

export interface PrivacySectionProps {
  readonly settings: Settings;
  readonly onChange: SaveSettings;
  /** False when not everything could be removed. */
  readonly onClear: () => Promise<boolean>;
}

const said = settingsWords.privacy;

/** What leaves the browser and to whom, the agreements given, and a way to remove everything. */
export function PrivacySection({ settings, onChange, onClear }: PrivacySectionProps) {
  const { address, consents } = settings;
  const origin = originOf(address);
  const host = hostOf(address);
  const withdraw = (from: string): void => {
    void onChange({
      consents: Object.fromEntries(Object.entries(consents).filter(([given]) => given !== from)),
    });
  };
  return (
    <>
      <h3>{said.leavesTitle}</h3>
      <p>{host ? said.leaves(host) : said.leavesNobody}</p>
      {isThisComputer(address) && <p>{said.local(host)}</p>}
      <p>{said.noOneElse}</p>

      <h3>{said.consents}</h3>
      {origin !== null && !Object.hasOwn(consents, origin) && (
        <Notice
          kind="warning"
          title={said.consentMissing(host)}
          actions={
            <Button
              onClick={() => {
                void onChange({ consents: { ...consents, [origin]: Date.now() } });
              }}
            >
              {said.consentGive(host)}
            </Button>
          }
        />
      )}
      <ul className="consents">
        {Object.entries(consents).map(([given, at]) => (
          <li key={given}>
            <span>
              {said.consentGiven(hostOf(given), new Date(at).toLocaleDateString('en', { dateStyle: 'long' }))}
            </span>
            <Button
              look="link"
              title={`${said.consentWithdraw}: ${hostOf(given)}`}
              onClick={() => {
                withdraw(given);
              }}
            >
              {said.consentWithdraw}
            </Button>
          </li>
        ))}
      </ul>

      <h3>{said.clearTitle}</h3>
      <ClearEverything onClear={onClear} />
    </>
  );
}

function ClearEverything({ onClear }: Pick<PrivacySectionProps, 'onClear'>) {
  const [step, setStep] = useState<'begin' | 'confirm' | 'cleared' | 'failed'>('begin');
  const isAsking = step === 'confirm';
  const question = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  // The button that was pressed is gone, and the keyboard goes on from what stands in its place.
  useEffect(() => {
    if (isAsking) question.current?.focus();
    else if (wasAsking.current) button.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);

  return (
    <>
      {isAsking ? (
        <div ref={question} role="group" aria-label={said.clearNames} tabIndex={-1}>
          <Notice
            kind="danger"
            title={said.clearNames}
            actions={
              <>
                <Button
                  look="danger"
                  onClick={() => {
                    void onClear().then((isCleared) => {
                      setStep(isCleared ? 'cleared' : 'failed');
                    });
                  }}
                >
                  {said.clearConfirm}
                </Button>
                <Button
                  look="plain"
                  onClick={() => {
                    setStep('begin');
                  }}
                >
                  {said.cancel}
                </Button>
              </>
            }
          >
            <ul className="bullets">
              {said.clearList.map((what) => (
                <li key={what}>{what}</li>
              ))}
            </ul>
            <p>{said.clearKeeps}</p>
          </Notice>
        </div>
      ) : (
        <>
          <p>{said.clearIntro}</p>
          <Button
            ref={button}
            look="danger"
            onClick={() => {
              setStep('confirm');
            }}
          >
            {said.clear}
          </Button>
        </>
      )}
      <p role="status">{step === 'cleared' ? said.cleared : step === 'failed' ? said.clearFailed : ''}</p>
    </>
  );
}
