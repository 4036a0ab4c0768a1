// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonical } from './canonical';
import { htmlToText } from './html-to-text';
import { sanitize } from './sanitize';

describe('htmlToText', () => {
  it.each([
    ['words', 'Hi  <b>Emma</b>,\n thanks', 'Hi Emma, thanks'],
    ['Gmail lines', '<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    ['a break at the end of a block', '<div>a<br></div><div>b</div>', 'a\nb'],
    ['two breaks', 'a<br><br>b', 'a\n\nb'],
    ['paragraphs', '<p>a</p><p>b</p>', 'a\n\nb'],
    ['empty blocks', '<div><div></div></div><div>a</div><div> </div>b', 'a\nb'],
    ['a list', 'To do:<ul><li>one</li><li>two</li></ul>Bye', 'To do:\n\n- one\n- two\n\nBye'],
    ['a numbered list', '<ol><li>one<li>two</ol>', '1. one\n2. two'],
    ['a nested list', '<ul><li>a<ul><li>b</li></ul></li></ul>', '- a\n  - b'],
    ['a list whose items are paragraphs', '<ul><li><p>a</p></li><li><p>b</p></li></ul>', '- a\n\n- b'],
    ['a link', '<a href="https://example.com/x">here</a>', 'here (https://example.com/x)'],
    ['a link that says its address', '<a href="https://example.com/">example.com</a>', 'example.com'],
    ['an address', '<a href="mailto:emma@example.com">emma@example.com</a>', 'emma@example.com'],
    [
      'a link that says another address',
      '<a href="https://evil.example/">https://bank.example</a>',
      'https://bank.example (https://evil.example/)',
    ],
    ['a script address', '<a href="javascript:alert(1)">here</a>', 'here'],
    ['preformatted text', '<pre>a\n  b</pre>', 'a\n  b'],
    ['table rows', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    [
      'pictures, styles and scripts',
      'a<img src=x><style>p{}</style><script>b</script><svg><text>c</text></svg>d',
      'ad',
    ],
    ['invisible characters', 'a&#8203;b&shy;c', 'abc'],
    ['a clipboard’s frame', '<html><body><!--StartFragment--><p>a</p><!--EndFragment--></body></html>', 'a'],
  ])('writes %s', (_name, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('is canonical, whatever comes', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<li>',
      '<a href=x>',
      '<pre>',
      '<',
      '\u200b',
      '&#0;',
      'a',
      ' ',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const text = htmlToText(pieces.join(''));
        expect(canonical(text)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

const payloads = resolve('../shared/data/xss/dompurify_expect.json');
const hidden = resolve('../shared/data/attacks/evil_outputs.json');
for (const file of [payloads, hidden])
  if (!existsSync(file)) process.stderr.write(`skipped: ${file} is absent\n`);

describe('sanitize', () => {
  const attacks = [
    ...(existsSync(payloads)
      ? (JSON.parse(readFileSync(payloads, 'utf8')) as { payload: string }[])
      : []
    ).map(({ payload }) => payload),
    ...(existsSync(hidden) ? (JSON.parse(readFileSync(hidden, 'utf8')) as { output: unknown }[]) : [])
      .map(({ output }) => output)
      .filter((output) => typeof output === 'string'),
  ];

  it('makes its nodes in a document that is not shown', () => {
    expect(sanitize('<p>a</p>').firstChild?.ownerDocument).not.toBe(document);
  });

  it.each([
    '<img src=x>',
    '<video poster=x>',
    '<link rel=stylesheet href=x>',
    '<p style="background:url(x)">',
    '<input type=image src=x>',
    '<base href=x>',
    '<meta http-equiv=refresh content="0;url=x">',
    '<iframe src=x>',
    '<object data=x>',
    '<p background=x>',
  ])('leaves nothing of %s that loads', (html) => {
    expectStructureOnly(sanitize(html));
  });

  it.skipIf(attacks.length === 0)('leaves structure, words and safe addresses of every payload', () => {
    const alert = vi.spyOn(window, 'alert').mockReturnValue();
    expect(attacks.length).toBeGreaterThan(100);
    for (const attack of attacks) {
      expectStructureOnly(sanitize(attack));
      htmlToText(attack);
    }
    expect(alert).not.toHaveBeenCalled();
  });
});

function expectStructureOnly(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll('*')) {
    expect(element.namespaceURI).toBe('http://www.w3.org/1999/xhtml');
    expect(
      'img picture video audio source link style script iframe object embed input form svg math base meta'.split(
        ' ',
      ),
    ).not.toContain(element.localName);
    for (const { name, value } of element.attributes) {
      expect(name).toBe('href');
      expect(value).toMatch(/^(?:https?|mailto|tel):/i);
    }
  }
}
