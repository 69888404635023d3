import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { digest, recalledDigest, type Digest } from '../kernel/digest.ts';
import type { Site } from '../model/site.ts';
import { SeenDigests } from '../read/seen.ts';
import { eachAtOnce } from './at-once.ts';
import type { PictureFolders } from './develop.ts';
import { metadataOf, MOST_PIXELS } from './header.ts';
import { locatePicture } from './locate.ts';
import type { OutputFile } from './output-file.ts';
import type { Picture } from './picture.ts';
import { CARD, RECIPE } from './recipe.ts';
import { rightsOf, signed } from './rights.ts';
import { planCard, type Carded, type CardPlan, type Crop } from './social-card.ts';
import { openTypesetter, type Typesetter } from './typeset.ts';

/** What an archive's cards are made from. */
export interface CardWishes {
  readonly site: Pick<Site, 'title' | 'accent' | 'cards'>;
  readonly articles: readonly Carded[];
  /** What has to stand on the card of an article that was paid for. */
  readonly paidLabel: (article: Carded) => string | undefined;
}

/** Cuts a card out of a picture so that its focus stays in sight, as `object-position` does on pages. */
async function cut({ src, width, height, focus: [x, y], whole }: Crop, content: string): Promise<Uint8Array> {
  const { width: wide, height: high } = CARD;
  const scale = Math.max(wide / width, high / height);
  const [scaledWidth, scaledHeight] = [Math.round(width * scale), Math.round(height * scale)];
  const original = readFileSync(locatePicture(src, content));
  const picture = sharp(original, { limitInputPixels: MOST_PIXELS, autoOrient: true });
  const placed = whole
    ? picture.resize(wide, high, { fit: 'contain', background: RECIPE.paper })
    : picture.resize(scaledWidth, scaledHeight, { fit: 'fill' }).extract({
        left: Math.round(((scaledWidth - wide) * x) / 100),
        top: Math.round(((scaledHeight - high) * y) / 100),
        width: wide,
        height: high,
      });
  const rights = rightsOf((await metadataOf(original)) ?? {});
  return signed(placed.flatten({ background: RECIPE.paper }).jpeg(RECIPE.jpeg), rights).toBuffer();
}

const DIGEST_LENGTH = digest('').length;

/** The cards that earlier runs made, by their keys. A file's name holds its key and the digest of its bytes. */
function findCards(folder: string): ReadonlyMap<string, { readonly name: string; readonly bytes: Digest }> {
  return new Map(
    readdirSync(folder)
      .filter((name) => !name.endsWith('.part'))
      .map((name) => [
        name.slice(0, DIGEST_LENGTH),
        { name, bytes: recalledDigest(name.slice(DIGEST_LENGTH + 1, 2 * DIGEST_LENGTH + 1)) },
      ]),
  );
}

/**
 * Makes the social cards of all articles, or finds those that an earlier run left: one is made from the same picture or words
 * once only.
 * @param wishes the site, with its switch, and the articles
 * @param pictures developed pictures by the `src` that editors wrote
 * @param folders the content folder and the cache, as absolute paths
 * @returns the cards as files; none while `cards` is off
 */
export async function makeCards(
  { site, articles, paidLabel }: CardWishes,
  pictures: ReadonlyMap<string, Picture>,
  { content, cache }: PictureFolders,
): Promise<readonly OutputFile[]> {
  if (!site.cards) return [];
  const folder = join(cache, 'media', 'cards');
  mkdirSync(folder, { recursive: true });
  const found = findCards(folder);
  const seen = new SeenDigests(join(cache, 'media', 'seen-cards.txt'));
  const files: OutputFile[] = [];
  const missing: CardPlan[] = [];
  const plans = new Map(
    articles.flatMap((article) => {
      const plan = planCard(article, site, pictures, paidLabel(article));
      return plan === undefined ? [] : [[plan.key, plan]];
    }),
  );
  for (const [key, plan] of plans) {
    const { name, bytes } = found.get(key) ?? {};
    const file = join(folder, name ?? '');
    // A torn or altered file is as good as missing, so cards need not be flushed one by one.
    const isIntact = name !== undefined && (seen.recall(file) ?? seen.read(file).digest) === bytes;
    if (isIntact && bytes !== undefined) files.push({ path: plan.card.path, file, digest: bytes });
    else missing.push(plan);
  }
  seen.save();
  if (missing.length === 0) return files;

  let typesetter: Promise<Typesetter> | undefined;
  await eachAtOnce(missing, async ({ key, card, from }) => {
    typesetter ??= openTypesetter();
    const made = 'crop' in from ? await cut(from.crop, content) : await (await typesetter).set(from.words);
    const bytes = digest(made);
    const file = join(folder, `${key}-${bytes}${card.type === 'image/png' ? '.png' : '.jpg'}`);
    writeFileSync(`${file}.part`, made);
    renameSync(`${file}.part`, file);
    files.push({ path: card.path, file, digest: bytes });
  });
  return files.toSorted((left, right) => (left.path < right.path ? -1 : 1));
}
