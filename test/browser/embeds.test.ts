import { describe, expect, inject } from 'vitest';
import { PAGES } from './pages.ts';
import { it } from './visit.ts';

const FILM = inject('courier') + PAGES['article with a film'];

describe('a film from elsewhere', () => {
  it('is a plain link for those without JavaScript', async ({ open }) => {
    const { page, foreign } = await open(FILM, { javaScriptEnabled: false });
    const film = page.locator('figure.embed');
    expect(await film.getByRole('link').first().getAttribute('href')).toBe(
      'https://video.northreach-courier.example/w/kKL5pYvPzhyWdvLjc3jCXx',
    );
    expect(await film.getByRole('link').first().isVisible()).toBe(true);
    expect(await film.getByRole('button').count()).toBe(0);
    expect(foreign).toEqual([]);
  });

  it('asks nothing of anybody until it is clicked, and then becomes a player', async ({ open }) => {
    const { page, faults, foreign } = await open(FILM);
    const film = page.locator('figure.embed');
    await film.scrollIntoViewIfNeeded();
    const button = film.getByRole('button');
    expect(await button.innerText()).toMatch(/video\.northreach-courier\.example/);
    expect(await film.locator('iframe').count()).toBe(0);
    expect({ faults, foreign }).toEqual({ faults: [], foreign: [] });

    await button.focus();
    await page.keyboard.press('Enter');
    const player = film.locator('iframe');
    await player.waitFor();
    expect(await player.getAttribute('title')).toMatch(/^The camera sled/);
    expect(await player.evaluate((frame) => document.activeElement === frame)).toBe(true);
    await expect
      .poll(() => foreign)
      .toEqual([
        expect.stringMatching(/^https:\/\/video\.northreach-courier\.example\/videos\/embed\/kKL5pYvPzhyWdvLjc3jCXx/),
      ]);
  });
});
