import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sweepMedia } from '../../src/media/sweep.ts';
import { makeFolders } from './studio.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 24);

/** A cache with two pictures and a card, and the ways to use them. */
function makeCache(): {
  readonly cache: string;
  readonly use: (days: number, ...names: readonly string[]) => void;
  readonly left: () => string[];
} {
  const { cache } = makeFolders();
  const shelf = join(cache, 'media');
  const files = { dam: 'dam/320.webp', quay: 'quay/320.webp', card: 'cards/card.jpg' };
  const fileOf = new Map(Object.entries(files).map(([name, file]) => [name, join(shelf, file)]));
  for (const file of fileOf.values()) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'bytes');
  }
  writeFileSync(join(shelf, 'seen.txt'), 'what is no picture');
  return {
    cache,
    use: (days, ...names) =>
      sweepMedia(
        cache,
        names.map((name) => ({ file: fileOf.get(name) ?? name })),
        NOW + days * DAY,
      ),
    left: () => [...fileOf].flatMap(([name, file]) => (existsSync(file) ? [name] : [])),
  };
}

describe('the sweep of pictures and cards', () => {
  it('removes what no build has used for thirty days, and not a day earlier', () => {
    const { use, left, cache } = makeCache();
    use(0, 'dam');
    use(29, 'dam');
    expect(left()).toEqual(['dam', 'quay', 'card']);
    use(30, 'dam');
    expect(left()).toEqual(['dam']);
    expect(existsSync(join(cache, 'media/seen.txt'))).toBe(true);
  });

  it('begins to count anew when something was used in between, as by another branch', () => {
    const { use, left } = makeCache();
    use(0, 'dam');
    use(20, 'dam', 'quay', 'card');
    use(21, 'dam');
    use(40, 'dam');
    expect(left()).toEqual(['dam', 'quay', 'card']);
    use(51, 'dam');
    expect(left()).toEqual(['dam']);
  });

  it('writes nothing while nothing changes', () => {
    const { use, cache } = makeCache();
    use(0, 'dam');
    const list = join(cache, 'media/unused.txt');
    const before = statSync(list, { bigint: true }).mtimeNs;
    use(1, 'dam');
    expect(statSync(list, { bigint: true }).mtimeNs).toBe(before);
  });

  it('keeps files a while longer when its list is damaged or was written by a clock ahead of time', () => {
    const { use, left, cache } = makeCache();
    use(0, 'dam');
    writeFileSync(join(cache, 'media/unused.txt'), 'quay since long ago\n');
    use(400, 'dam');
    expect(left()).toEqual(['dam', 'quay', 'card']);
    use(0, 'dam');
    use(30, 'dam');
    expect(left()).toEqual(['dam']);
  });

  it('does nothing where no picture was ever developed', () => {
    const { cache } = makeFolders();
    sweepMedia(cache, [], NOW);
    expect(existsSync(join(cache, 'media')) && readdirSync(join(cache, 'media')).length > 0).toBe(false);
  });
});
