import type { Html } from '../kernel/html.ts';
import { yearsBetween, type Moment } from '../kernel/time.ts';
import type { SocialCard } from '../media/social-card.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { Translations } from '../model/translations.ts';
import type { Author } from '../model/author.ts';
import type { OutlineEntry } from '../prose/prose.ts';
import type { ArticleKind } from '../schema/article.ts';
import type { Composition } from './composition.ts';
import { discussionOf } from './discussion.ts';
import { illustrate } from './illustrate.ts';
import { correctionsOf, updatesOf, type CorrectionView, type NoteView } from './notes.ts';
import { shareLinks } from './share.ts';
import type { ComposablePage } from './page-view.ts';
import { labelledTitle, linkTo, type Teaser } from './teaser.ts';
import { translationsMark, translationsView, type TranslationsView } from './translations.ts';
import type { HtmlView, LinkView, PictureView, TimeView } from './view.ts';

/** An author as an article shows one. */
export interface AuthorView extends LinkView {
  readonly role: string | undefined;
  readonly bio: string | undefined;
  readonly image: PictureView | undefined;
}

/** An approved comment with its answers. `html` is escaped text in paragraphs. */
export interface CommentView {
  readonly id: string;
  readonly name: string;
  readonly website: string | undefined;
  readonly newsroom: boolean;
  /** Whom it answers, where that does not show by its place. */
  readonly answers: string | undefined;
  readonly time: TimeView;
  readonly html: Html;
  readonly replies: readonly CommentView[];
}

/** The discussion below an article. `open` takes replies, `closed` only shows them, `off` shows nothing. */
export interface DiscussionView {
  readonly state: 'open' | 'closed' | 'off';
  /** Proves to the comments service that the article takes replies. */
  readonly seal: string | undefined;
  readonly count: number;
  readonly threads: readonly CommentView[];
}

/** An article before or after this one, as its link shows it. */
export interface NeighbourView extends LinkView {
  readonly isOpinion: boolean;
}

/** An article's page. */
export interface ArticleView extends HtmlView<'article'> {
  readonly articleKind: ArticleKind;
  /** Whether a live story is over. */
  readonly ended: boolean;
  /** When a live story ends, where its editor says so. */
  readonly liveUntil: Moment | undefined;
  readonly section: LinkView;
  /** The categories, the primary one first. */
  readonly badges: readonly LinkView[];
  readonly series: (LinkView & { readonly part: number }) | undefined;
  readonly dateline: string | undefined;
  readonly authors: readonly AuthorView[];
  readonly published: TimeView;
  readonly updated: TimeView | undefined;
  /** Whole years since it was published, at the time of the build. */
  readonly age: number;
  /** Whole minutes, at least one. */
  readonly readingMinutes: number;
  readonly words: number;
  readonly image: PictureView | undefined;
  readonly card: SocialCard | undefined;
  readonly body: Html;
  readonly embeds: boolean;
  readonly outline: readonly OutlineEntry[];
  /** Newest first; in a live story these are the story. */
  readonly updates: readonly NoteView[];
  readonly corrections: readonly CorrectionView[];
  readonly sources: readonly { readonly name: string; readonly url: string }[];
  readonly topics: readonly LinkView[];
  readonly translations: TranslationsView | undefined;
  /** The neighbours in time. */
  readonly previous: NeighbourView | undefined;
  readonly next: NeighbourView | undefined;
  readonly related: readonly Teaser[];
  readonly discussion: DiscussionView;
  /** Addresses that open another site's share form; plain links. */
  readonly share: readonly { readonly name: string; readonly url: string }[];
}

const WORDS_PER_MINUTE = 230;

