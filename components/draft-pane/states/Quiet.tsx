import type { ReactNode } from 'react';

export interface QuietProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** A few words in the middle of the card, where there is no text to show. */
export function Quiet({ title, text, children }: QuietProps) {
  return (
    <div className="quiet">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
