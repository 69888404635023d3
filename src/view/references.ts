import { error, type Place, type Problem } from '../kernel/problem.ts';
import { didYouMean } from '../kernel/suggest.ts';
import { parseUrlPath } from '../kernel/url-path.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { ProseDesk } from '../prose/newsroom.ts';

/**
 * Checks every link within the site that an editor wrote, in prose and in `site.yml`.
 * @param newsroom whose links are checked
 * @param desk gives the links in bodies
 * @param addresses every address of the site
 * @returns a problem for each link that leads nowhere
 */
export function brokenLinks(
  newsroom: Newsroom,
  { linksOf }: Pick<ProseDesk, 'linksOf'>,
  addresses: ReadonlySet<string>,
): Problem[] {
  const inProse = [...newsroom.articles, ...newsroom.pages].flatMap((text) =>
    linksOf(text).flatMap(({ target, line, column }) =>
      check(target, { file: text.source.file, line, column }, addresses),
    ),
  );
  return [...inProse, ...linksOfSite(newsroom, addresses)];
}

function linksOfSite({ site }: Newsroom, addresses: ReadonlySet<string>): Problem[] {
  const listed = (['navigation', 'footer'] as const).flatMap((list) =>
    site[list].flatMap(({ path }, index) => check(path, site.source.locate([list, index, 'path']), addresses)),
  );
  const { principles } = site.publisher;
  return principles === undefined
    ? listed
    : [...listed, ...check(principles, site.source.locate(['publisher', 'principles']), addresses)];
}

function check(target: string, place: Place, addresses: ReadonlySet<string>): Problem[] {
  const written = target.replace(/[?#].*$/s, '');
  const path = parseUrlPath(decode(written));
  if (path !== undefined && addresses.has(path)) return [];
  return [
    error(
      `broken link: there is no page at ${written}`,
      place,
      didYouMean(written, addresses) ?? 'link to a page that is published',
    ),
  ];
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
