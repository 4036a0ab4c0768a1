import { BUILT_IN_RULES } from '../../utils/policy/risk/built-in-rules';
import type { Settings } from '../../utils/storage/settings';
import { ruleName } from '../review-words';
import { Choice } from '../ui/Choice';
import { Toggle } from '../ui/Toggle';
import { settingsWords } from '../words';
import type { SaveSettings } from './calls';
import { OwnRules } from './OwnRules';
import { SignChoice } from './SignChoice';

export interface ReviewSectionProps {
  readonly settings: Settings;
  readonly onChange: SaveSettings;
}

const ALWAYS_HIGH = BUILT_IN_RULES.filter(({ tier }) => tier === 'high');
const RAISABLE = BUILT_IN_RULES.filter(({ canBeRaised }) => canBeRaised);

/** What a reply is checked for: own words can be added and built-in rules raised, never lowered. */
export function ReviewSection({ settings, onChange }: ReviewSectionProps) {
  const said = settingsWords.review;
  const { review } = settings;
  return (
    <>
      <p className="section-intro">{said.intro}</p>
      <Choice
        label={said.decide}
        hasVisibleLabel
        value={settings.guideBy}
        options={[
          { value: 'model', label: said.byModel },
          { value: 'rules', label: said.byRules },
        ]}
        onChoose={(guideBy) => void onChange({ guideBy: guideBy as Settings['guideBy'] })}
      />
      <p className="field-hint">{said.decideHint}</p>
      <OwnRules rules={review.own} onChange={(own) => void onChange({ review: { ...review, own } })} />
      <SignChoice settings={settings} onChange={onChange} />
      <h3>{said.alwaysHigh}</h3>
      <ul className="bullets">
        {ALWAYS_HIGH.map(({ id }) => (
          <li key={id}>{ruleName(id)}</li>
        ))}
      </ul>
      <h3>{said.raise}</h3>
      <p className="field-hint">{said.raiseHint}</p>
      <div>
        {RAISABLE.map(({ id }) => (
          <Toggle
            key={id}
            label={ruleName(id)}
            isOn={review.raised.includes(id)}
            onChange={(isOn) => {
              const others = review.raised.filter((raised) => raised !== id);
              void onChange({ review: { ...review, raised: isOn ? [...others, id] : others } });
            }}
          />
        ))}
      </div>
    </>
  );
}
