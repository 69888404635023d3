import { describe, expect, inject } from 'vitest';
import { EVERY_PAGE } from './pages.ts';
import { violations } from './violations.ts';
import { it } from './visit.ts';

const SITE = inject('courier');

describe.each(EVERY_PAGE)('the %s', (_, path) => {
  it('has nothing that axe-core finds to be in the way of anybody, in light and dark', async ({ open }) => {
    const { page } = await open(SITE + path);
    const light = await violations(page);
    // The other scheme on the other size of screen, since what is checked depends on both.
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    expect({ light, dark: await violations(page) }).toEqual({ light: [], dark: [] });
  });
});
