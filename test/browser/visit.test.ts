import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { PAGES } from './pages.ts';
import { it } from './visit.ts';

/** A page on which everything that the other tests rule out goes wrong. */
const BROKEN = `<!doctype html>
<title>Broken</title>
<p style="color: red">An inline style.</p>
<script>document.title = 'An inline script';</script>
<img src="https://elsewhere.example/picture.jpg" alt="">
<img src="/missing.jpg" alt="">`;

it('a visit notices what a page must not do', async ({ open }) => {
  const { page, faults, foreign } = await open(`${inject('courier')}/`, {}, async (empty) => {
    await empty.route('**/', async (route) => route.fulfill({ response: await route.fetch(), body: BROKEN }));
  });
  expect(await page.title()).toBe('Broken');
  expect(foreign).toEqual(['https://elsewhere.example/picture.jpg']);
  expect(faults).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/inline style violates/),
      expect.stringMatching(/inline script violates/),
      expect.stringMatching(/elsewhere\.example.* violates/),
      expect.stringMatching(/^404: .*\/missing\.jpg$/),
    ]),
  );
});

it('a visit lives under the policy that the site publishes', async ({ open }) => {
  const { page, faults } = await open(inject('courier') + PAGES['news article']);
  const ask = (address: string): Promise<string> =>
    page.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(String, String), address);
  await ask('https://comments.northreach-courier.example/comments/token');
  expect(faults.filter((fault) => fault.includes('violates'))).toEqual([]);
  await ask('https://elsewhere.example/');
  expect(faults).toContainEqual(expect.stringMatching(/elsewhere\.example.* violates .*"connect-src 'self' https/));
  const published = readFileSync(join(inject('courierFolder'), '_headers'), 'utf8');
  const response = await page.reload();
  expect(published).toContain(`Content-Security-Policy: ${response?.headers()['content-security-policy']}\n`);
});
