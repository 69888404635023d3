import type { Article, ArticleLeaf, CorrectionComment, CreativeWorkSeries, NewsArticle, PersonLeaf } from 'schema-dts';
import { sparse } from '../../../src/kernel/json.ts';
import { absoluteUrl } from '../../../src/kernel/url-path.ts';
import type { ArticleView, AuthorView } from '../../../src/view/article.ts';
import type { CorrectionView } from '../../../src/view/notes.ts';
import type { SiteView } from '../../../src/view/site.ts';
import type { TranslationView } from '../../../src/view/translations.ts';
import type { LinkView } from '../../../src/view/view.ts';
import { modifiedAt } from '../modified.ts';
import { plainText } from '../plain-text.ts';
import { eachOf } from './each-of.ts';
import { imageObject } from './image.ts';
import { liveCoverage } from './live.ts';
import { namedPublisher, shownPublisher } from './publisher.ts';
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
  const url = absoluteUrl(site.origin, view.path);
  const shared = sharedFields(view, url, site);
  if (view.articleKind === 'live') return { '@type': 'LiveBlogPosting', ...shared, ...liveCoverage(view, url) };
  if (view.articleKind === 'sponsored') return { '@type': 'AdvertiserContentArticle', ...shared };
  return sparse<NewsArticle>({ '@type': NEWS_TYPES[view.articleKind], ...shared, dateline: view.dateline });
}

function sharedFields(view: ArticleView, url: string, site: SiteView): Omit<ArticleLeaf, '@type'> {
  const { badges, canonical, corrections, dateline, discussion, image, series, sources, topics, words } = view;
  return sparse<Omit<ArticleLeaf, '@type'>>({
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': canonical },
    headline: view.title,
    description: view.description,
    image: image && imageObject(image, site),
    datePublished: view.published.iso,
    dateModified: modifiedAt(view).iso,
    author: eachOf(view.authors, (author) => person(author, site)) ?? namedPublisher(site),
    publisher: shownPublisher(site),
    isPartOf: [namedWebsite(site), ...(series ? [seriesNode(series, site)] : [])],
    articleSection: badges.map(({ name }) => name),
    keywords: eachOf(topics, ({ name }) => name),
    wordCount: words,
    inLanguage: view.language,
    ...translationFields(view, site),
    isAccessibleForFree: true,
    locationCreated: dateline === undefined ? undefined : { '@type': 'Place', name: dateline },
    citation: eachOf(sources, ({ name, url: source }) => ({ '@type': 'CreativeWork' as const, name, url: source })),
    correction: eachOf(corrections, (correction) => correctionNode(correction, url)),
    // Their number only: they stand on the page for who reads, and search engines make nothing of them here.
    commentCount: discussion.state === 'off' ? undefined : discussion.count,
  });
}

type Translated = Pick<ArticleLeaf, 'workTranslation' | 'translationOfWork'>;

/** The original names its translations, and a translation its original. */
function translationFields({ translations, path }: ArticleView, { origin }: SiteView): Translated {
  const others = translations?.members.filter((member) => member.path !== path) ?? [];
  const work = (member: TranslationView): ArticleLeaf => ({
    '@type': 'Article',
    '@id': `${absoluteUrl(origin, member.path)}#article`,
    inLanguage: member.language,
  });
  if (translations?.original === path) return sparse<Translated>({ workTranslation: eachOf(others, work) });
  const original = others.find((member) => member.path === translations?.original);
  return original === undefined ? {} : { translationOfWork: work(original) };
}

function seriesNode({ name, path }: LinkView, { origin }: SiteView): CreativeWorkSeries {
  return { '@type': 'CreativeWorkSeries', name, url: absoluteUrl(origin, path) };
}

function person({ name, role, path }: AuthorView, { origin }: SiteView): PersonLeaf {
  return sparse<PersonLeaf>({ '@type': 'Person', name, url: absoluteUrl(origin, path), jobTitle: role });
}

function correctionNode({ id, time, html }: CorrectionView, url: string): CorrectionComment {
  return { '@type': 'CorrectionComment', url: `${url}#${id}`, datePublished: time.iso, text: plainText(html) };
}
