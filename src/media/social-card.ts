import { digestJson, type Digest } from '../kernel/digest.ts';
import { filePath, pagePath, type UrlPath } from '../kernel/url-path.ts';
import type { Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { fontsDigest, settable } from './card-fonts.ts';
import type { Picture } from './picture.ts';
import { CARD, RECIPE_DIGEST } from './recipe.ts';
import type { CardWords } from './typeset.ts';

/** The picture that other sites and programs show of a shared article. */
export interface SocialCard {
  readonly path: UrlPath;
  readonly type: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
  /** Whether it is cut from the article's own picture, or typeset. */
  readonly shows: 'picture' | 'words';
}

/** How a picture becomes a card. */
export interface Crop {
  readonly src: string;
  /** Size of the original in pixels, the right way up. */
  readonly width: number;
  readonly height: number;
  /** Percent from the left and from the top. */
  readonly focus: readonly [x: number, y: number];
  /** Charts and maps are shown whole, since a crop takes their meaning. */
  readonly whole: boolean;
}

/** A card, and what it is made from: a crop or words. */
export interface CardPlan {
  /** Digest of all that it is made from. */
  readonly key: Digest;
  readonly card: SocialCard;
  readonly from: { readonly crop: Crop } | { readonly words: CardWords };
}

/** What a card shows of an article. */
export type Carded = Pick<Article, 'title' | 'image' | 'kind' | 'section' | 'language' | 'direction'>;

const CENTRE = [50, 50] as const;

function planOf(key: Digest, shows: SocialCard['shows'], from: CardPlan['from']): CardPlan {
  const type = shows === 'picture' ? 'image/jpeg' : 'image/png';
  const path = filePath(pagePath('media', 'cards'), `${key}.${shows === 'picture' ? 'jpg' : 'png'}`);
  return { key, from, card: { path, type, width: CARD.width, height: CARD.height, shows } };
}

function fromPicture({ image }: Carded, pictures: ReadonlyMap<string, Picture>): CardPlan | undefined {
  const picture = image && pictures.get(image.src);
  if (image === undefined || picture === undefined) return undefined;
  const { width, height, fallback, social } = picture;
  const whole = fallback.type === 'image/png';
  const needed = [CARD.width / width, CARD.height / height];
  if ((whole ? Math.min(...needed) : Math.max(...needed)) > CARD.mostEnlarged) return undefined;
  const focus = whole ? CENTRE : (image.focus ?? CENTRE);
  // The address of its file stands for the picture's bytes.
  const key = digestJson([CARD, RECIPE_DIGEST, social.path, focus]);
  return planOf(key, 'picture', { crop: { src: image.src, width, height, focus, whole } });
}

function fromWords(
  { title, section, language, direction }: Carded,
  site: Pick<Site, 'title' | 'accent'>,
  paidLabel: string | undefined,
): CardPlan | undefined {
  const [set, masthead] = [settable(title), settable(site.title)];
  const headline = set ?? masthead;
  const paid = paidLabel === undefined ? undefined : settable(paidLabel);
  // What can't be labelled is not shown.
  if (headline === undefined || paid !== paidLabel) return undefined;
  const words: CardWords = {
    headline,
    section: settable(section.name),
    paidLabel: paid,
    masthead: set === undefined ? undefined : masthead,
    accent: site.accent,
    language,
    direction,
  };
  return planOf(digestJson([CARD, fontsDigest(), words]), 'words', { words });
}

/**
 * Says which card an article has, without making it.
 * @param article the article
 * @param site its name and colour
 * @param pictures developed pictures by the `src` that editors wrote
 * @param paidLabel what has to stand on the card of an article that was paid for: a picture has no place for it
 * @returns a crop of its lead picture; where it has none, or too small a one, its headline, typeset; where no font here has its
 *   letters, the newspaper's name; `undefined` where none has those either
 */
export function planCard(
  article: Carded,
  site: Pick<Site, 'title' | 'accent'>,
  pictures: ReadonlyMap<string, Picture>,
  paidLabel?: string,
): CardPlan | undefined {
  const cut = paidLabel === undefined ? fromPicture(article, pictures) : undefined;
  return cut ?? fromWords(article, site, paidLabel);
}
