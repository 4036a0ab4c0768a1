import type { Settings } from '../../utils/storage/settings';
import { NO_SIGN, SIGN_COLOURS, SIGN_LENGTH, signWord, type SignColour } from '../../utils/text/sign';
import { Choice } from '../ui/Choice';
import { SignMark } from '../ui/SignMark';
import { settingsWords } from '../words';
import type { SaveSettings } from './calls';
import { TextSetting } from './TextSetting';

export interface SignChoiceProps {
  readonly settings: Settings;
  readonly onChange: SaveSettings;
}

/** The word and the colour that the person knows the real pane by. */
export function SignChoice({ settings: { sign }, onChange }: SignChoiceProps) {
  const said = settingsWords.sign;
  return (
    <>
      <h3>{said.title}</h3>
      <p className="field-hint">{said.hint}</p>
      <TextSetting
        label={said.word}
        hint={said.wordHint(SIGN_LENGTH)}
        value={sign.word}
        onCommit={(typed) => {
          const word = signWord(typed);
          void onChange({ sign: word === '' ? NO_SIGN : { ...sign, word } });
        }}
      />
      {sign.word !== '' && (
        <>
          <Choice
            label={said.colour}
            hasVisibleLabel
            value={sign.colour}
            options={SIGN_COLOURS.map((colour) => ({ value: colour, label: said.colours[colour] }))}
            onChoose={(colour) => void onChange({ sign: { ...sign, colour: colour as SignColour } })}
          />
          <p className="sign-shown">
            {said.shown} <SignMark sign={sign} />
          </p>
        </>
      )}
    </>
  );
}
