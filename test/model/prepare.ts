import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Findings, Unpublishable, type Problem } from '../../src/kernel/problem.ts';
import { developPictures } from '../../src/media/develop.ts';
import { pictureRequests } from '../../src/media/newsroom.ts';
import { assembleNewsroom, type Newsroom } from '../../src/model/newsroom.ts';
import { renderNewsroom } from '../../src/prose/newsroom.ts';
import { readContent } from '../../src/read/content.ts';
import { relateNewsroom } from '../../src/relate/newsroom.ts';
import { addressesOf } from '../../src/view/addresses.ts';
import { compose, type Composition } from '../../src/view/composition.ts';
import { brokenLinks } from '../../src/view/references.ts';
import { NOW, type TestSite } from '../site.ts';

/** @returns every problem that a build would stop for or warn of, in the order of the files */
export async function problemsOf(content: string, cache: string, now = Date.parse(NOW)): Promise<readonly Problem[]> {
  const findings = new Findings();
  try {
    const newsroom = findings.take(assembleNewsroom(findings.take(readContent(content)), { now, drafts: false }));
    const proseOf = findings.take(renderNewsroom(newsroom));
    findings.add(brokenLinks({ newsroom, proseOf }, findings.take(addressesOf(newsroom))));
    findings.take(await developPictures(pictureRequests(newsroom, proseOf), { content, cache }));
  } catch (fault) {
    if (!(fault instanceof Unpublishable)) throw fault;
    findings.add(fault.problems);
  } finally {
    rmSync(join(cache, 'media'), { recursive: true, force: true });
  }
  return findings.problems;
}

/** A problem as a command prints it, without its lines of the file. */
export function told({ place, severity, message, hint }: Problem): string {
  const where = place === undefined ? '' : `${place.file}:${place.line}:${place.column} `;
  return `${where}${severity} ${message}${hint === undefined ? '' : `; ${hint}`}`;
}

/** What a site is assembled for, if not for the usual moment without drafts. */
export interface When {
  readonly now?: string;
  readonly drafts?: boolean;
}

/** @returns the newsroom of a site that must have nothing to complain about */
export function newsroomOf(site: TestSite, { now = NOW, drafts = false }: When = {}): Newsroom {
  const content = readContent(site.content);
  const { value, problems } = assembleNewsroom(content.value, { now: Date.parse(now), drafts });
  const all = [...content.problems, ...problems];
  if (all.length > 0) throw new Unpublishable(all);
  return value;
}

/** @returns what every view of a site is composed from; pictures are left out */
export function compositionOf(site: TestSite, when: When = {}): Composition {
  const newsroom = newsroomOf(site, when);
  const { value: proseOf, problems } = renderNewsroom(newsroom);
  if (problems.length > 0) throw new Unpublishable(problems);
  const now = Date.parse(when.now ?? NOW);
  return compose({ newsroom, proseOf, pictures: new Map(), relatedTo: relateNewsroom(newsroom), now });
}
