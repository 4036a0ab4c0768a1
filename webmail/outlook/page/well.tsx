import { useEffect, useRef } from 'react';
import { boot } from './boot.ts';
import { css } from './class-names.ts';
import { addRecipient, composeChanged } from './compose-actions.ts';
import { composeOf, patchCompose } from './composes.ts';
import { openCard } from './persona.tsx';
import { foreignContent } from './strangers.ts';
import type { ReactElement } from 'react';
import type { Person } from '../../mailbox/mail.ts';
import type { OpenCompose, Well } from './store.ts';

const pillPeople = new WeakMap<Element, Person>();
let pills = 0;

/** One recipient: an entity of the editor's kind with a persona in it (2026). */
function pillOf(person: Person): HTMLElement {
  pills += 1;
  const pill = document.createElement('span');
  pill.className = `_Entity _EType_RECIPIENT_ENTITY _EId_RECIPIENT_ENTITY_${String(pills)} _EReadonly_1 ${css('pill')}`;
  pill.contentEditable = 'false';
  const persona = document.createElement('span');
  persona.dataset['lpcHoverTargetId'] = `lpcPill${String(pills)}`;
  persona.setAttribute('role', 'button');
  persona.tabIndex = -1;
  const readable = boot.variants.addresses === 'on-page';
  persona.setAttribute('aria-label', readable ? `${person.name}, ${person.email}` : person.name);
  if (readable) persona.title = person.email;
  persona.textContent = person.name;
  persona.addEventListener('click', () => {
    void openCard(person, persona);
  });
  pill.append(persona);
  pillPeople.set(pill, person);
  return pill;
}

interface Content {
  readonly people: readonly Person[];
  readonly typed: string;
}

function readWell(field: HTMLElement): Content {
  const people: Person[] = [];
  let typed = '';
  for (const node of field.childNodes) {
    const person = node instanceof Element ? pillPeople.get(node) : undefined;
    if (person === undefined) typed += node.textContent ?? '';
    else people.push(person);
  }
  return { people, typed: typed.replaceAll('\u00a0', ' ').trimStart() };
}

function drawWell(field: HTMLElement, { people, typed }: Content): void {
  const now = readWell(field);
  const same =
    now.typed === typed &&
    now.people.length === people.length &&
    now.people.every((one, index) => one.email === people[index]?.email);
  if (same) return;
  field.replaceChildren(...people.map(pillOf), typed === '' ? '\u00a0' : typed);
  if (document.activeElement === field) getSelection()?.selectAllChildren(field);
  if (document.activeElement === field) getSelection()?.collapseToEnd();
}

/** A row of recipients that can be typed into. What is not resolved stays as plain text. */
export function WellField({
  compose,
  well,
  label,
}: {
  readonly compose: OpenCompose;
  readonly well: Well;
  readonly label: string;
}): ReactElement {
  const { n } = compose;
  const people = compose[well];
  const typed = compose.typed[well];
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    foreignContent(element);
    drawWell(element, { people, typed });
  }, [people, typed]);
  const resolve = (): boolean => {
    const text = composeOf(n)?.typed[well] ?? '';
    return text.trim() !== '' && addRecipient(n, well, text);
  };
  return (
    <div className={css('wellRow')}>
      <button type="button" className={css('wellButton')} aria-label={label}>
        {label}
      </button>
      <div
        ref={field}
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-label={label}
        spellCheck={false}
        className={css('wellField')}
        onInput={(event) => {
          const read = readWell(event.currentTarget);
          const before = composeOf(n);
          if (before === undefined) return;
          patchCompose(n, { [well]: read.people, typed: { ...before.typed, [well]: read.typed } });
          composeChanged(n);
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || !['Enter', ';', ',', 'Tab'].includes(event.key)) return;
          const resolved = resolve();
          if (event.key !== 'Tab' || resolved) event.preventDefault();
        }}
        onBlur={resolve}
      />
    </div>
  );
}
