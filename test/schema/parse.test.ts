import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../src/schema/article.ts';
import { authorSchema } from '../../src/schema/author.ts';
import { commentsSchema } from '../../src/schema/comments.ts';
import { pageSchema } from '../../src/schema/page.ts';
import { jsonSchema, parse, type Fault, type Schema } from '../../src/schema/parse.ts';
import { siteSchema } from '../../src/schema/site.ts';

const ARTICLE = {
  title: 'A headline',
  description: 'What happened.',
  date: '2026-11-23',
  categories: ['world'],
  authors: ['jane-doe'],
};
const SITE = {
  title: 'The Courier',
  url: 'https://courier.example',
  language: 'en',
  timezone: 'Europe/Oslo',
  description: 'News.',
  publisher: { name: 'The Courier' },
  categories: [{ slug: 'world', name: 'World' }],
};

function faults(schema: Schema, value: unknown): readonly Fault[] {
  const parsed = parse(schema, value);
  return parsed.ok ? [] : parsed.faults;
}

/** The faults as an editor reads them. */
function told(schema: Schema, value: unknown): string[] {
  return faults(schema, value).map(({ path, message, hint }) =>
    [`[${path.join('.')}] ${message}`, hint ?? []].flat().join('; '),
  );
}

describe('parse', () => {
  it('fills in what may be left out', () => {
    const parsed = parse(articleSchema, { ...ARTICLE, title: '  A headline ' });
    expect(parsed).toMatchObject({ ok: true, value: { title: 'A headline', kind: 'news', draft: false, topics: [] } });
    expect(parse(siteSchema, SITE)).toMatchObject({
      ok: true,
      value: { permalink: '/:year/:month/:slug/', pageSizes: { list: 20, feed: 30 }, front: { secondary: [] } },
    });
  });

  it('tells every fault at once', () => {
    expect(told(articleSchema, { title: ' ', kind: 'newz', draft: 'yes', categories: [], tags: ['a'] })).toEqual([
      '[title] "title": must not be empty',
      '[description] missing field "description"',
      '[date] missing field "date"',
      '[categories] "categories": must name at least one category',
      '[draft] "draft" must be true or false',
      '[kind] "kind" can\'t be "newz"; did you mean "news"?',
      '[tags] unknown field "tags"',
    ]);
  });

  it('says of an unknown field that the key is at fault, and what was meant', () => {
    const { authors: _, ...rest } = ARTICLE;
    const [fault] = faults(articleSchema, { ...rest, byline: 'none', catgories: [] });
    expect(fault).toEqual({
      path: ['catgories'],
      atKey: true,
      message: 'unknown field "catgories"',
      hint: 'did you mean "categories"?',
    });
  });

  it('looks for what was meant among the fields of that place', () => {
    const image = { src: 'media/a.jpg', alt: 'A.', credit: 'Jane', captoin: 'B.' };
    expect(
      told(articleSchema, { ...ARTICLE, image, sources: [{ name: 'A', url: 'https://a.example', ulr: 1 }] }),
    ).toEqual([
      '[image.captoin] unknown field "captoin"; did you mean "caption"?',
      '[sources.0.ulr] unknown field "ulr"; did you mean "url"?',
    ]);
  });

  it('refuses the names of what every object has', () => {
    const hostile: unknown = JSON.parse('{"__proto__": {"title": "x"}, "constructor": 1}');
    expect(told(pageSchema, hostile)).toEqual(expect.arrayContaining(['[title] missing field "title"']));
    expect(told(pageSchema, { title: 'A', description: 'B', constructor: 1, toString: 2 })).toEqual([
      '[constructor] unknown field "constructor"',
      '[toString] unknown field "toString"',
    ]);
  });

  it.each([
    [{ authors: undefined }, '[authors] "authors": needs "authors" or "byline: none"'],
    [{ byline: 'none' }, '[authors] "authors": needs "authors" or "byline: none"'],
    [{ date: '2024-02-30' }, '[date] "date": "2024-02-30" is not a date; write a day that exists'],
    [{ date: 20_261_123 }, '[date] "date" must be text'],
    [{ slug: 'A b' }, '[slug] "slug": "A b" is not a slug; use lower-case'],
    [{ slug: '../x' }, '[slug] "slug": "../x" is not a slug'],
    [{ slug: 'ﷺ'.repeat(60) }, '[slug] "slug": "ﷺ'],
    [
      { aliases: ['/ok/', '/../x'] },
      '[aliases.1] "aliases.1": "/../x" is not an address within the site; start with a slash',
    ],
    [{ aliases: ['/\uD800/'] }, '[aliases.0]'],
    [{ lang: 'en_GB' }, '[lang] "lang": "en_GB" is not a language tag; use a BCP 47 tag'],
    [{ canonical: 'a.example' }, '[canonical] "canonical": must be a full web address; start it with https://'],
    [{ canonical: 'javascript:alert(1)' }, '[canonical] "canonical": must be a full web address'],
    [{ canonical: 'https://' }, '[canonical] "canonical": must be a full web address'],
    [{ image: { src: 'a.jpg', credit: 'B' } }, '[image.alt] "image.alt": needs a text alternative; say what'],
    [{ image: { src: 'a.jpg', alt: 'A', decorative: true, credit: 'B' } }, '[image.alt]'],
    [{ topics: 'one' }, '[topics] "topics" must be a list'],
    [{ topics: [null] }, '[topics.0] "topics.0" must be text'],
    [
      { image: { src: 'a.jpg', alt: 'A', credit: 'B', focus: 'left' } },
      '[image.focus] "image.focus" must be a pair of numbers',
    ],
    [{ image: { src: 'a.jpg', alt: 'A', credit: 'B', focus: [50] } }, '[image.focus'],
    [{ image: { src: 'a.jpg', alt: 'A', credit: 'B', focus: [50, 101] } }, '[image.focus.1]'],
    [{ image: 'a.jpg' }, '[image] "image" must be a set of fields'],
    [{ corrections: [{ date: '2026-11-23', type: 'eratum', text: 'x' }] }, '[corrections.0.type]'],
  ])('finds the one fault in an article with %j', (fields, expected) => {
    const found = told(articleSchema, { ...ARTICLE, ...fields });
    expect(found).toHaveLength(1);
    expect(found[0]?.slice(0, expected.length)).toBe(expected);
  });

  it.each([
    [{ url: 'courier.example' }, '[url] "url": must be a full web address'],
    [{ url: 'https://courier.example/news/' }, '[url] "url": must be the root of a host; for example'],
    [{ url: 'https://courier.example/#a' }, '[url] "url": must be the root of a host'],
    [{ timezone: 'Oslo' }, '[timezone] "timezone": "Oslo" is not a time zone; use an IANA name'],
    [{ accent: 'red' }, '[accent] "accent": must be a colour such as'],
    [{ accent: '#fff;}' }, '[accent] "accent": must be a colour such as'],
    [{ permalink: '/:year/' }, '[permalink] "permalink": must contain :slug'],
    [{ permalink: '/:slug/:yaer/' }, '[permalink] "permalink": has a part that is unknown; use :year'],
    [{ permalink: '/../:slug/' }, '[permalink] "permalink": is not an address within the site'],
    [{ permalink: '/a?b/:slug/' }, '[permalink] "permalink": is not an address within the site'],
    [{ permalink: ':slug' }, '[permalink] "permalink": must start and end with a slash'],
    [{ categories: [] }, '[categories] "categories": must hold at least one category'],
    [{ pageSizes: { list: 2 } }, '[pageSizes.list] "pageSizes.list": '],
    [{ pageSizes: { list: 7.5 } }, '[pageSizes.list] "pageSizes.list" must be a whole number'],
    [{ publisher: {} }, '[publisher.name] missing field "publisher.name"'],
  ])('finds the one fault in a site with %j', (fields, expected) => {
    const found = told(siteSchema, { ...SITE, ...fields });
    expect(found).toHaveLength(1);
    expect(found[0]?.slice(0, expected.length)).toBe(expected);
  });

  it.each([[['a']], ['text'], [7], [true]])('says of %j that a set of fields is wanted', (value) => {
    expect(told(pageSchema, value)).toEqual(['[] must be a set of fields']);
  });

  it('lets no e-mail address into comments', () => {
    const comment = { id: 'c1', article: '/a/', name: 'Ann', date: '2026-11-23', text: 'Hello', email: 'a@b.example' };
    expect(told(commentsSchema, { comments: [comment] })).toEqual(['[comments.0.email] unknown field "email"']);
  });
});

