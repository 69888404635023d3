import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { error, sortProblems, type Problem } from '../kernel/problem.ts';
import { feedContent } from './feed-content.ts';
import { feeds } from './feeds.ts';
import { headings } from './headings.ts';
import { ids } from './ids.ts';
import { images } from './images.ts';
import { jsonFeed } from './json-feed.ts';
import { jsonLd } from './json-ld.ts';
import { Web } from './links.ts';
import { parsePage, type PageCheck } from './output-page.ts';
import { namesAddresses, pageLinks, textLinks, xmlLinks, type FileLinks } from './references.ts';
import { scripts } from './scripts.ts';
import { parseXml } from './xml-file.ts';

const PAGE_CHECKS: readonly PageCheck[] = [ids, headings, images, scripts, jsonLd];

/**
 * Checks an output folder as a stranger would find it: nothing is known but the files. Files are read and parsed one after
 * another, and let go before the next.
 * @param folder the output folder
 * @returns every problem in the order of files and lines, with places relative to the folder
 */
export function verifySite(folder: string): readonly Problem[] {
  if (!existsSync(folder)) return [error(`there is no folder "${folder}" to verify`)];
  const files = filesBelow(folder);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const web = new Web(new Set(files), files.includes('index.html') ? originOf(read('index.html')) : NOWHERE);
  const problems: Problem[] = [];
  for (const file of files) {
    const { problems: own, links } = inspect(file, () => read(file));
    problems.push(...own);
    if (links !== undefined) web.add(links);
  }
  return sortProblems([...problems, ...web.broken()]);
}

/** What one file has to say for itself, and what it refers to. */
interface Inspection {
  readonly problems: readonly Problem[];
  readonly links: FileLinks | undefined;
}

function inspect(file: string, read: () => string): Inspection {
  if (file.endsWith('.html')) {
    const page = parsePage(file, read());
    return { problems: PAGE_CHECKS.flatMap((check) => check(page)), links: pageLinks(page) };
  }
  if (file.endsWith('.xml')) {
    const { value: root, problems } = parseXml(file, read());
    if (root === undefined) return { problems, links: undefined };
    return { problems: [...feeds(root), ...feedContent(root)], links: xmlLinks(file, root) };
  }
  if (!namesAddresses(file)) return { problems: [], links: undefined };
  const text = read();
  return { problems: file === 'feed.json' ? jsonFeed(file, text) : [], links: textLinks(file, text) };
}

// Stands in where the front page does not tell the site's origin; relative addresses still need one to be resolved.
const NOWHERE = 'https://site.invalid';

/** The origin under which the site is published, which the front page's canonical address tells. */
function originOf(front: string): string {
  const { elements } = parsePage('index.html', front);
  const canonical = elements.find(({ name, attributes }) => name === 'link' && attributes['rel'] === 'canonical');
  return URL.parse(canonical?.attributes['href'] ?? '')?.origin ?? NOWHERE;
}

function filesBelow(folder: string): readonly string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return found.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/')).toSorted();
}
