import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ThreadMessage } from '../../utils/messaging/protocol';
import type { Draft } from '../../utils/reply/draft';
import type { Reply } from '../../utils/reply/reply';
import type { Wishes } from '../../utils/reply/wishes';
import { canonical } from '../../utils/text/canonical';
import type { Link } from './pane-store';
import { createTyping, type Typed, type Typing } from './typing';
import { leaveWords, takeWords } from './unsaved-words';

/** What the person types on the card, and how it gets into the record. */
export interface ReplyTyping {
  readonly draftText: Typing;
  readonly instructionText: Typing;
  /** The text of the draft that no view has confirmed; null where there is none. */
  readonly typed: Typed | null;
  /** The instruction as it stands in its line. */
  readonly instruction: string;
  readonly typeInstruction: (instruction: string) => void;
  /** The wishes as they were told last. */
  readonly wishes: () => Wishes;
  /** Tells the wishes as they stand with these changed. */
  readonly tellWishes: (type: 'draft' | 'set-wishes', change: Partial<Wishes>) => void;
}

const EDIT_PAUSE = 300;
const INSTRUCTION_PAUSE = 800;
const INSTRUCTION = 'instruction';

/**
 * Posts what is typed at pauses, when it is left, and again after a lost line; `tell` must stay the same function. What was typed when
 * the page went away is there again as soon as the draft can be edited.
 */
export function useReplyTyping(
  reply: Reply,
  draft: Draft | null,
  canEdit: boolean,
  link: Link,
  tell: (message: ThreadMessage) => void,
): ReplyTyping {
  // As they were last told, so that a tone just chosen is not taken back by an instruction that follows.
  const wishes = useRef(reply.wishes);
  const recorded = useRef(draft);
  const [draftText] = useState(() =>
    createTyping({
      pause: EDIT_PAUSE,
      tidy: canonical,
      post: ({ id, text }) => {
        tell({
          type: 'edit',
          draftId: id,
          text,
          base: recorded.current?.id === id ? recorded.current.text : '',
        });
      },
    }),
  );
  const [instructionText] = useState(() =>
    createTyping({
      pause: INSTRUCTION_PAUSE,
      tidy: (text) => text.trim(),
      post: ({ text }) => {
        wishes.current = { ...wishes.current, instruction: text };
        tell({ type: 'set-wishes', wishes: wishes.current });
      },
    }),
  );
  const typed = useSyncExternalStore(draftText.subscribe, draftText.typed);
  const instruction = useSyncExternalStore(instructionText.subscribe, instructionText.typed);

  // Before the next paint, so that a confirmed text is never drawn twice.
  useLayoutEffect(() => {
    wishes.current = reply.wishes;
    draftText.confirm(draft);
    recorded.current = draft;
    instructionText.confirm({ id: INSTRUCTION, text: reply.wishes.instruction });
  }, [reply, draft, draftText, instructionText]);

  const wasConnected = useRef(link === 'connected');
  useEffect(() => {
    if (link === 'connected' && !wasConnected.current) {
      draftText.resend();
      instructionText.resend();
    }
    wasConnected.current = link === 'connected';
  }, [link, draftText, instructionText]);

  // The same all along: a card is of one thread. Each view brings a copy of its own.
  const [key] = useState(reply.key);
  useEffect(() => {
    const words = canEdit && draft ? takeWords(key, draft) : null;
    if (words !== null && draft) draftText.type(draft.id, words);
  }, [key, draft, canEdit, draftText]);

  useEffect(() => {
    const leave = (): void => {
      draftText.flush();
      instructionText.flush();
      const unsaved = draftText.typed();
      if (unsaved && unsaved.id === recorded.current?.id) leaveWords(key, recorded.current, unsaved.text);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      draftText.leave();
      instructionText.leave();
    };
  }, [key, draftText, instructionText]);

  return {
    draftText,
    instructionText,
    typed,
    instruction: instruction?.text ?? reply.wishes.instruction,
    typeInstruction(next) {
      instructionText.type(INSTRUCTION, next);
    },
    wishes: () => wishes.current,
    tellWishes(type, change) {
      instructionText.carried();
      const told = instructionText.typed()?.text ?? wishes.current.instruction;
      wishes.current = { ...wishes.current, instruction: told, ...change };
      tell({ type, wishes: wishes.current });
    },
  };
}
