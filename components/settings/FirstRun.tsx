import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../utils/errors';
import { hostOf, originOf } from '../../utils/storage/origin';
import type { Settings } from '../../utils/storage/settings';
import { Button } from '../ui/Button';
import { Mark } from '../ui/Mark';
import { settingsWords, words } from '../words';
import { isThisComputer } from './address';
import type { AddressPreset, ModelCalls, SaveSettings } from './calls';
import { DraftOnChoice } from './DraftOnChoice';
import { FailureNotice } from './FailureNotice';
import { ModelChoice } from './ModelChoice';
import { NotAllowed } from './NotAllowed';

/** The invented mail of the last step, for whoever makes the prompt. */
export const SAMPLE_MAIL = {
  from: settingsWords.firstRun.try.from,
  subject: settingsWords.firstRun.try.subject,
  text: settingsWords.firstRun.try.mail,
} as const;

export interface FirstRunProps {
  readonly settings: Settings;
  readonly presets: readonly AddressPreset[];
  readonly calls: ModelCalls;
  readonly onChange: SaveSettings;
  /** A draft for `SAMPLE_MAIL`, from the model chosen. */
  readonly tryDraft: () => Promise<Result<{ readonly text: string; readonly milliseconds: number }>>;
  readonly onFinish: () => void;
}

type Step = 1 | 2 | 3;

const said = settingsWords.firstRun;

/** Set-up in three steps. The model comes first, so that the agreement can name where mail really goes. */
export function FirstRun({ settings, presets, calls, onChange, tryDraft, onFinish }: FirstRunProps) {
  const [step, setStep] = useState<Step>(1);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<Step>(1);
  const host = hostOf(settings.address);

  // The button that led here is gone; the new step is read out from its heading.
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);

  const title = step === 1 ? said.model.title : step === 2 ? said.consent.title(host) : said.try.title;

  return (
    <main className="theme first-run">
      <p className="brand">
        <Mark size={22} />
        {words.product}
      </p>
      <ol className="steps" aria-label={said.title}>
        {said.steps.map((label, index) => (
          <li key={label} aria-current={index + 1 === step ? 'step' : undefined}>
            <span>{index + 1}</span>
            {label}
          </li>
        ))}
      </ol>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <div className="section">
        {step === 1 && (
          <>
            <p className="section-intro">{said.model.text}</p>
            <ModelChoice settings={settings} presets={presets} calls={calls} onChange={onChange} />
            <div className="beside">
              <Button
                look="primary"
                isOff={!calls.isUsable(settings.address) || settings.model === ''}
                onClick={() => {
                  setStep(2);
                }}
              >
                {said.next}
              </Button>
            </div>
          </>
        )}
        {step === 2 && (
          <ConsentStep
            settings={settings}
            host={host}
            calls={calls}
            onChange={onChange}
            onBack={() => {
              setStep(1);
            }}
            onAgreed={() => {
              setStep(3);
            }}
            onDecline={onFinish}
          />
        )}
        {step === 3 && <TryStep tryDraft={tryDraft} onFinish={onFinish} />}
      </div>
    </main>
  );
}

interface ConsentStepProps {
  readonly settings: Settings;
  readonly host: string;
  readonly calls: Pick<ModelCalls, 'allow'>;
  readonly onChange: SaveSettings;
  readonly onBack: () => void;
  readonly onAgreed: () => void;
  readonly onDecline: () => void;
}

function ConsentStep({ settings, host, calls, onChange, onBack, onAgreed, onDecline }: ConsentStepProps) {
  const [isRefused, setRefused] = useState(false);
  const agree = async (): Promise<void> => {
    // Nothing waits before this, or the click that the browser asks for is over.
    const isAllowed = await calls.allow(settings.address);
    setRefused(!isAllowed);
    const origin = originOf(settings.address);
    if (origin === null || !isAllowed) return;
    await onChange({ consents: { ...settings.consents, [origin]: Date.now() } });
    onAgreed();
  };
  return (
    <>
      {isThisComputer(settings.address) && <p>{said.consent.local(host)}</p>}
      <p>{said.consent.each}</p>
      <ul className="bullets">
        {said.consent.goes.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <p>{said.consent.stays}</p>
      <p className="field-hint">{said.consent.withdrawn}</p>
      <DraftOnChoice settings={settings} onChange={onChange} />
      {isRefused && <NotAllowed host={host} isRefused onAllow={() => void agree()} />}
      <div className="beside">
        <Button look="primary" onClick={() => void agree()}>
          {said.consent.agree(host)}
        </Button>
        <Button onClick={onDecline}>{said.consent.decline}</Button>
        <Button look="plain" onClick={onBack}>
          {said.back}
        </Button>
      </div>
    </>
  );
}

function TryStep({ tryDraft, onFinish }: Pick<FirstRunProps, 'tryDraft' | 'onFinish'>) {
  const [isDrafting, setDrafting] = useState(false);
  const [answer, setAnswer] = useState<Awaited<ReturnType<FirstRunProps['tryDraft']>> | null>(null);

  const draft = async (): Promise<void> => {
    setDrafting(true);
    setAnswer(await tryDraft());
    setDrafting(false);
  };

  return (
    <>
      <p className="section-intro">{said.try.text}</p>
      <article className="sample">
        <p>
          <strong>{said.try.subject}</strong>
        </p>
        <p className="field-hint">{said.try.from}</p>
        <p className="sample-text">{said.try.mail}</p>
      </article>
      {answer?.ok === true && (
        <>
          <article className="sample is-draft" aria-label={words.text.label}>
            <p className="sample-text" dir="auto">
              {answer.value.text}
            </p>
          </article>
          <p className="field-hint">{said.try.ready}</p>
        </>
      )}
      {answer?.ok === false && <FailureNotice failure={answer.failure} />}
      <div className="beside">
        <Button
          look={answer?.ok === true ? 'outlined' : 'primary'}
          isOff={isDrafting}
          onClick={() => void draft()}
        >
          {isDrafting ? said.try.drafting : answer ? said.try.again : said.try.draft}
        </Button>
        <Button look={answer?.ok === true ? 'primary' : 'plain'} onClick={onFinish}>
          {said.try.finish}
        </Button>
        <span className="visually-hidden" role="status">
          {isDrafting ? said.try.drafting : answer?.ok === true ? said.try.arrived : ''}
        </span>
      </div>
    </>
  );
}
