import { settingsWords } from '../words';
import type { Connection } from './calls';

const lightOf = (connection: Connection): 'none' | 'good' | 'bad' => {
  if (connection.state !== 'tested') return 'none';
  return connection.answer.ok ? 'good' : 'bad';
};

const wordsFor = (connection: Connection): string => {
  switch (connection.state) {
    case 'untested':
      return settingsWords.model.untested;
    case 'testing':
      return settingsWords.model.testing;
    case 'tested':
      return connection.answer.ok
        ? settingsWords.model.works(connection.answer.value.milliseconds)
        : settingsWords.model.failed;
  }
};

/** A light and the words for it: whether the model answers. */
export function ConnectionLight({ connection }: { readonly connection: Connection }) {
  return (
    <span className={`connection-light is-${lightOf(connection)}`} role="status">
      {wordsFor(connection)}
    </span>
  );
}
