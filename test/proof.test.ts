import { describe, expect, it } from 'vitest';
import { pullProof } from '../src/proof.ts';
import { buildWith, renderDirectly } from './build/direct-render.ts';
import { article, makeSite } from './site.ts';

const HARBOUR = 'articles/2026/11/harbour-reopens.md';
const PAGE = '2026/11/harbour-reopens/index.html';

/** A site that was built, and what an edit of the harbour's article shows before the next build. */
async function edited(text: string) {
  const site = makeSite({
    files: {
      [HARBOUR]: article({ date: '2026-11-24T08:00:00+01:00', series: 'Harbours', topics: '[Ships]' }),
      'articles/2026/11/hafen.md': article({ date: '2026-11-21', lang: 'de', translationOf: 'harbour-reopens' }),
      'articles/2026/11/ferry.md': article({ date: '2026-11-22', series: 'Harbours' }),
    },
  });
  const render = renderDirectly(site.options().root);
  const { galleys } = await buildWith(site.options(), render);
  site.write(HARBOUR, text);
  const proof = () => pullProof(HARBOUR, site.options(), galleys, render);
  const publish = async () => {
    await buildWith(site.options(), render);
    return site.page(PAGE);
  };
  return { proof, publish };
}

const same = { date: '2026-11-24T08:00:00+01:00', series: 'Harbours', topics: '[Ships]' };

describe('a proof', () => {
  it.each([
    ['body', article(same, 'Boats came in, [about](/about/) ten.\n\n## Later\n\n“More” came.')],
    ['headline', article({ ...same, title: '"A headline & no more"' })],
    ['corrections', article({ ...same, corrections: '[{ date: 2026-11-24, type: correction, text: It was noon. }]' })],
    ['categories and topics', article({ ...same, categories: '[culture, world]', topics: '[Boats]' })],
  ])('of an edited %s is the page as the build will publish it', async (_, text) => {
    const { proof, publish } = await edited(text);
    const { path, text: page } = (await proof()) ?? {};
    expect(path).toBe('/2026/11/harbour-reopens/');
    expect(page).toBe(await publish());
  });

  it.each([
    ['another address', article({ ...same, slug: 'port' })],
    ['another date', article({ ...same, date: '2026-11-24T07:00:00+01:00' })],
    ['another language', article({ ...same, lang: 'de' })],
    ['another series', article({ ...same, series: 'Ports' })],
    ['an expiry in the past', article({ ...same, expireAt: '2026-11-24T08:30:00+01:00' })],
    [
      'a picture that is not developed',
      article({ ...same, image: '{ src: media/boat.jpg, alt: A boat, credit: Test }' }),
    ],
  ])('is not pulled for %s', async (_, text) => {
    const { proof } = await edited(text);
    expect(await proof()).toBeUndefined();
  });

  it.each([
    ['front matter', article({ ...same, authors: '[nobody]' }), 'unknown author "nobody"'],
    ['a link', article(same, '[There](/nowhere/)'), 'broken link: there is no page at /nowhere/'],
  ])('tells what is wrong with %s', async (_, text, message) => {
    const { proof } = await edited(text);
    await expect(proof()).rejects.toMatchObject({ problems: [expect.objectContaining({ message })] });
  });
});
