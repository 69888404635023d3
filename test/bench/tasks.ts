import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { freshCheckout, newestArticle, placesIn, save, withArticle, type Archive, type Places } from './archive.ts';
import type { HugoRelating } from './hugo-site.ts';
import { measure } from './measure.ts';
import type { Figures, Task } from './results.ts';

const COURANT = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
/** After the newest article that is ever added, whatever the clock of this machine says. */
const NOW = '2026-11-24T12:00:00Z';

const told = z.object({ articles: z.number(), written: z.number(), problems: z.array(z.unknown()) });

async function courant({ content, output, cache }: Places, articles: number): Promise<Figures> {
  const folders = ['--content', content, '--output', output, '--cache', cache];
  const options = [COURANT, 'build', ...folders, '--now', NOW, '--format', 'json'];
  const [measured, report] = await measure(process.execPath, options);
  const found = told.parse(JSON.parse(report));
  if (found.articles !== articles || found.problems.length > 0) {
    throw new Error(`Courant was to build ${articles} articles without a problem, but reports ${report}`);
  }
  return { ...measured, written: found.written };
}

async function hugo({ hugo: site, run }: Archive, relating: HugoRelating): Promise<Figures> {
  rmSync(run, { recursive: true, force: true });
  mkdirSync(run, { recursive: true });
  const folders = ['--source', site, '--destination', join(run, 'public'), '--cacheDir', join(run, 'cache')];
  const options = ['--config', join(site, `${relating}.toml`), '--clock', NOW, '--quiet'];
  const [measured] = await measure('hugo', [...folders, ...options]);
  return measured;
}

/**
 * How each kind of work is done once, from a state that hasn't seen it before. What Courant's cold build leaves is kept for the
 * work that starts from a restored cache.
 */
export const WORK: Readonly<Record<Task, (archive: Archive, run: number) => Promise<Figures>>> = {
  async courantCold(archive) {
    rmSync(archive.run, { recursive: true, force: true });
    const built = { ...placesIn(archive.run), content: join(archive.repository, 'content') };
    const figures = await courant(built, archive.articles);
    save(archive, built);
    return figures;
  },
  hugoCold: (archive) => hugo(archive, 'nothing'),
  hugoTags: (archive) => hugo(archive, 'tags'),
  async courantAdded(archive, run) {
    const figures = await courant(freshCheckout(archive, newestArticle(archive, run)), archive.articles + 1);
    if (figures.written === 0) throw new Error('Courant wrote no file for one more article');
    return figures;
  },
  /** Hugo has no other way to publish one article than to build all of them. */
  hugoAdded: (archive, run) => withArticle(archive, newestArticle(archive, run), () => hugo(archive, 'nothing')),
  courantUnchanged: (archive) => courant(freshCheckout(archive), archive.articles),
};
