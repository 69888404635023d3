import type { Article, ArticleLeaf, CorrectionComment, NewsArticle, PersonLeaf } from 'schema-dts';
import { sparse } from '../../../src/kernel/json.ts';
import { absoluteUrl } from '../../../src/kernel/url-path.ts';
import type { ArticleView, AuthorView, CorrectionView } from '../../../src/view/article.ts';
import type { SiteView } from '../../../src/view/site.ts';
import { modifiedAt } from '../modified.ts';
import { plainText } from '../plain-text.ts';
import { commentNode } from './comments.ts';
import { imageObject } from './image.ts';
import { liveCoverage } from './live.ts';
import { namedPublisher, publisher } from './publisher.ts';
import { namedWebsite } from './website.ts';

/** The types of what a newsroom itself says; schema.org has none for a feature. */
const NEWS_TYPES = {
  news: 'NewsArticle',
  feature: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
} as const satisfies Readonly<Record<string, NewsArticle['@type']>>;

/**
 * @param view an article's page
 * @param site gives the publisher and the origin
 * @returns the article under the type of its kind
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function articleNode(view: ArticleView, site: SiteView): Article {
  const shared = sharedFields(view, site);
  if (view.articleKind === 'live') return { '@type': 'LiveBlogPosting', ...shared, ...liveCoverage(view, absoluteUrl(site.origin, view.path)) };
  if (view.articleKind === 'sponsored') return { '@type': 'AdvertiserContentArticle', ...shared };
  return sparse<NewsArticle>({ '@type': NEWS_TYPES[view.articleKind], ...shared, dateline: view.dateline });
}

function sharedFields(view: ArticleView, site: SiteView): Omit<ArticleLeaf, '@type'> {
  const { authors, badges, canonical, corrections, dateline, discussion, image, series, sources, topics, words } = view;
  const url = absoluteUrl(site.origin, view.path);
  return sparse<Omit<ArticleLeaf, '@type'>>({
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': canonical },
    headline: view.title,
    description: view.description,
    image: image && imageObject(image, site),
    datePublished: view.published.iso,
    dateModified: modifiedAt(view).iso,
    author: authors.length === 0 ? namedPublisher(site) : authors.map((author) => person(author, site)),
    publisher: publisher(site),
    isPartOf: [namedWebsite(site), ...(series ? [{ '@type': 'CreativeWorkSeries' as const, name: series.name, url: absoluteUrl(site.origin, series.path) }] : [])],
    articleSection: badges.map(({ name }) => name),
    keywords: topics.length === 0 ? undefined : topics.map(({ name }) => name),
    wordCount: words,
    inLanguage: view.language,
    isAccessibleForFree: true,
    locationCreated: dateline === undefined ? undefined : { '@type': 'Place', name: dateline },
    citation: sources.length === 0 ? undefined : sources.map((source) => ({ '@type': 'CreativeWork' as const, ...source })),
    correction: corrections.length === 0 ? undefined : corrections.map((correction) => correctionNode(correction, url)),
    commentCount: discussion.state === 'off' ? undefined : discussion.count,
    comment: discussion.threads.length === 0 ? undefined : discussion.threads.map((thread) => commentNode(thread, url, site)),
  });
}

function person({ name, role, path }: AuthorView, { origin }: SiteView): PersonLeaf {
  return sparse<PersonLeaf>({ '@type': 'Person', name, url: absoluteUrl(origin, path), jobTitle: role });
}

function correctionNode({ id, time, html }: CorrectionView, url: string): CorrectionComment {
  return { '@type': 'CorrectionComment', url: `${url}#${id}`, datePublished: time.iso, text: plainText(html) };
}
