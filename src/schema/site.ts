import { z } from 'zod';
import { isZone } from '../kernel/time.ts';
import { parseUrlPath } from '../kernel/url-path.ts';
import { language, link, path, slug, text, webUrl } from './fields.ts';

const category = z.strictObject({ slug, name: text, description: text.optional() });

const navigationLink = z.strictObject({ label: text, path });

const PERMALINK_PARTS = [':year', ':month', ':day', ':slug', ':category'];

const permalink = z
  .string()
  .regex(/^\/(?:[^/]+\/)*$/, { error: 'must start and end with a slash', abort: true })
  .refine((pattern) => pattern.includes(':slug'), 'must contain :slug')
  .refine((pattern) => (pattern.match(/:\w+/g) ?? []).every((part) => PERMALINK_PARTS.includes(part)), {
    message: 'has a part that is unknown',
    params: { hint: `use ${PERMALINK_PARTS.join(', ')}` },
  })
  .refine((pattern) => parseUrlPath(pattern.replace(/:\w+/g, 'part')) !== undefined, {
    message: 'is not an address within the site',
    params: { hint: 'use neither "..", "?" nor "#"' },
  });

const publisher = z.strictObject({
  name: text,
  logo: text.optional().meta({ description: 'A picture below media/' }),
  principles: path.optional().meta({ description: 'The page of publishing principles' }),
  corrections: z.email('must be an e-mail address').optional().meta({ description: 'Where readers report errors' }),
});

/** What is no URL at all is the complaint of another check. */
function isRoot(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed === null || (parsed.pathname === '/' && parsed.search === '' && parsed.hash === '');
}

/** `site.yml`. */
export const siteSchema = z.strictObject({
  title: text.meta({ description: "The newspaper's name" }),
  url: webUrl
    .refine(isRoot, {
      message: 'must be the root of a host',
      params: { hint: 'for example https://news.example.org' },
    })
    .meta({ description: 'Where the site is published: the root of a host' }),
  language,
  timezone: z
    .string()
    .refine(isZone, {
      error: ({ input }) => `"${String(input)}" is not a time zone`,
      params: { hint: 'use an IANA name, for example Europe/Kyiv' },
    })
    .meta({ description: 'An IANA time zone, for example Europe/Kyiv; dates without an offset are in it' }),
  description: text.meta({ description: 'For search engines, feeds and shared links' }),
  publisher: publisher.meta({ description: 'Who answers for it' }),
  categories: z
    .array(category)
    .min(1, 'must hold at least one category')
    .meta({ description: 'The sections, in the order of the masthead' }),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as "#9c2a1c"')
    .default('#9c2a1c')
    .meta({ description: 'Its one colour, as #rrggbb' }),
  icon: text.optional().meta({ description: 'A picture below media/; else one is made from the title’s initial' }),
  cards: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether each article gets a picture of 1200 × 630 pixels for shared links' }),
  permalink: permalink.default('/:year/:month/:slug/').meta({ description: 'The addresses of articles' }),
  pageSizes: z
    .strictObject({
      list: z.int().min(5).max(100).default(20).meta({ description: 'Articles on a page of a list' }),
      feed: z.int().min(5).max(100).default(30).meta({ description: 'Articles in a feed' }),
    })
    .prefault({})
    .meta({ description: 'How much a page or feed holds' }),
  front: z
    .strictObject({
      lead: text.optional().meta({ description: 'The slug of the article that leads the front page' }),
      secondary: z.array(text).max(6).default([]).meta({ description: 'The slugs of the stories beside it' }),
    })
    .prefault({})
    .meta({ description: 'What editors put on the front page' }),
  navigation: z.array(navigationLink).default([]).meta({ description: 'Links beside the sections' }),
  footer: z.array(navigationLink).default([]).meta({ description: 'Links at the foot of every page' }),
  comments: z
    .strictObject({
      endpoint: webUrl.meta({ description: 'Where the reply form is sent' }),
      depth: z.int().min(1).max(10).default(5).meta({ description: 'How deep answers to answers are nested' }),
    })
    .optional()
    .meta({ description: 'The comments service: where the reply form is sent, and how deep threads nest' }),
  search: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether readers can search: a page /search/ and an index of all articles' }),
  offline: z
    .boolean()
    .default(false)
    .meta({ description: "Whether readers' browsers keep the articles that were read, for when there is no network" }),
  social: z.array(link).default([]).meta({ description: 'Its own pages elsewhere' }),
});

export type SiteConfig = z.output<typeof siteSchema>;
