import { closeSync, existsSync, openSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { didYouMean } from '../kernel/suggest.ts';
import { UnusablePicture } from './unusable.ts';

const SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
// Segments without dots alone, backslashes and control characters: what means the same file on every system.
const INSIDE_MEDIA = /^media(?:\/(?!\.+(?:\/|$))[^/\\\p{Cc}]+)+$/u;

/** The names of all files below content/media, as editors write them: with forward slashes, from `media/` on. */
function mediaFiles(content: string): readonly string[] {
  const media = join(content, 'media');
  if (!existsSync(media)) return [];
  const files = readdirSync(media, { recursive: true, encoding: 'utf8' }).filter((file) => extname(file) !== '');
  return files.map((file) => `media/${file.replaceAll(sep, '/')}`).toSorted();
}

function outside(src: string, content: string): UnusablePicture {
  const meant = didYouMean(src.startsWith('/') ? src.slice(1) : `media/${src}`, mediaFiles(content));
  return new UnusablePicture(
    `"${src}" is outside content/media`,
    meant ?? 'put the picture into content/media and name it from there, for example media/harbour.jpg',
  );
}

/**
 * Finds the file of a picture.
 * @param src what an editor wrote, for example `media/arden-dam.jpg`
 * @param content absolute path of the content folder
 * @returns absolute path of the file
 * @throws {UnusablePicture} when there is none, or when it lies outside content/media, be it by dots or by a symbolic link
 */
export function locatePicture(src: string, content: string): string {
  if (SCHEME.test(src)) {
    throw new UnusablePicture(
      `"${src}" is on another site`,
      'put a copy into content/media: pages load nothing from others',
    );
  }
  if (!INSIDE_MEDIA.test(src)) throw outside(src, content);
  const file = join(content, src);
  if (!existsSync(file)) {
    const hint = didYouMean(src, mediaFiles(content)) ?? 'put the file into content/media, or mend its name here';
    throw new UnusablePicture(`there is no picture "${src}"`, hint);
  }
  const { native: real } = realpathSync;
  if (!real(file).startsWith(real(join(content, 'media')) + sep)) throw outside(src, content);
  if (!statSync(file).isFile()) throw new UnusablePicture(`"${src}" is not a file`, 'name a picture in that folder');
  try {
    closeSync(openSync(file, 'r'));
  } catch {
    throw new UnusablePicture(`"${src}" can't be read`, 'give your account the right to read the file');
  }
  return file;
}
