export interface PeopleProps {
  readonly first: string;
  /** Stays whole where room is short: how many others there are must be seen. */
  readonly rest: string;
}

/** A name and how many others, on one line. */
export function People({ first, rest }: PeopleProps) {
  return (
    <span className="people">
      <bdi>{first}</bdi>
      {rest !== '' && <span>{rest}</span>}
    </span>
  );
}
