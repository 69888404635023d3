import { articleSchema, type ArticleInput, type ArticleKind } from '../schema/article.ts';

/** What a new article starts with; dates carry the site's offset. */
export interface NewArticle {
  readonly title: string;
  readonly date: string;
  readonly category: string;
  /** An id, or `undefined` for an article without a byline. */
  readonly author: string | undefined;
  readonly kind: ArticleKind | undefined;
  readonly draft: boolean;
}

type Needed = 'title' | 'description' | 'date' | 'categories' | 'authors';
type Optional = Exclude<keyof ArticleInput, Needed>;

/** An example for every field that may be left out; a field that the schema gains is missing here at compile time. */
function examples(date: string): Readonly<Record<Optional, string>> {
  return {
    byline: 'none',
    kind: 'analysis',
    dateline: 'Geneva',
    topics: '[Elections, European Union]',
    series: 'The long read',
    image: '{ src: media/harbour.jpg, alt: What it shows, caption: What it means, credit: Who made it }',
    updated: date,
    publishAt: date,
    expireAt: '2099-12-31',
    updates: `[{ date: ${date}, text: What was added }]`,
    liveUntil: '2099-12-31T22:00',
    corrections: `[{ date: ${date}, type: correction, text: What was wrong and what is right }]`,
    related: '[slug-of-another-article]',
    sources: '[{ name: The report, url: https://example.org/report }]',
    comments: 'closed',
    lang: 'fr',
    dir: 'ltr',
    translationOf: 'slug-of-the-original',
    slug: 'another-address',
    aliases: '[/a-former-address/]',
    canonical: 'https://example.org/original',
    noindex: 'true',
    draft: 'true',
  };
}

const SHAPE: Readonly<Record<Optional, { readonly description?: string | undefined }>> = articleSchema.shape;
const OPTIONAL = (date: string): [Optional, string][] =>
  Object.entries(examples(date)).flatMap(([field, example]): [Optional, string][] =>
    isOptional(field) ? [[field, example]] : [],
  );

function isOptional(field: string): field is Optional {
  return field in SHAPE;
}

/**
 * Writes the file of a new article. A draft gets text in place of what is to be written, so that it can be previewed at
 * once; anything else gets none, so that the build asks for it and no such text is ever published.
 * @param article what is known of it
 * @returns Markdown with front matter; every optional field stands in a comment
 */
export function articleForm({ title, date, category, author, kind, draft }: NewArticle): string {
  const given: Readonly<Partial<Record<Optional, string>>> = {
    ...(author === undefined && { byline: 'none' }),
    ...(kind !== undefined && { kind }),
    ...(draft && { draft: 'true' }),
  };
  const known = [
    `title: ${quoted(title)}`,
    `description: ${quoted(draft ? 'What happened and why it matters, in one or two sentences.' : '')}`,
    `date: ${date}`,
    `categories: [${category}]`,
    ...(author === undefined ? [] : [`authors: [${author}]`]),
    ...Object.entries(given).map(([field, value]) => `${field}: ${value}`),
  ];
  const offered = OPTIONAL(date)
    .filter(([field]) => given[field] === undefined)
    .map(([field, example]) => {
      const { description } = SHAPE[field];
      return `# ${field}: ${example}${description === undefined ? '' : ` # ${description}`}`;
    });
  const body = draft ? '\nThe story.\n' : '';
  return ['---', ...known, ...offered, '---', body].join('\n');
}

/** A JSON string is a double-quoted YAML string, whatever it holds. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
