import * as fc from 'fast-check';
import { beforeAll, it } from 'vitest';
import { chart, photograph } from '../media/studio.ts';
import { pick, type Edit } from './article-edits.ts';
import type { Newspaper, Story } from './newspaper.ts';
import { Studio } from './press.ts';
import { live, SEQUENCES, sequences } from './sequence.ts';

const NAMES = ['media/dam.png', 'media/dam.jpg', 'media/harbour.png'];
/** Pictures, a byte a character. */
let pictures: readonly string[] = [];

beforeAll(async () => {
  const made = [photograph(40, 30).png(), photograph(32, 32).png(), chart(40, 30).png(), photograph(40, 30).jpeg()];
  pictures = (await Promise.all(made.map((picture) => picture.toBuffer()))).map((bytes) => bytes.toString('latin1'));
});

function put(paper: Newspaper, file: string, picture: string | undefined): Newspaper {
  const further = new Map(paper.further);
  if (picture === undefined) further.delete(file);
  else further.set(file, picture);
  return { ...paper, further };
}

/** An edit of one article that makes sure that the picture it shows is there. */
const shown =
  (change: (story: Story, src: string, what: number) => Story): Edit =>
  (paper, at, what) => {
    const src = pick(NAMES, what) ?? '';
    const [file, story] = pick(paper.articles, at) ?? [];
    if (file === undefined || story === undefined) return paper;
    const there = paper.further.has(src) ? paper : put(paper, src, pick(pictures, what));
    return { ...there, articles: new Map(paper.articles).set(file, change(story, src, what)) };
  };

const PICTURE_EDITS: Readonly<Record<string, Edit>> = {
  lead: shown((story, src, what) => {
    const image = { src, alt: `Picture ${what}`, credit: 'Ida' };
    return { ...story, fields: { ...story.fields, image } };
  }),
  inBody: shown((story, src) => ({ ...story, body: `${story.body}\n\n![A dam](${src} "Ida")` })),
  // Words and crops of one card each, whose page must change with it.
  cards: (paper) => ({ ...paper, site: { ...paper.site, cards: paper.site.cards !== true } }),
  headline: shown((story, _, what) => ({ ...story, fields: { ...story.fields, title: `Headline ${what}` } })),
  focus: shown((story, src, what) => {
    const image = { src, alt: 'A dam', credit: 'Ida', focus: [what % 3, what] as [number, number] };
    return { ...story, fields: { ...story.fields, image } };
  }),
  portrait: (paper, at, what) => {
    const [id, author] = pick(paper.authors, at) ?? [];
    const [src] = paper.further.keys();
    if (id === undefined || src === undefined) return paper;
    const image = { src, decorative: true, credit: `Kim ${what}` };
    return { ...paper, authors: new Map(paper.authors).set(id, { ...author, image }) };
  },
  replace: (paper, at, what) => put(paper, pick(paper.further.keys(), at) ?? 'media/dam.png', pick(pictures, what)),
  swap: (paper) => {
    const [one, two] = [...paper.further.keys()];
    if (one === undefined || two === undefined) return paper;
    return put(put(paper, one, paper.further.get(two)), two, paper.further.get(one));
  },
  withdraw: (paper, at) => put(paper, pick(paper.further.keys(), at) ?? '', undefined),
  spoil: (paper, at) => put(paper, pick(paper.further.keys(), at) ?? 'media/dam.png', 'no picture'),
};

it(
  'after any change of pictures, an incremental build leaves what a clean build makes',
  async () => {
    const names = [
      'lead',
      'inBody',
      ...Object.keys(PICTURE_EDITS),
      'revert',
      'remove',
      'touch',
      'removeOutput',
      'failingDisk',
    ];
    const studio = new Studio();
    await fc.assert(
      fc.asyncProperty(sequences(5, names), (sequence) => live(sequence, studio, PICTURE_EDITS)),
      { numRuns: Math.ceil(SEQUENCES * 0.05) },
    );
  },
  (1 + SEQUENCES / 100) * 60_000,
);
