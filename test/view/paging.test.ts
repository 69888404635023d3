import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoPages, type ListPage } from '../../src/view/paging.ts';

/** `count` members, newest first; the oldest is 1, so that a number means the same member for ever. */
const members = (count: number): number[] => Array.from({ length: count }, (_, index) => count - index);
const counts = fc.integer({ min: 0, max: 120 });
const sizes = fc.integer({ min: 1, max: 12 });
const archive = (count: number, size: number): ListPage<number>[] => cutIntoPages(members(count), size).slice(1);

/** Runs a law over lists of every length. */
function always(law: (count: number, size: number) => void): void {
  fc.assert(fc.property(counts, sizes, law), { numRuns: 300 });
}

describe('cutIntoPages', () => {
  it('shows the newest on the front, and everything on exactly one archive page, in order', () => {
    always((count, size) => {
      const [front] = cutIntoPages(members(count), size);
      expect(front).toMatchObject({ page: undefined, newer: undefined, members: members(count).slice(0, size) });
      const archived = archive(count, size)
        .toReversed()
        .flatMap((page) => page.members);
      expect(archived).toEqual(count > size ? members(count) : []);
    });
  });

  it('numbers full archive pages from the oldest, so that an address means the same members for ever', () => {
    always((count, size) => {
      for (const { page, members: shown } of archive(count, size)) {
        const oldest = ((page ?? 0) - 1) * size + 1;
        expect(shown).toEqual(members(Math.min(size, count - oldest + 1)).map((member) => member + oldest - 1));
      }
    });
  });

  it('changes by a new member only the front, the last page and a page that this opens', () => {
    always((count, size) => {
      const before = archive(count, size);
      const after = archive(count + 1, size);
      const changed = after.filter((page, index) => JSON.stringify(page) !== JSON.stringify(before[index]));
      if (before.length > 0) expect(changed.length).toBeLessThanOrEqual(2);
      expect(after.slice(0, Math.max(0, before.length - 1))).toEqual(before.slice(0, -1));
      expect(after.length - before.length).toBeLessThanOrEqual(before.length === 0 ? 2 : 1);
    });
  });

  it('leads from the front to the page that shows the next older member', () => {
    always((count, size) => {
      const [front, ...pages] = cutIntoPages(members(count), size);
      const next = pages.find(({ page }) => page === front?.older);
      if (count <= size) expect(front?.older).toBeUndefined();
      else expect(next?.members).toContain(count - size);
    });
  });

  it('links every archive page to its neighbours, the newest to the front', () => {
    always((count, size) => {
      const pages = archive(count, size);
      for (const [index, { page, newer, older }] of pages.entries()) {
        expect(page).toBe(index + 1);
        expect(older).toBe(index === 0 ? undefined : index);
        expect(newer).toBe(index === pages.length - 1 ? 'front' : index + 2);
      }
    });
  });
});
