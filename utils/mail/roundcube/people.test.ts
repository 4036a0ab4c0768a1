// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parsePeople, readPeople } from './people';

describe('a field of recipients', () => {
  it.each([
    ['', []],
    [' , ;\n', []],
    ['Ana@Example.org', [['', 'ana@example.org']]],
    ['Ana Lima <ana@example.org>, ', [['Ana Lima', 'ana@example.org']]],
    [
      '"Lima, Ana" <ana@example.org>; b@example.org',
      [
        ['Lima, Ana', 'ana@example.org'],
        ['', 'b@example.org'],
      ],
    ],
    ['"Ana \\"A\\" Lima" <ana@example.org>', [['Ana "A" Lima', 'ana@example.org']]],
    // What looks like an address in a name is not the address.
    ['"boss@example.org" <thief@example.net>', [['boss@example.org', 'thief@example.net']]],
    ['boss@example.org <thief@example.net>', [['boss@example.org', 'thief@example.net']]],
    // A group that is put in its members' place when it is sent: nobody can be named.
    ['\u200bFriends\u200b', [['\u200bFriends\u200b', null]]],
    ['Ana <', [['Ana <', null]]],
    ['<ana@example.org>', [['', 'ana@example.org']]],
  ])('%j', (text, people) => {
    expect(parsePeople(text)).toEqual(people.map(([name, email]) => ({ name, email })));
  });
});

describe('a header', () => {
  const adr = (email: string): string => `<span class="adr"><a href="mailto:${email}">${email}</a></span>`;
  const row = (html: string): Element => {
    document.body.innerHTML = html;
    return document.body;
  };
  const more = (dialog: string): string =>
    `${adr('a@example.org')}, <a class="morelink" onclick="return rcmail.simple_dialog('${dialog}','x',null)">2</a>`;

  it('without people is complete', () => {
    expect(readPeople(null)).toEqual({ people: [], areAll: true });
  });

  it('names those who are folded away, as the dialog would show them', () => {
    const dialog = ['a', 'b', 'c']
      .map((name) => adr(`${name}@example.org`))
      .join(', ')
      .replaceAll('"', '\\&quot;')
      .replaceAll('</', '<\\/');
    const { people, areAll } = readPeople(row(more(dialog)));
    expect(people.map(({ email }) => email)).toEqual(['a@example.org', 'b@example.org', 'c@example.org']);
    expect(areAll).toBe(true);
  });

  it('says that it is not complete where they cannot be read', () => {
    expect(readPeople(row(more('something else')))).toEqual({
      people: [{ name: '', email: 'a@example.org' }],
      areAll: false,
    });
  });

  it('knows no address where Roundcube takes it for none', () => {
    expect(readPeople(row('<span class="adr">Friends &lt;friends&gt;</span>')).people).toEqual([
      { name: 'Friends', email: null },
    ]);
  });
});
