import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as variants from './variants';

describe.each(Object.values(variants))('$name', ({ edits }) => {
  it.each(edits)('has its place in $file', ({ file, find, replace }) => {
    const source = readFileSync(join(import.meta.dirname, '..', file), 'utf8');
    expect(source.split(find)).toHaveLength(2);
    expect(replace).not.toBe(find);
  });
});
