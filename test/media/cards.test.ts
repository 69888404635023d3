import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pagePath } from '../../src/kernel/url-path.ts';
import { settable } from '../../src/media/card-fonts.ts';
import { makeCards } from '../../src/media/cards.ts';
import type { PictureFolders } from '../../src/media/develop.ts';
import type { OutputFile } from '../../src/media/output-file.ts';
import { planCard, type Carded } from '../../src/media/social-card.ts';
import { openTypesetter } from '../../src/media/typeset.ts';
import { slugify } from '../../src/kernel/slug.ts';
import { ask, chart, makeFolders, photograph, put } from './studio.ts';

const site = { title: 'The Northreach Courier', accent: '#9c2a1c', cards: true };

function section(name: string): Carded['section'] {
  const slug = slugify('world');
  if (slug === undefined) throw new Error('no slug');
  return { slug, name, description: undefined, path: pagePath('world') };
}

const article: Carded = {
  title: 'Karst opens upper Arden gates',
  image: undefined,
  kind: 'news',
  section: section('World'),
  language: 'en',
  direction: 'ltr',
};
const illustrated = (src: string, focus?: [number, number]): Carded => ({
  ...article,
  image: { src, alt: 'A dam', credit: 'Mara Voss', ...(focus && { focus }) },
});

const paidLabel = ({ kind }: Carded): string | undefined => (kind === 'sponsored' ? 'Sponsored' : undefined);

/** Makes the cards of some articles, whose pictures are in the folder. */
async function cardsOf(folders: PictureFolders, ...articles: readonly Carded[]): Promise<readonly OutputFile[]> {
  const { value } = await ask(folders, ...articles.flatMap(({ image }) => image?.src ?? []));
  return makeCards({ site, articles, paidLabel }, value, folders);
}

/** The mean colour of a part of the only card. */
async function colorAt([card]: readonly OutputFile[], left: number, top: number): Promise<readonly number[]> {
  const part = sharp(readFileSync(card?.file ?? '')).extract({ left, top, width: 20, height: 20 });
  return (await sharp(await part.png().toBuffer()).stats()).channels.map(({ mean }) => Math.round(mean));
}

