import type { ReplyLength } from '../../utils/reply/wishes';
import { IconButton } from '../ui/IconButton';
import { Select } from '../ui/Select';
import { words } from '../words';
import type { Card } from './card';
import { LANGUAGES } from '../languages';

export interface WishControlsProps {
  readonly card: Card;
  /** The instruction as typed. */
  readonly instruction: string;
  readonly onInstruction: (instruction: string) => void;
  readonly onLeaveInstruction: () => void;
}

const LANGUAGE_OPTIONS = [
  { value: 'thread', label: words.wishes.sameLanguage },
  ...LANGUAGES.map(({ name }) => ({ value: name, label: name })),
];

/** How the draft is to be written: tone, language, length, and what to say. */
export function WishControls({ card, instruction, onInstruction, onLeaveInstruction }: WishControlsProps) {
  const { wishes } = card.reply;
  const isOff = !card.canEdit;
  return (
    <section className="wishes" aria-label={words.wishes.label}>
      <div className="wishes-line">
        <Select
          label={words.wishes.tone}
          value={wishes.tone}
          options={card.view.tones.map(({ id, name }) => ({ value: id, label: name }))}
          isOff={isOff}
          onChoose={(tone) => {
            card.acts.wish({ tone });
          }}
        />
        <Select
          label={words.wishes.language}
          value={wishes.language}
          options={LANGUAGE_OPTIONS}
          isOff={isOff}
          onChoose={(language) => {
            card.acts.wish({ language });
          }}
        />
        <div className="wishes-length" role="group" aria-label={words.wishes.length}>
          <LengthButton length="shorter" label={words.wishes.shorter} card={card} isOff={isOff} />
          <LengthButton length="longer" label={words.wishes.longer} card={card} isOff={isOff} />
        </div>
      </div>
      <div className="instruction">
        <input
          className="input"
          aria-label={words.wishes.instruction}
          placeholder={words.wishes.instructionHint}
          dir="auto"
          value={instruction}
          onChange={(event) => {
            onInstruction(event.target.value);
          }}
          onBlur={onLeaveInstruction}
          onKeyDown={(event) => {
            const isPlainEnter =
              event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing;
            if (!isPlainEnter) return;
            event.preventDefault();
            if (card.canDraft) card.acts.draft();
          }}
        />
        <IconButton
          icon="redraft"
          label={card.hasDraft ? words.wishes.redraft : words.wishes.draft}
          isOff={!card.canDraft}
          onClick={() => {
            card.acts.draft();
          }}
        />
      </div>
    </section>
  );
}

interface LengthButtonProps {
  readonly length: ReplyLength;
  readonly label: string;
  readonly card: Card;
  readonly isOff: boolean;
}

function LengthButton({ length, label, card, isOff }: LengthButtonProps) {
  const isPressed = card.reply.wishes.length === length;
  return (
    <button
      type="button"
      className="length-button"
      aria-pressed={isPressed}
      aria-disabled={isOff || undefined}
      title={isPressed ? words.wishes.pressAgain : undefined}
      onClick={() => {
        if (!isOff) card.acts.wish({ length: isPressed ? 'as-needed' : length });
      }}
    >
      {label}
    </button>
  );
}
