import { expect, inject } from 'vitest';
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
