// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readEnv, sentFolder } from './env';

const pageWith = (...scripts: string[]): Document => {
  const page = document.implementation.createHTMLDocument();
  for (const text of scripts) {
    const script = page.createElement('script');
    script.textContent = text;
    page.head.append(script);
  }
  return page;
};

it('is read from the script that carries it, also where it spans lines', () => {
  const env = `var rcmail = new rcube_webmail();\nrcmail.set_env({"task":"mail","uid":"2","sender":"});"});\nrcmail.add_label({});\n`;
  expect(readEnv(pageWith('first();', env))).toEqual({ task: 'mail', uid: '2', sender: '});' });
  expect(readEnv(pageWith('rcmail.set_env({\n  "task": "mail"\n});\n'))).toEqual({ task: 'mail' });
});

it.each(['', 'rcmail.set_env({"task":"mail"', 'rcmail.set_env({task});', 'x = "rcmail.set_env({});";'])(
  'is null for %j',
  (script) => expect(readEnv(pageWith(script))).toBeNull(),
);

it('tells the folder of sent mail, whatever it is called', () => {
  const mailboxes = { INBOX: { class: 'inbox' }, Gesendet: { class: 'sent' } };
  expect(sentFolder({ task: 'mail', action: '', mailboxes })).toBe('Gesendet');
  expect(sentFolder({ task: 'mail', action: '' })).toBeUndefined();
});