describe('a social card', () => {
  it('is typeset for an article without a picture: 1200 × 630, in the colour of the site', async () => {
    const cards = await cardsOf(makeFolders(), article);
    expect(cards.map(({ path }) => path)).toEqual([planCard(article, site, new Map())?.card.path]);
    const { format, width, height } = await sharp(readFileSync(cards[0]?.file ?? '')).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    expect((await colorAt(cards, 600, 0)).slice(0, 3)).not.toEqual([255, 255, 255]);
    expect(await colorAt(cards, 600, 30)).toEqual([255, 255, 255]);
  });

  it('says of what was paid for that it was, above the section, and never shows its picture instead', async () => {
    const folders = makeFolders();
    put(folders.content, 'media/dam.png', await photograph(2400, 1600).png().toBuffer());
    const sponsored = { ...illustrated('media/dam.png'), kind: 'sponsored' as const };
    expect(planCard(sponsored, site, new Map(), 'Sponsored')?.from).toMatchObject({
      words: { paidLabel: 'Sponsored' },
    });
    const [plain, labelled] = [await cardsOf(folders, article), await cardsOf(folders, sponsored)];
    expect(await colorAt(plain, 72, 80)).not.toEqual(await colorAt(labelled, 72, 80));
    // A label that no font here can set leaves the article without a card.
    expect(planCard(sponsored, site, new Map(), '赞助内容')).toBeUndefined();
  });

  it('differs with each word that it shows, and with nothing else', async () => {
    const keys = [
      article,
      { ...article, title: 'Another' },
      { ...article, section: section('Sport') },
      { ...article, language: 'ar', direction: 'rtl' as const },
    ].map((one) => planCard(one, site, new Map())?.key);
    expect(new Set(keys).size).toBe(4);
    expect(planCard(article, { ...site, accent: '#123456' }, new Map())?.key).not.toBe(keys[0]);
    expect(planCard(article, { ...site, title: 'Le Monde' }, new Map())?.key).not.toBe(keys[0]);
    expect(planCard({ ...article }, { ...site }, new Map())?.key).toBe(keys[0]);
  });

  it('is cut from the lead picture around its focus', async () => {
    // Red grows to the right, green downwards: a tall picture is cut above or below, a wide one left or right.
    for (const [width, height, focus, brighter] of [
      [900, 1800, [50, 0], undefined],
      [900, 1800, [50, 100], 'green'],
      [2400, 630, [0, 50], undefined],
      [2400, 630, [100, 50], 'red'],
    ] as const) {
      const folders = makeFolders();
      put(folders.content, 'media/dam.png', await photograph(width, height).png().toBuffer());
      const cards = await cardsOf(folders, illustrated('media/dam.png', [...focus]));
      const { format, width: wide, height: high } = await sharp(readFileSync(cards[0]?.file ?? '')).metadata();
      expect({ format, wide, high }).toEqual({ format: 'jpeg', wide: 1200, high: 630 });
      const [red = 0, green = 0] = await colorAt(cards, 590, 305);
      if (height > width) expect(green > 128).toBe(brighter === 'green');
      else expect(red > 128).toBe(brighter === 'red');
    }
  });

  it('shows a chart whole, on paper', async () => {
    const folders = makeFolders();
    put(folders.content, 'media/chart.png', await chart(900, 900, '#0000aa').png().toBuffer());
    const cards = await cardsOf(folders, illustrated('media/chart.png', [0, 0]));
    expect(await colorAt(cards, 20, 300)).toEqual([255, 255, 255]);
    const [, , blue = 0] = await colorAt(cards, 330, 20);
    expect(blue).toBeGreaterThan(140);
  });

  it('is typeset where the picture is too small to be enlarged', async () => {
    const folders = makeFolders();
    put(folders.content, 'media/dam.png', await photograph(500, 300).png().toBuffer());
    const { value } = await ask(folders, 'media/dam.png');
    expect(planCard(illustrated('media/dam.png'), site, value)?.card).toMatchObject({
      shows: 'words',
      type: 'image/png',
    });
  });

  it('is made once: by the next build it is found, and one that was altered is made anew', async () => {
    const folders = makeFolders();
    const [made] = await cardsOf(folders, article);
    const before = statSync(made?.file ?? '', { bigint: true }).ctimeNs;
    expect(await cardsOf(folders, article)).toEqual([made]);
    expect(statSync(made?.file ?? '', { bigint: true }).ctimeNs).toBe(before);
    writeFileSync(made?.file ?? '', 'torn');
    expect(await cardsOf(folders, article)).toEqual([made]);
    expect((await sharp(readFileSync(made?.file ?? '')).metadata()).width).toBe(1200);
    expect(readdirSync(join(folders.cache, 'media', 'cards'))).toHaveLength(1);
  });

  it('is not made unless the site asks for it', async () => {
    const folders = makeFolders();
    expect(
      await makeCards({ site: { ...site, cards: false }, articles: [article], paidLabel }, new Map(), folders),
    ).toEqual([]);
  });

  it('has the newspaper’s name where no font here has the headline’s letters, and does without where none has those', () => {
    const chinese = { ...article, title: '北京的新图书馆今天开放', language: 'zh' };
    expect(planCard(chinese, site, new Map())?.from).toMatchObject({
      words: { headline: 'The Northreach Courier', masthead: undefined, section: 'World' },
    });
    expect(planCard(chinese, { ...site, title: '人民日报' }, new Map())).toBeUndefined();
  });
});

describe('what can be set', () => {
  it.each([
    ['Karst opens “upper” Arden — gates…', 'Karst opens “upper” Arden — gates…'],
    ['أسبوع الثقافة العربية، 2026', 'أسبوع الثقافة العربية، 2026'],
    ['Кто заплатит за воду?', 'Кто заплатит за воду?'],
    ['Ποιος πληρώνει;', 'Ποιος πληρώνει;'],
    ['Tiếng Việt', 'Tiếng Việt'],
    ['Goal! ⚽️ 3–2 🎉', 'Goal! 3–2'],
    ['北京 opens', undefined],
    ['שלום', undefined],
    ['🎉', undefined],
  ])('of %j is %j', (text, set) => expect(settable(text)).toBe(set));
});

describe('Arabic on a card', () => {
  const words = {
    section: undefined,
    paidLabel: undefined,
    masthead: undefined,
    accent: '#9c2a1c',
    language: 'ar',
    direction: 'rtl',
  } as const;
  /** Where the ink of the headline begins and ends. */
  async function inkOf(headline: string): Promise<{ readonly left: number; readonly width: number }> {
    const card = await (await openTypesetter()).set({ ...words, headline });
    const middle = await sharp(card).extract({ left: 0, top: 40, width: 1200, height: 400 }).png().toBuffer();
    const { info } = await sharp(middle).flatten().trim().toBuffer({ resolveWithObject: true });
    return { left: -(info.trimOffsetLeft ?? 0), width: info.width };
  }

  it('begins at the right', async () => {
    const { left, width } = await inkOf('مرحبا');
    expect(left).toBeGreaterThan(600);
    expect(left + width).toBeGreaterThan(1100);
  });

  it('is joined: letters kept apart take more room', async () => {
    const joined = await inkOf('سسسس');
    const apart = await inkOf('س\u200cس\u200cس\u200cس');
    expect(apart.width).toBeGreaterThan(joined.width * 1.2);
  });
});
