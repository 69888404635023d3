import { join } from 'node:path';
import { digestJson, type Digest } from '../kernel/digest.ts';
import { error, warning, type Outcome, type Place, type Problem } from '../kernel/problem.ts';
import { eachAtOnce } from './at-once.ts';
import { locatePicture } from './locate.ts';
import type { OutputFile } from './output-file.ts';
import type { Picture } from './picture.ts';
import { print } from './prints.ts';
import { RECIPE, RECIPE_DIGEST } from './recipe.ts';
import { SeenDigests } from '../read/seen.ts';
import { findShelved, shelve } from './shelf.ts';
import { UnusablePicture } from './unusable.ts';

/** A picture that something in the content folder shows. */
export interface PictureRequest {
  /** The file, relative to the content folder, for example `media/arden-dam.jpg`. */
  readonly src: string;
  /** Where it was asked for. Read only when there is something to tell, since finding a place parses its file again. */
  readonly place: Place;
  /** Whether it leads an article, and so wants the width of a social card. */
  readonly lead?: boolean;
  /** Whether it is an author's portrait, which is shown smaller than any other picture. */
  readonly portrait?: boolean;
}

/** The two folders that pictures move between, both as absolute paths. */
export interface PictureFolders {
  readonly content: string;
  readonly cache: string;
}

/** The pictures by the name they were asked for, and every file that their addresses lead to. */
export interface DevelopedPictures extends Outcome<ReadonlyMap<string, Picture>> {
  readonly files: readonly OutputFile[];
}

/** Narrower than this, a lead picture is enlarged or left out by the cards of social networks. */
const LEAD_WIDTH = RECIPE.plainWidth;

function narrowLead(request: PictureRequest, { width }: Picture): readonly Problem[] {
  if (request.lead !== true || width >= LEAD_WIDTH) return [];
  const hint = `a lead picture wants at least ${LEAD_WIDTH}`;
  return [warning(`"${request.src}" is ${width} pixels wide`, request.place, hint)];
}

/** A picture and its files, be they found or just made. */
interface Developed {
  readonly picture: Picture;
  readonly files: readonly OutputFile[];
}

/** Where originals are found, and what is made of them kept. */
interface Darkroom {
  readonly content: string;
  readonly shelf: string;
  readonly seen: SeenDigests;
}

async function develop(
  { src, portrait }: { readonly src: string; readonly portrait: boolean },
  { content, shelf, seen }: Darkroom,
): Promise<Developed> {
  const file = locatePicture(src, content);
  const keyOf = (original: Digest): Digest =>
    digestJson([original, src, RECIPE_DIGEST, ...(portrait ? ['portrait'] : [])]);
  const recalled = seen.recall(file);
  const remembered = recalled && findPicture(join(shelf, keyOf(recalled)));
  if (remembered) return remembered;
  const { bytes, digest } = seen.read(file);
  const folder = join(shelf, keyOf(digest));
  const found = findPicture(folder);
  if (found) return found;
  const printed = await print(bytes, src, keyOf(digest), portrait);
  return { picture: printed.picture, files: shelve(folder, printed).files };
}

/** Lets through what an editor can mend; a full disk or a fault of ours goes on as it came. */
function unusableOnly(reason: unknown): UnusablePicture {
  if (reason instanceof UnusablePicture) return reason;
  throw reason;
}

function findPicture(folder: string): Developed | undefined {
  const { picture, files = [] } = findShelved(folder) ?? {};
  return picture && { picture, files };
}

/**
 * Makes the variants of all pictures that are asked for, or finds them where an earlier run left them: an unchanged picture
 * is neither decoded nor, if its file's times can be trusted, read.
 * @param requests in any order; a picture may be asked for several times
 * @param folders the content folder and the cache, as absolute paths
 * @returns the usable pictures, their files, and a problem at every place that asked for an unusable one
 */
export async function developPictures(
  requests: readonly PictureRequest[],
  { content, cache }: PictureFolders,
): Promise<DevelopedPictures> {
  const shelf = join(cache, 'media');
  const seen = new SeenDigests(join(shelf, 'seen.txt'));
  const asked = Map.groupBy(requests, ({ src }) => src);
  const results = new Map<string, Developed | UnusablePicture>();
  await eachAtOnce(asked, async ([src, places]) => {
    const portrait = places.some((request) => request.portrait === true);
    results.set(src, await develop({ src, portrait }, { content, shelf, seen }).catch(unusableOnly));
  });
  seen.save();

  const pictures = new Map<string, Picture>();
  const files = new Map<string, OutputFile>();
  const problems: Problem[] = [];
  for (const [src, places] of asked) {
    const result = results.get(src);
    if (result instanceof UnusablePicture) {
      problems.push(...places.map(({ place }) => error(result.message, place, result.hint)));
    } else if (result !== undefined) {
      pictures.set(src, result.picture);
      for (const file of result.files) files.set(file.path, file);
      problems.push(...places.flatMap((request) => narrowLead(request, result.picture)));
    }
  }
  return { value: pictures, problems, files: [...files.values()] };
}
