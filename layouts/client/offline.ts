/** Lists the articles that this browser keeps, the last read first. */
import { keptArticles, keptAs } from './kept.ts';

/** What of a kept article its link shows. */
interface Kept extends Pick<HTMLElement, 'lang' | 'dir'> {
  readonly path: string;
  readonly title: string;
}

async function find(path: string): Promise<Kept | undefined> {
  const copy = await caches.match(path, { cacheName: keptAs(path), ignoreVary: true });
  if (copy === undefined) return undefined;
  const article = new DOMParser().parseFromString(await copy.text(), 'text/html');
  const { lang, dir } = article.documentElement;
  return { path, lang, dir, title: article.querySelector('h1')?.textContent.trim() ?? '' };
}

function linkTo({ path, lang, dir, title }: Kept): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), { href: path, lang, dir, textContent: title });
  const line = document.createElement('li');
  line.append(link);
  return line;
}

async function list(): Promise<void> {
  const paths = keptArticles(await caches.keys()).toReversed();
  const kept = (await Promise.all(paths.map(find))).filter((article) => article !== undefined);
  if (kept.length === 0) return;
  document.querySelector('.kept')?.replaceChildren(...kept.map(linkTo));
  document.querySelector('.nothing-kept')?.remove();
}

if ('caches' in globalThis) void list().catch(() => undefined);
