import { useState, type ReactNode } from 'react';
import { Button } from '../ui/Button';

/** What is said about the list. */
export interface OwnListWords {
  readonly title: string;
  readonly none: string;
  readonly add: string;
  readonly edit: string;
  readonly delete: string;
}

export interface OwnListProps<Entry extends { readonly id: string; readonly name: string }> {
  readonly entries: readonly Entry[];
  readonly said: OwnListWords;
  /** What a new one starts from, but for its id. */
  readonly blank: Omit<Entry, 'id'>;
  /** Stands beside the name. */
  readonly remark?: (entry: Entry) => ReactNode;
  readonly detail: (entry: Entry) => string;
  readonly form: (entry: Entry, onSave: (entry: Entry) => void, onCancel: () => void) => ReactNode;
  readonly onChange: (entries: readonly Entry[]) => void;
}

/** A list of the person's own things: add, edit, delete. */
export function OwnList<Entry extends { readonly id: string; readonly name: string }>({
  entries,
  said,
  blank,
  remark,
  detail,
  form,
  onChange,
}: OwnListProps<Entry>) {
  const [edited, setEdited] = useState<Entry | null>(null);

  const save = (entry: Entry): void => {
    const isKnown = entries.some(({ id }) => id === entry.id);
    onChange(isKnown ? entries.map((known) => (known.id === entry.id ? entry : known)) : [...entries, entry]);
    setEdited(null);
  };

  return (
    <section className="tones" aria-label={said.title}>
      <h3>{said.title}</h3>
      {entries.length === 0 && edited === null && <p className="field-hint">{said.none}</p>}
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className="tone">
            <div>
              <strong>{entry.name}</strong> {remark?.(entry)}
              <p className="field-hint">{detail(entry)}</p>
            </div>
            <div className="beside">
              <Button
                look="link"
                label={`${said.edit}: ${entry.name}`}
                onClick={() => {
                  setEdited(entry);
                }}
              >
                {said.edit}
              </Button>
              <Button
                look="link"
                label={`${said.delete}: ${entry.name}`}
                onClick={() => {
                  if (edited?.id === entry.id) setEdited(null);
                  onChange(entries.filter(({ id }) => id !== entry.id));
                }}
              >
                {said.delete}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {edited === null ? (
        <Button
          onClick={() => {
            setEdited({ ...blank, id: crypto.randomUUID() } as Entry);
          }}
        >
          {said.add}
        </Button>
      ) : (
        <div key={edited.id}>
          {form(edited, save, () => {
            setEdited(null);
          })}
        </div>
      )}
    </section>
  );
}
