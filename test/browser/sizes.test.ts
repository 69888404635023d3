import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { EVERY_PAGE, onePageOfEachKind } from './pages.ts';
import { it } from './visit.ts';

const SITES = [
  ...EVERY_PAGE.map(([kind, path]) => [kind, inject('courier') + path] as const),
  // Its first article has figures and galleries of every width.
  ...onePageOfEachKind(inject('mailFolder')).map(([kind, path]) => [kind, inject('mail') + path] as const),
];
const WIDTHS = [360, 640, 768, 1024, 1280, 1920];
/** How far `sizes` may be from what is seen, as a part of it. */
const TOLERANCE = 0.15;

/** A picture: what its `sizes` comes to, and how wide it stands, in CSS pixels. */
interface Shown {
  readonly sizes: string;
  readonly said: number;
  readonly seen: number;
  /** Whether `seen` fetches another file than `said`, on a plain screen or on a dense one. */
  readonly matters: boolean;
}

describe.each(SITES)('the %s', (_, address) => {
  it('says of each picture how wide it stands, from a phone to a large screen', async ({ open }) => {
    const { page } = await open(address);
    const untrue: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      for (const { sizes, said, seen, matters } of await pictures(page))
        if (matters && Math.abs(said / seen - 1) > TOLERANCE) untrue.push(`${width}: ${said} for ${seen}, ${sizes}`);
    }
    expect(untrue).toEqual([]);
  });
});

describe('a picture that says it is wider than it is', () => {
  it('is noticed', async ({ open }) => {
    const { page } = await open(`${inject('courier')}/`);
    await page.evaluate(() =>
      document.querySelector('.block source')?.setAttribute('sizes', '(min-width: 10rem) 80vw, 1px'),
    );
    const wrong = (await pictures(page)).find(({ said, seen }) => said > seen * 1.5);
    expect(wrong).toMatchObject({ said: 1024, matters: true });
  });
});

function pictures(page: Page): Promise<readonly Shown[]> {
  return page.evaluate(() => {
    const ruler = document.createElement('div');
    ruler.style.position = 'absolute';
    document.body.append(ruler);
    const lengthOf = (length: string): number => {
      ruler.style.inlineSize = length;
      return ruler.getBoundingClientRect().width;
    };
    const saidBy = (sizes: string): number => {
      for (const size of sizes.split(/,\s*(?![^(]*\))/)) {
        const [, condition, length = size] = /^(\(.*?\)) (.*)$/.exec(size) ?? [];
        if (condition === undefined || matchMedia(condition).matches) return lengthOf(length);
      }
      return 0;
    };
    const shown = [...document.images].flatMap((image) => {
      const source = image.parentElement?.querySelector('source');
      if (!source || !image.checkVisibility()) return [];
      const widths = Array.from(source.srcset.matchAll(/ (\d+)w/g), ([, width]) => Number(width));
      const fileFor = (width: number): number => widths.find((one) => one >= width) ?? Infinity;
      const [said, seen] = [saidBy(source.sizes), image.getBoundingClientRect().width];
      const matters = [1, 2].some((density) => fileFor(said * density) !== fileFor(seen * density));
      return [{ sizes: source.sizes, said, seen, matters }];
    });
    ruler.remove();
    return shown;
  });
}
