import { error } from '../kernel/problem.ts';
import type { PageCheck } from './output-page.ts';

const ARTICLE = ['headline', 'description', 'datePublished', 'dateModified', 'author', 'publisher', 'mainEntityOfPage'];

/** What each kind of thing must say of itself. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: ARTICLE,
  AnalysisNewsArticle: ARTICLE,
  OpinionNewsArticle: ARTICLE,
  ReviewNewsArticle: ARTICLE,
  AdvertiserContentArticle: ARTICLE,
  LiveBlogPosting: [...ARTICLE, 'coverageStartTime'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position'],
  WebSite: ['name', 'url'],
  CollectionPage: ['name', 'mainEntity'],
  ProfilePage: ['mainEntity'],
  NewsMediaOrganization: ['name', 'url'],
  Person: ['name'],
  ImageObject: ['url'],
  Comment: ['text', 'datePublished', 'author'],
  CorrectionComment: ['text', 'datePublished'],
};

const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const TIMES = new Set(['datePublished', 'dateModified', 'coverageStartTime', 'coverageEndTime']);
const ADDRESSES = new Set(['url', 'item', 'publishingPrinciples', 'correctionsPolicy']);

/**
 * Structured data can be read, says what its kind must, gives times with their zone and addresses whole.
 * @see https://developers.google.com/search/docs/appearance/structured-data/sd-policies
 */
export const jsonLd: PageCheck = ({ elements }) =>
  elements
    .filter(({ name, attributes }) => name === 'script' && attributes['type'] === 'application/ld+json')
    .flatMap(({ text, place }) => faultsIn(text).map((fault) => error(`structured data: ${fault}`, place)));

function faultsIn(json: string): readonly string[] {
  let root: unknown;
  try {
    root = JSON.parse(json);
  } catch (cause) {
    return [cause instanceof SyntaxError ? cause.message : String(cause)];
  }
  if (!isRecord(root)) return ['is no object'];
  return [
    ...(root['@context'] === 'https://schema.org' ? [] : ['its @context is not https://schema.org']),
    ...faultsOf(root),
  ];
}

function faultsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(faultsOf);
  if (!isRecord(value)) return [];
  const type = typeof value['@type'] === 'string' ? value['@type'] : undefined;
  const what = type ?? 'a thing without a type';
  const missing = type === undefined ? [] : (REQUIRED[type] ?? []).filter((field) => isEmpty(value[field]));
  const own = Object.entries(value).flatMap(([field, content]) => {
    if (TIMES.has(field) && !(typeof content === 'string' && ZONED.test(content)))
      return [`the ${field} of ${what} is no time with a zone`];
    if (ADDRESSES.has(field) && !(typeof content === 'string' && /^https?:\/\//.test(content)))
      return [`the ${field} of ${what} is no full address`];
    return faultsOf(content);
  });
  return [...missing.map((field) => `${what} has no ${field}`), ...own];
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
