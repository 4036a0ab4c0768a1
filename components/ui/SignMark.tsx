import type { Sign } from '../../utils/text/sign';
import { words } from '../words';

/** The person's own sign; nothing while none is chosen. */
export function SignMark({ sign }: { readonly sign: Sign }) {
  if (sign.word === '') return null;
  return (
    <span className="sign" data-colour={sign.colour} title={words.pane.sign}>
      <bdi>{sign.word}</bdi>
    </span>
  );
}
