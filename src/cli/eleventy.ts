import { rmSync } from 'node:fs';
import type { EleventyConfig } from '@11ty/eleventy';
import { startPress, type BuildOptions, type Press } from '../build.ts';
import { Unpublishable } from '../kernel/problem.ts';
import { cascadeOf, pageOf } from '../render/eleventy.ts';
import { resolveOptions } from './options.ts';
import { paintFor } from './paint.ts';
import { printAside } from './print.ts';
import { filedUnder, textReport } from './report.ts';

/**
 * Attaches a whole build, with the default options, to an Eleventy that somebody started by hand. All changed pages are one
 * batch here; Eleventy's own output lies beside the cache and is thrown away, since only `emit/` touches the site.
 * @param eleventy the configuration that Eleventy hands out
 * @throws Error when the content has problems, which are printed before, or when Eleventy is to watch or serve
 */
export async function attachBuild(eleventy: EleventyConfig): Promise<void> {
  const press = await startOrExplain(resolveOptions({}));
  const planned = [...press.batches].flat();
  const { changed, site } = cascadeOf(
    planned.map(({ view }) => view),
    press.prepared.site,
  );
  eleventy.addGlobalData('changed', changed);
  eleventy.addGlobalData('site', site);
  eleventy.setQuietMode(true);
  eleventy.on('eleventy.before', ({ runMode }) => {
    // The views are made once, here; what changed later would not be seen, and that in silence.
    if (runMode !== 'build') throw new Error('Eleventy only builds here; `courant dev` serves and watches');
  });
  eleventy.on('eleventy.after', ({ results }) => {
    press.publication.stage(planned, results.map(pageOf));
    press.finish();
    press.close();
    rmSync('.cache/eleventy', { recursive: true, force: true });
  });
}

/** Eleventy shows an error's message only, so the problems are printed as `courant build` does. */
async function startOrExplain(options: BuildOptions): Promise<Press> {
  try {
    return await startPress(options);
  } catch (fault) {
    if (!(fault instanceof Unpublishable)) throw fault;
    printAside(textReport(filedUnder(options.content, fault.problems), paintFor(process.stderr)));
    throw new Error('The content has problems, see above; the site that was there is untouched.', { cause: fault });
  }
}
