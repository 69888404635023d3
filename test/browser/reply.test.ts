import { describe, expect, inject } from 'vitest';
import { PAGES } from './pages.ts';
import { it, type Visit } from './visit.ts';

const ARTICLE = inject('courier') + PAGES['news article'];
const ENDPOINT = 'https://comments.northreach-courier.example/comments';

describe.each([true, false])('the reply form, with JavaScript: %s', (javaScriptEnabled) => {
  it('sends what was typed, and which article it is about', async ({ open }) => {
    const { page } = await open(ARTICLE, { javaScriptEnabled });
    const sent = await answering({ page });
    await page.getByLabel('Comment *').fill('The ayes had it by “two”.\nJust.');
    await page.getByLabel('Name *').fill('Birgit Holm-Saar');
    await page.getByLabel('Email *').fill('birgit@example.org');
    await page.getByLabel('Website').fill('https://example.org/');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Post Comment' }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    expect(sent).toEqual([
      {
        method: 'POST',
        article: PAGES['news article'],
        comment: 'The ayes had it by “two”.\r\nJust.',
        name: 'Birgit Holm-Saar',
        email: 'birgit@example.org',
        website: 'https://example.org/',
        consent: 'yes',
        lang: 'en-GB',
        // For answers, scripts and robots.
        parent: '',
        token: '',
        subject: '',
      },
    ]);
  });

  it('sends nothing while something required is missing, and leads there', async ({ open }) => {
    const { page } = await open(ARTICLE, { javaScriptEnabled });
    const sent = await answering({ page });
    await page.getByLabel('Comment *').fill('Nameless.');
    await page.getByRole('button', { name: 'Post Comment' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('name');
    expect(sent).toEqual([]);
    expect(page.url()).toBe(ARTICLE);
  });
});

/** Stands in for the comment service. @returns what it is sent, as it comes in */
async function answering({ page }: Pick<Visit, 'page'>): Promise<readonly Readonly<Record<string, string>>[]> {
  const sent: Record<string, string>[] = [];
  await page.route(ENDPOINT, async (route) => {
    const request = route.request();
    sent.push({ method: request.method(), ...Object.fromEntries(new URLSearchParams(request.postData() ?? '')) });
    await route.fulfill({ contentType: 'text/html', body: '<h1>Thank you</h1>' });
  });
  return sent;
}
