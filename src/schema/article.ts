import { z } from 'zod';
import { image, language, link, moment, path, slug, text, webUrl } from './fields.ts';

/** What an article is, as its label and its structured data say. */
export const ARTICLE_KINDS = ['news', 'analysis', 'opinion', 'review', 'feature', 'live', 'sponsored'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** A note that something was added; for a live story these are the reports themselves, in Markdown. */
const update = z
  .strictObject({
    date: moment,
    title: text.optional(),
    text,
    key: z.boolean().default(false).meta({ description: 'Whether a live story lists it among its key events' }),
  })
  .refine(({ key, title }) => !key || title !== undefined, {
    message: 'needs a title to be a key event',
    params: { hint: 'give it a "title", by which the key events name it' },
    path: ['key'],
  });

const correction = z.strictObject({
  date: moment,
  type: z.enum(['correction', 'clarification']).meta({ description: 'Whether it was wrong, or only unclear' }),
  text,
});

const authors = z.array(slug).min(1, 'must name at least one author');

/** An article's front matter. `title` to `authors` are what every article needs. */
export const articleSchema = z
  .strictObject({
    title: text.meta({ description: 'The headline' }),
    description: text.meta({ description: 'The standfirst; also the description in search results and feeds' }),
    date: moment.meta({ description: 'When it is published' }),
    categories: z
      .array(slug)
      .min(1, 'must name at least one category')
      .meta({ description: 'Slugs from site.yml; the first is primary' }),
    authors: authors.optional().meta({ description: 'Ids of files in authors/; or set byline: none' }),
    byline: z
      .literal('none')
      .optional()
      .meta({ description: 'Set instead of authors for an article without a byline' }),
    updated: moment.optional().meta({ description: 'When it was last changed in substance' }),
    publishAt: moment.optional().meta({ description: 'Embargo: the article appears in the first build after this' }),
    expireAt: moment.optional().meta({ description: 'The article disappears in the first build after this' }),
    draft: z.boolean().default(false).meta({ description: 'Built only with --drafts' }),
    slug: slug.optional().meta({ description: 'The last part of the address; else the file name' }),
    aliases: z.array(path).default([]).meta({ description: 'Former addresses, which redirect here' }),
    topics: z.array(text).default([]).meta({ description: 'What it is about; each topic has a page' }),
    series: text.optional().meta({ description: 'The series it is a part of' }),
    image: image.optional().meta({ description: 'The lead picture' }),
    kind: z.enum(ARTICLE_KINDS).default('news').meta({ description: 'What it is' }),
    lang: language.optional().meta({ description: "Its language, where it isn't the site's" }),
    dir: z.enum(['ltr', 'rtl']).optional().meta({ description: 'Its direction, where the language does not tell' }),
    translationOf: text
      .optional()
      .meta({ description: 'The article that this one translates: its slug, address or file' }),
    dateline: text.optional().meta({ description: 'The place it was filed from' }),
    updates: z.array(update).default([]).meta({ description: 'Dated notes; the reports of a live story' }),
    liveUntil: moment
      .optional()
      .meta({ description: 'When a live story ends; else it does so a day after its newest report' }),
    corrections: z.array(correction).default([]).meta({ description: 'What was wrong, and what is right' }),
    related: z.array(text).default([]).meta({ description: "Editor's picks, as slugs or addresses of articles" }),
    comments: z.enum(['open', 'closed', 'off']).default('open').meta({ description: 'Whether readers may reply' }),
    sources: z.array(link).default([]).meta({ description: 'What it draws on' }),
    canonical: webUrl.optional().meta({ description: 'Where the original of a syndicated copy is' }),
    noindex: z
      .boolean()
      .default(false)
      .meta({ description: 'Keeps it out of search engines, sitemaps and the site’s own search' }),
  })
  .refine(({ authors: named, byline: none }) => (named === undefined) !== (none === undefined), {
    message: 'needs "authors" or "byline: none"',
    params: { hint: 'name at least one file of authors/, for example authors: [jane-doe]' },
    path: ['authors'],
  });

/** Front matter as an editor writes it. */
export type ArticleInput = z.input<typeof articleSchema>;
/** Front matter as the pipeline reads it: checked, with every default filled in; dates still without a zone. */
export type ArticleFrontMatter = z.output<typeof articleSchema>;
