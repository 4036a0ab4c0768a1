import { words } from '../../words';

/** The mail is being read; what comes will stand in the same place. */
export function Reading() {
  return (
    <div className="reply-text streaming" data-empty="true">
      <p className="waiting">{words.text.reading}</p>
      <div className="reply-glyphs">
        <span className="caret" />
      </div>
    </div>
  );
}