/** Every property of a JSON Schema, however deep, by its path. */
function* properties(schema: unknown, path = ''): Iterable<readonly [string, object]> {
  if (typeof schema !== 'object' || schema === null) return;
  if ('properties' in schema && typeof schema.properties === 'object' && schema.properties !== null) {
    for (const [name, property] of Object.entries(schema.properties)) {
      yield [`${path}.${name}`, property];
      yield* properties(property, `${path}.${name}`);
    }
  }
  if ('items' in schema) yield* properties(schema.items, `${path}[]`);
}

describe('jsonSchema', () => {
  it.each(Object.entries({ articleSchema, authorSchema, commentsSchema, pageSchema, siteSchema }))(
    'of %s names its properties and allows no others',
    (_, schema) => {
      expect(jsonSchema(schema)).toMatchObject({ type: 'object', additionalProperties: false });
      expect([...properties(jsonSchema(schema))].length).toBeGreaterThan(3);
    },
  );

  it('asks of an article what must be written, not what has a default', () => {
    expect(jsonSchema(articleSchema)).toMatchObject({ required: ['title', 'description', 'date', 'categories'] });
  });

  it.each(Object.entries({ articleSchema, authorSchema, commentsSchema, pageSchema, siteSchema }))(
    'of %s tells editors what each field is for',
    (_, schema) => {
      const mute = [...properties(jsonSchema(schema))].filter(([, property]) => !('description' in property));
      expect(mute.map(([path]) => path)).toEqual([]);
    },
  );
});
