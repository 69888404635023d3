import { expect, it } from 'vitest';
import { makeTeaser, type Teaser } from '../../src/view/teaser.ts';
import { picture } from '../layouts/samples.ts';
import { compositionOf } from '../model/prepare.ts';
import { article, makeSite } from '../site.ts';

const PORTRAIT = 'image: { src: media/jane.jpg, alt: Jane, credit: "Illustration: Mara Voss" }\n';

/** The teaser of an article by Jane, who has a portrait, and perhaps by others. */
function teaserWith(fields: Readonly<Record<string, string>>): Teaser {
  const site = makeSite({
    files: {
      'authors/jane-doe.yml': `name: Jane Doe\n${PORTRAIT}`,
      'authors/john-roe.yml': 'name: John Roe\n',
      'articles/claim.md': article({ ...fields, title: 'A claim' }),
    },
  });
  const composition = compositionOf(site);
  const claim = composition.newsroom.articles.find(({ title }) => title === 'A claim');
  if (claim === undefined) throw new Error('the claim is missing');
  return makeTeaser(claim, { ...composition, pictureOf: (image) => image && { ...picture, alt: image.alt ?? '' } });
}

it('carries the face of who holds an opinion', () => {
  expect(teaserWith({ kind: 'opinion' }).portrait?.alt).toBe('Jane');
});

it('carries no face of a reporter, since no list shows it', () => {
  for (const kind of ['news', 'analysis', 'review']) expect(teaserWith({ kind }).portrait).toBeUndefined();
});

it('carries no face where several hold an opinion, or one who has no portrait', () => {
  expect(teaserWith({ kind: 'opinion', authors: '[jane-doe, john-roe]' }).portrait).toBeUndefined();
  expect(teaserWith({ kind: 'opinion', authors: '[john-roe]' }).portrait).toBeUndefined();
});
