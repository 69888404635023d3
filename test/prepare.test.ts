import { expect, it } from 'vitest';
import { memoryShelves, SHELVES, type Shelves } from '../src/kernel/cache.ts';
import { prepareArticle, prepareArticles } from '../src/prepare.ts';
import { readContent } from '../src/read/content.ts';
import { article, makeSite } from './site.ts';

/** Shelves that can be compared. */
function openShelves(): { readonly shelves: Shelves; readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  const memory = memoryShelves();
  const noting = (name: keyof Shelves): Shelves[keyof Shelves] => ({
    ...memory[name],
    set(file, mark, text) {
      kept.set(`${name} ${file} ${mark}`, text);
      memory[name].set(file, mark, text);
    },
  });
  const shelves = { articles: noting('articles'), references: noting('references'), prose: noting('prose') };
  return { shelves: { ...shelves, terms: noting('terms') }, kept };
}

const files = Object.fromEntries(
  Array.from({ length: 450 }, (_, index) => [
    `articles/a${index}.md`,
    article({ title: `Headline ${index}`, date: '2026-11-20' }, `Body of ${index}, [about us](/about/).`),
  ]),
);
const site = makeSite({ files: { ...files, 'articles/faulty.md': article({ categories: '[]' }) } });
const house = { timezone: 'Europe/Oslo', language: 'en' };

it('prepares the same on two threads as on one, and leaves what is faulty to others', async () => {
  const { value: content } = readContent(site.content);
  const one = openShelves();
  for (const source of content.articles) prepareArticle(source, house, one.shelves);
  const two = openShelves();
  await prepareArticles(content, site.content, two.shelves, 10);
  expect(two.kept.size).toBe(SHELVES.length * (content.articles.length - 1));
  expect(Object.fromEntries(two.kept)).toEqual(Object.fromEntries(one.kept));
});

it('prepares only what is not known, and nothing when that is little', async () => {
  const { value: content } = readContent(site.content);
  const { shelves, kept } = openShelves();
  await prepareArticles(content, site.content, shelves, 1000);
  expect(kept.size).toBe(0);
  await prepareArticles(content, site.content, shelves, 10);
  const { size } = kept;
  kept.clear();
  await prepareArticles(content, site.content, shelves, 1);
  expect([size > 0, kept.size]).toEqual([true, 0]);
});
