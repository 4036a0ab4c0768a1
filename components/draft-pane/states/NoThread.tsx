import { words } from '../../words';
import { Quiet } from './Quiet';

/** No mail is open. */
export function NoThread() {
  return <Quiet title={words.states.noThread.title} text={words.states.noThread.text} />;
}
