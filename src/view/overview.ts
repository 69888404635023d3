import type { Html } from '../kernel/html.ts';
import { filePath, pagePath, type UrlPath } from '../kernel/url-path.ts';
import { correctionsOf, type CorrectionView } from './notes.ts';
import type { Composition } from './composition.ts';
import { illustrate } from './illustrate.ts';
import { messagesFor } from './messages.ts';
import type { ComposablePage } from './page-view.ts';
import { labelledTitle, linkTo } from './teaser.ts';
import type { HtmlView, LinkView, PictureView } from './view.ts';

/** All categories, each with its newest headline. */
export interface SectionsView extends HtmlView<'sections'> {
  readonly sections: readonly (LinkView & {
    readonly description: string | undefined;
    readonly newest: LinkView | undefined;
  })[];
}

/** Everybody who writes for the newspaper, by name. */
export interface AuthorsView extends HtmlView<'authors'> {
  readonly authors: readonly (LinkView & {
    readonly role: string | undefined;
    readonly bio: string | undefined;
    readonly image: PictureView | undefined;
  })[];
}

/** All topics in alphabetical order, and all series. */
export interface TopicsView extends HtmlView<'topics'> {
  readonly topics: readonly LinkView[];
  readonly series: readonly LinkView[];
}

/** All months, newest first, by year. */
export interface ArchiveView extends HtmlView<'archive'> {
  readonly years: readonly { readonly year: string; readonly months: readonly LinkView[] }[];
}

/** Every correction of every article, newest first. */
export interface CorrectionsView extends HtmlView<'corrections'> {
  readonly corrections: readonly { readonly article: LinkView; readonly correction: CorrectionView }[];
  /** Where readers report errors. */
  readonly contact: string | undefined;
}

/** The feeds, for people. */
export interface FeedsView extends HtmlView<'feeds'> {
  readonly groups: readonly { readonly name: string; readonly feeds: readonly LinkView[] }[];
}

/** A static page. */
export interface StaticView extends HtmlView<'static'> {
  readonly body: Html;
}

/** The page that servers show for an unknown address, with a way on. */
export interface NotFoundView extends HtmlView<'notFound'> {
  readonly latest: readonly LinkView[];
}

/** A page at a former address that leads to the present one. */
export interface RedirectView extends HtmlView<'redirect'> {
  readonly target: UrlPath;
}

/** The pages that look over the whole site: sections, authors, topics, archive, corrections, feeds, and the one for unknown addresses. */
export function* overviewViews(
  composition: Composition,
): Iterable<SectionsView | AuthorsView | TopicsView | ArchiveView | CorrectionsView | FeedsView | NotFoundView> {
  const { newsroom, pageOf, timeOf, pictureOf } = composition;
  const { site } = newsroom;
  const words = messagesFor(site.language);
  const overview = (segment: string, title: string): ReturnType<typeof pageOf> =>
    pageOf({ path: pagePath(segment), title, description: words.about(title, site.title) });

  yield {
    kind: 'sections',
    ...overview('sections', words.allSections),
    sections: [...newsroom.byCategory].map(([category, [newest]]) => ({
      ...linkTo(category),
      description: category.description,
      newest: newest && { name: labelledTitle(newest), path: newest.path },
    })),
  };
  yield {
    kind: 'authors',
    ...overview('authors', words.anyAuthor),
    authors: byName(newsroom.authors, site.language).map(({ name, path, role, bio, image }) => ({
      name,
      path,
      role,
      bio,
      image: pictureOf(image),
    })),
  };
  yield {
    kind: 'topics',
    ...overview('topics', words.allTopics),
    topics: byName([...newsroom.byTopic.keys()].map(linkTo), site.language),
    series: byName([...newsroom.bySeries.keys()].map(linkTo), site.language),
  };
  const months = [...newsroom.byMonth].flatMap(([month, [first]]) =>
    first === undefined
      ? []
      : [{ name: timeOf(first.published, 'month').text, path: pagePath(...month.split('-')), year: month.slice(0, 4) }],
  );
  yield {
    kind: 'archive',
    ...overview('archive', words.archive),
    years: [...Map.groupBy(months, ({ year }) => year)].map(([year, members]) => ({
      year,
      months: members.map(linkTo),
    })),
  };
  yield {
    kind: 'corrections',
    ...overview('corrections', words.corrections),
    corrections: newsroom.articles
      .flatMap((article) =>
        correctionsOf(article, (moment) => timeOf(moment)).map((correction) => ({
          article: { name: labelledTitle(article), path: article.path },
          correction,
        })),
      )
      .toSorted((left, right) => right.correction.time.epoch - left.correction.time.epoch),
    contact: site.publisher.corrections,
  };
  yield {
    kind: 'feeds',
    ...overview('feeds', words.feeds),
    groups: [
      { name: site.title, feeds: SITE_FEEDS.map(({ name, file }) => ({ name, path: filePath(pagePath(), file) })) },
      { name: words.sections, feeds: [...site.categories.values()].map(feedOf) },
      { name: words.authors, feeds: newsroom.authors.map(feedOf) },
    ],
  };
  yield {
    kind: 'notFound',
    ...pageOf({
      path: filePath(pagePath(), '404.html'),
      title: words.notFound,
      description: words.about(words.notFound, site.title),
      noindex: true,
    }),
    latest: newsroom.articles.slice(0, 5).map((article) => ({ name: labelledTitle(article), path: article.path })),
  };
}

/** The site's own feeds, one in each notation. */
export const SITE_FEEDS = [
  { name: 'RSS', kind: 'rss', file: 'feed.xml' },
  { name: 'Atom', kind: 'atom', file: 'atom.xml' },
  { name: 'JSON Feed', kind: 'jsonFeed', file: 'feed.json' },
] as const;

/** Every static page. */
export function* staticPages(composition: Composition): Iterable<ComposablePage> {
  const { newsroom, proseOf, pictures, pageOf, stampOf } = composition;
  for (const page of newsroom.pages) {
    const { path, title, description } = page;
    yield {
      path,
      inputs: stampOf(page),
      compose: () => ({
        kind: 'static',
        ...pageOf({ path, title, description }),
        body: illustrate(proseOf(page).html, pictures),
      }),
    };
  }
}

/** A page at every former address of an article or page. */
export function* redirectPages({ newsroom, pageOf, urlOf, stampOf }: Composition): Iterable<ComposablePage> {
  for (const text of [...newsroom.articles, ...newsroom.pages]) {
    const { aliases, path: target, title, description } = text;
    for (const path of aliases) {
      yield {
        path,
        inputs: stampOf(text),
        compose: () => ({
          kind: 'redirect',
          ...pageOf({ path, title, description, noindex: true }),
          canonical: urlOf(target),
          target,
        }),
      };
    }
  }
}

function feedOf({ name, path }: LinkView): LinkView {
  return { name, path: filePath(path, 'feed.xml') };
}

function byName<Link extends LinkView>(links: readonly Link[], language: string): readonly Link[] {
  // English after it, since a language that Intl does not know would be sorted as the machine's.
  const collator = new Intl.Collator([language, 'en']);
  return links.toSorted((left, right) => collator.compare(left.name, right.name) || (left.path < right.path ? -1 : 1));
}
