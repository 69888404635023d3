import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../site.ts';
import { problemsOf, told } from './prepare.ts';

// Each folder is a site with mistakes; its `expected.txt` holds all that is told of it, a line each.
const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));

describe('a site with mistakes', () => {
  const cache = makeFolder();
  it.each(readdirSync(FIXTURES))('%s is told in these words, and in no others', async (name) => {
    const folder = join(FIXTURES, name);
    const found = (await problemsOf(folder, cache)).map(told);
    expect(found.join('\n')).toBe(readFileSync(join(folder, 'expected.txt'), 'utf8').trimEnd());
  });
});
