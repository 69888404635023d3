import { describe, expect, inject } from 'vitest';
import { it } from './visit.ts';

const SITE = inject('courier');

describe.each(['/feed.xml', '/atom.xml', '/world/feed.xml', '/authors/ana-reis/feed.xml'])(
  'the feed %s, opened in a browser',
  (path) => {
    it('shows in words what it is, titles and summaries, and nothing that is meant for feed readers', async ({
      open,
    }) => {
      const { page, faults, foreign } = await open(SITE + path);
      const shown = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((part) => part.checkVisibility() && part.children.length === 0)
          .map((part) => part.localName),
      );
      expect(
        new Set(shown).difference(
          new Set(['title', 'subtitle', 'description', 'summary', 'pubDate', 'published', 'p', 'a']),
        ),
      ).toEqual(new Set());
      expect(shown.filter((name) => name === 'title').length).toBeGreaterThan(3);
      expect(await page.locator('p').textContent()).toMatch(/^This is a feed\./);
      expect(await page.locator('a').getAttribute('href')).toMatch(/^https:\/\/northreach-courier\.example\//);
      expect({ faults, foreign }).toEqual({ faults: [], foreign: [] });
    });

    it('is as legible in the dark, and fits a phone', async ({ open }) => {
      const { page } = await open(SITE + path, { colorScheme: 'dark', viewport: { width: 320, height: 640 } });
      const look = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.documentElement);
        return {
          backgroundColor,
          color,
          excess: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        };
      });
      expect(look).toEqual({ backgroundColor: 'rgb(20, 18, 15)', color: 'rgb(236, 231, 223)', excess: 0 });
    });
  },
);
