import { useRef, useState } from 'react';
import type { Decision, Guide, Question } from '../../utils/reply/outline';
import { currentDraft } from '../../utils/reply/reply';
import { threadKeyText } from '../../utils/reply/thread';
import { reviewWords } from '../review-words';
import { Button } from '../ui/Button';
import type { Card } from './card';
import { useFocusGoesOn } from './use-focus-goes-on';

const said = reviewWords.guide;

// Of this session: what was skipped is not asked again when the thread is opened again.
const skipped = new Map<string, ReadonlySet<string>>();

/** What the draft needs to be told, one question after the other; answered ones stay in sight, to be changed. */
export function Questions({ card, guide }: { readonly card: Card; readonly guide: Guide }) {
  const thread = threadKeyText(card.reply.key);
  const [gone, setGone] = useState(skipped.get(thread) ?? new Set<string>());
  const [changed, setChanged] = useState<string | null>(null);
  const { answers } = card.reply.wishes.decision;
  const answerTo = ({ words }: Question): string | null =>
    answers.find(({ question }) => question === words)?.answer ?? null;
  const asked = guide.questions.filter(({ id }) => !gone.has(id));
  const open =
    asked.find(({ id }) => id === changed) ?? asked.find((question) => answerTo(question) === null);
  const box = useRef<HTMLDivElement>(null);
  // From a question that is answered to the next one, and from the last to the button below. Were the focus lost, the first digit of
  // the next answer would choose what to answer.
  const focusWatch = useFocusGoesOn(open?.id, () => {
    const next = ['.question input', '.draft-with-these', '.answered button']
      .map((selector) => box.current?.querySelector<HTMLElement>(selector))
      .find(Boolean);
    if (next) next.focus();
    else card.acts.goTo('text');
  });
  if (asked.length === 0) return null;

  const skip = ({ id, words }: Question): void => {
    const next = new Set(gone).add(id);
    skipped.set(thread, next);
    setGone(next);
    setChanged(null);
    if (answers.some(({ question }) => question === words)) card.acts.decide(withAnswer(words, ''));
  };

  return (
    <div ref={box} className="questions" role="group" aria-label={said.questions} {...focusWatch}>
      <ul>
        {asked
          .filter((question) => question === open || answerTo(question) !== null)
          .map((question) =>
            question === open ? (
              <li key={question.id}>
                <Asked
                  card={card}
                  question={question}
                  answer={answerTo(question) ?? ''}
                  onAnswer={(answer) => {
                    setChanged(null);
                    card.acts.decide(withAnswer(question.words, answer));
                  }}
                  onSkip={() => {
                    skip(question);
                  }}
                />
              </li>
            ) : (
              <li key={question.id} className="answered">
                <span className="one-line">
                  <bdi className="is-quiet">{question.words}</bdi> <bdi>{answerTo(question)}</bdi>
                </span>
                <Button
                  look="link"
                  label={said.changeOne(question.words)}
                  onClick={() => {
                    setChanged(question.id);
                  }}
                >
                  {said.change}
                </Button>
              </li>
            ),
          )}
      </ul>
      {areNew(card) && (
        <Button
          className="draft-with-these"
          isOff={!card.canDraft}
          onClick={() => {
            card.acts.draft();
          }}
        >
          {said.draftWithThese}
        </Button>
      )}
    </div>
  );
}

const withAnswer =
  (question: string, answer: string) =>
  (decision: Decision): Decision => {
    const others = decision.answers.filter((known) => known.question !== question);
    return { ...decision, answers: answer === '' ? others : [...others, { question, answer }] };
  };

/** The draft on the screen was made without these answers. */
const areNew = ({ reply }: Card): boolean => {
  const draft = reply.phase.name === 'drafting' ? null : currentDraft(reply);
  const { answers } = reply.wishes.decision;
  return draft !== null && answers.length > 0 && textOf(answers) !== textOf(draft.wishes.decision.answers);
};

const textOf = (answers: Decision['answers']): string =>
  JSON.stringify(answers.map(({ question, answer }) => [question, answer]).sort());

interface AskedProps {
  readonly card: Card;
  readonly question: Question;
  readonly answer: string;
  readonly onAnswer: (answer: string) => void;
  readonly onSkip: () => void;
}

function Asked({ card, question, answer, onAnswer, onSkip }: AskedProps) {
  const [typed, setTyped] = useState(answer);
  const isOff = card.view.isElsewhere;
  const take = (): void => {
    if (typed.trim() !== '' && !isOff) onAnswer(typed.trim());
  };
  return (
    <div className="question">
      <p dir="auto">{question.words}</p>
      <div className="question-answers">
        {question.options.map((option) => (
          <button
            key={option}
            type="button"
            className="option"
            aria-label={reviewWords.marks.of(question.words, option)}
            aria-pressed={option === answer}
            onClick={() => {
              if (!isOff) onAnswer(option);
            }}
          >
            <bdi>{option}</bdi>
          </button>
        ))}
        <input
          className="input"
          aria-label={said.answerLabel(question.words)}
          placeholder={said.answerHint}
          dir="auto"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
          onBlur={take}
          onKeyDown={(event) => {
            const isPlain = !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing;
            if (event.key !== 'Enter' || !isPlain) return;
            event.preventDefault();
            take();
          }}
        />
        <Button look="link" label={said.skipOne(question.words)} onClick={onSkip}>
          {said.skip}
        </Button>
      </div>
    </div>
  );
}
