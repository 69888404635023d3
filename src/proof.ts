import type { BuildOptions, Galleys } from './compile.ts';
import { Findings } from './kernel/problem.ts';
import type { UrlPath } from './kernel/url-path.ts';
import { pictureRequests } from './media/newsroom.ts';
import { reviseArticle } from './model/revision.ts';
import { PRESS, type Press } from './press.ts';
import { renderNewsroom } from './prose/newsroom.ts';
import { readWhole, sourceFile } from './read/source-file.ts';
import { articlePages } from './view/article.ts';
import { compose } from './view/composition.ts';
import type { PageView } from './view/page-view.ts';
import { brokenLinks } from './view/references.ts';

/** A page as the next build will publish it. */
export interface Proof {
  readonly path: UrlPath;
  /** The HTML document. */
  readonly text: string;
}

/**
 * Prints the page of an article that was just edited, from what the last build left in memory, so that its editor need not wait
 * for the archive. Which articles it is related to now, and what the edit does to other pages, only the build finds out.
 * @param file the article's file, relative to the content folder
 * @param options those of the build that is to follow
 * @param galleys what the last build made its pages from
 * @param render how the page is printed
 * @returns `undefined` where only a build can tell: the edit moves the article, or shows a picture that is not developed yet
 * @throws Unpublishable when the edit has problems
 */
export async function pullProof(
  file: string,
  options: Pick<BuildOptions, 'content' | 'now' | 'drafts' | 'strict'>,
  galleys: Galleys,
  render: Press['render'] = PRESS.render,
): Promise<Proof | undefined> {
  const view = proofView(file, options, galleys);
  if (view === undefined) return undefined;
  const [page] = await render([view], galleys.site);
  return page && { path: view.path, text: page.text };
}

function proofView(
  file: string,
  options: Pick<BuildOptions, 'content' | 'now' | 'drafts' | 'strict'>,
  { material, addresses }: Galleys,
): PageView | undefined {
  const findings = new Findings();
  const source = sourceFile(options.content, file, readWhole);
  const revision = findings.take(reviseArticle(material.newsroom, source, options));
  findings.stop(options.strict);
  if (revision === undefined) return undefined;
  const { newsroom, article } = revision;
  const alone = { ...newsroom, articles: [article], pages: [] };
  const prose = findings.take(renderNewsroom(alone));
  findings.add(brokenLinks(alone, prose, addresses));
  findings.stop(options.strict);
  if (pictureRequests(alone, prose).some(({ src }) => !material.pictures.has(src))) return undefined;
  const composition = compose({
    ...material,
    newsroom,
    proseOf: (text) => (text === article ? prose : material).proseOf(text),
    picturesOf: (text) => (text === article ? prose : material).picturesOf(text),
    now: options.now,
  });
  for (const { path, compose: composePage } of articlePages(composition))
    if (path === article.path) return composePage();
  return undefined;
}