/** Every article's page, newest first. */
export function* articlePages(composition: Composition): Iterable<ComposablePage> {
  const { newsroom, stampOf, relatedTo, today } = composition;
  const parts = seriesParts(composition);
  for (const [index, article] of newsroom.articles.entries()) {
    const surroundings: Surroundings = {
      previous: neighbour(newsroom.articles[index + 1]),
      next: neighbour(newsroom.articles[index - 1]),
      part: parts.get(article),
      related: relatedTo(article),
      translations: translationsOf(article, newsroom),
      age: yearsBetween(article.published, today),
    };
    const { previous, next, part, related, translations, age } = surroundings;
    yield {
      path: article.path,
      inputs: `${stampOf(article)} ${part} ${age} ${related.map(stampOf).join(' ')}\n${neighbourMark(previous)}\n${neighbourMark(next)}${translationsMark(translations)}`,
      compose: () => articleView(article, surroundings, composition),
    };
  }
}

function neighbour(article: Article | undefined): NeighbourView | undefined {
  return article && { name: labelledTitle(article), path: article.path, isOpinion: article.kind === 'opinion' };
}

function neighbourMark(view: NeighbourView | undefined): string {
  return view === undefined ? '' : `${view.path} ${view.isOpinion} ${view.name}`;
}

/** What an article's page shows of its place among the others. */
interface Surroundings {
  readonly previous: NeighbourView | undefined;
  readonly next: NeighbourView | undefined;
  readonly part: number | undefined;
  readonly related: readonly Article[];
  readonly translations: Translations | undefined;
  readonly age: number;
}

/** An article that was edited since its group was gathered stands in it as it is now. */
function translationsOf(article: Article, { translations }: Newsroom): Translations | undefined {
  const group = translations.get(article.path);
  if (group === undefined || group.members.includes(article)) return group;
  return { ...group, members: group.members.map((member) => (member.path === article.path ? article : member)) };
}

function articleView(
  article: Article,
  { previous, next, part, related, translations, age }: Surroundings,
  composition: Composition,
): ArticleView {
  const { proseOf, pictures, pictureOf, cardOf, timeOf, teaserOf, pageOf, urlOf } = composition;
  const { path, title, description, language, direction, section, series, published, updated, noindex } = article;
  const prose = proseOf(article);
  const timed = (moment: Moment): TimeView => timeOf(moment, 'dateTime', language);
  return {
    kind: 'article',
    ...pageOf({
      path,
      title,
      description,
      noindex,
      crumbs: [linkTo(section)],
    }),
    language,
    direction,
    canonical: article.canonical ?? urlOf(path),
    articleKind: article.kind,
    ended: article.ended,
    liveUntil: article.liveUntil,
    section: linkTo(section),
    badges: article.categories.map(linkTo),
    series:
      series && part !== undefined
        ? {
            ...linkTo(series),
            part,
          }
        : undefined,
    dateline: article.dateline,
    authors: article.authors.map((author) => authorView(author, pictureOf)),
    published: timed(published),
    updated: updated && timed(updated),
    age,
    readingMinutes: Math.max(1, Math.round(prose.words / WORDS_PER_MINUTE)),
    words: prose.words,
    image: pictureOf(article.image),
    card: cardOf(article),
    body: illustrate(prose.html, pictures),
    embeds: prose.embeds,
    outline: prose.outline,
    updates: updatesOf(article, timed),
    corrections: correctionsOf(article, timed),
    sources: article.sources,
    topics: article.topics.map(linkTo),
    translations: translations && translationsView(translations),
    previous,
    next,
    related: related.map(teaserOf),
    discussion: discussionOf(article, composition),
    share: shareLinks(title, urlOf(path)),
  };
}

function authorView({ name, path, role, bio, image }: Author, pictureOf: Composition['pictureOf']): AuthorView {
  return { name, path, role, bio, image: pictureOf(image) };
}

/** The number of each article within its series, counted from the oldest, so that a new part renumbers none. */
function seriesParts({ newsroom }: Composition): ReadonlyMap<Article, number> {
  const parts = new Map<Article, number>();
  for (const members of newsroom.bySeries.values())
    members.forEach((article, index) => parts.set(article, members.length - index));
  return parts;
}
