import { Kbd } from '../ui/Kbd';
import { settingsWords, words } from '../words';

/** What the product is and promises, its version, and the pane's keys. */
export function AboutSection({ version }: { readonly version: string }) {
  return (
    <>
      <p className="section-intro">{words.tagline}</p>
      <ul className="bullets">
        {settingsWords.about.promises.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
      <h3>{settingsWords.about.keys}</h3>
      <dl className="keys">
        {words.keys.list.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <Kbd keys={keys} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="field-hint">{settingsWords.about.version(version)}</p>
    </>
  );
}
