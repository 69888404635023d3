import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { absoluteUrl, outputFile, type UrlPath } from '../kernel/url-path.ts';

/** A file of the published site: its text, or why there is none. `unreachable` says nothing about whether it exists. */
export type Found = { readonly text: string } | 'missing' | 'unreachable';

/** Reads the published site. */
export type SiteFiles = (path: UrlPath) => Promise<Found>;

const LONGEST_WAIT = 3000;
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * @param folder where the built site is
 * @returns what reads its files; the address has no dot segment, so it can't lead outside
 */
export function siteInFolder(folder: string): SiteFiles {
  return async (path) => {
    try {
      return { text: await readFile(join(folder, outputFile(path)), 'utf8') };
    } catch (fault) {
      const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
      return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' ? 'missing' : 'unreachable';
    }
  };
}

/**
 * @param origin where the site is published, without a last slash
 * @returns what asks for its pages; a redirect is not followed, since it could lead anywhere
 */
export function siteAtOrigin(origin: string): SiteFiles {
  return async (path) => {
    try {
      const signal = AbortSignal.timeout(LONGEST_WAIT);
      const response = await fetch(absoluteUrl(origin, path), { redirect: 'manual', signal });
      if (response.ok) return { text: await textWithin(response, MOST_BYTES) };
      await response.body?.cancel();
      return response.status < 500 && response.status !== 429 ? 'missing' : 'unreachable';
    } catch {
      return 'unreachable';
    }
  };
}

async function textWithin(response: Response, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > most) throw new RangeError('more than a page holds');
  }
  return text + decoder.decode();
}
