// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { attempt } from './attempt';
import { findOptional, mustFind } from './must-find';

describe('mustFind', () => {
  it('prefers the newest variant, wherever it stands', () => {
    document.body.innerHTML = '<i class="old"></i><i class="new"></i>';
    expect(mustFind(document, ['.new', '.old'], 'the thing').className).toBe('new');
    expect(findOptional(document, ['.newer', '.old'])?.className).toBe('old');
  });

  it('says which step missed what, and where it looked', () => {
    document.body.innerHTML = '';
    expect(attempt('read', () => mustFind(document, ['.a', '.b'], 'the sender'))).toEqual({
      ok: false,
      failure: { code: 'site-changed', step: 'read', selector: '.a | .b', sought: 'the sender' },
    });
    expect(findOptional(document, '.a')).toBeNull();
  });
});
