import { afterAll, beforeAll, expect } from 'vitest';
import { courantIn } from '../cli/courant.ts';
import { article, makeSite } from '../site.ts';
import { serve, type Served } from './serve.ts';
import { it } from './visit.ts';

const YEARS = [2021, 2022, 2023, 2025];
const site = makeSite({
  files: {
    ...Object.fromEntries(
      YEARS.map((year) => [
        `articles/${year}/old.md`,
        article({ title: `Storm of ${year}`, date: `${year}-05-01` }, 'Thunder.'),
      ]),
    ),
    'articles/2026/11/ferry.md': article(
      { title: '渡轮恢复通航', lang: 'zh' },
      '港口的渡轮今天早晨恢复通航，码头上人们鼓掌欢迎。',
    ),
  },
});
let served: Served;

beforeAll(async () => {
  site.write('site.yml', `${site.source('site.yml')}search: true\n`);
  expect(await courantIn(site, 'build')).toMatchObject({ code: 0 });
  served = await serve(site.output);
});
afterAll(() => served.close());

it('fetches of many years only what is searched: the newest two, one that is chosen, or all when asked', async ({
  open,
}) => {
  const fetched = new Set<string>();
  const { page, faults } = await open(`${served.origin}/search/?q=thunder`, {}, async (window) => {
    window.on('request', (request) => fetched.add(/\/search\/en\/(\d+)\//.exec(request.url())?.[1] ?? 'none'));
    await Promise.resolve();
  });
  const titles = page.locator('.search-title');
  await page.getByText('1 article found').waitFor();
  expect(await titles.allInnerTexts()).toEqual(['Storm of 2025']);
  expect(fetched).toEqual(new Set(['none', '2026', '2025']));

  await page.getByLabel('Year', { exact: true }).selectOption('2022');
  await page.getByText('Storm of 2022').waitFor();
  expect(await titles.count()).toBe(1);
  expect(fetched.has('2021')).toBe(false);

  await page.getByLabel('Year', { exact: true }).selectOption('Since 2025');
  await page.getByRole('button', { name: 'Search all years' }).press('Enter');
  await page.getByText('4 articles found').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-year');
  expect(new URL(page.url()).search).toContain('year=all');
  expect(faults).toEqual([]);
});

it('finds words of a language that writes none apart, and shows them as they were written', async ({ open }) => {
  const { page, faults } = await open(`${served.origin}/search/?q=码头&language=zh`);
  await page.getByText('1 article found').waitFor();
  expect(await page.locator('.search-title').innerText()).toBe('渡轮恢复通航');
  expect(await page.locator('.search-excerpt').innerText()).toContain('恢复通航，码头上人们');
  expect(await page.locator('.search-excerpt mark').innerText()).toBe('码头');
  expect(faults).toEqual([]);
});
