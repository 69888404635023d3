import { rmSync } from 'node:fs';
import type { EleventyConfig } from '@11ty/eleventy';
import { build } from '../build.ts';
import { Unpublishable } from '../kernel/problem.ts';
import { cascadeOf, groupByKind, pageOf, type Cascade, type RenderedPage } from '../render/eleventy.ts';
import { withComments } from './comments/gather.ts';
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
  const asked = Promise.withResolvers<Partial<Cascade>>();
  const answered = Promise.withResolvers<readonly RenderedPage[]>();
  const { content, ...options } = await withComments(resolveOptions({}), {});
  const report = build(
    { ...options, content },
    {
      batch: Infinity,
      render(views, site) {
        asked.resolve(cascadeOf(views, site));
        return answered.promise;
      },
    },
  );
  // A build that has nothing to render, or that fails before, never asks.
  report.then(
    () => asked.resolve({}),
    (fault: unknown) => asked.reject(explained(fault, content)),
  );
  const { changed, site } = await asked.promise;
  eleventy.addGlobalData('changed', changed ?? groupByKind([]));
  eleventy.addGlobalData('site', site);
  eleventy.setQuietMode(true);
  eleventy.on('eleventy.before', ({ runMode }) => {
    // The views are made once, here; what changed later would not be seen, and that in silence.
    if (runMode !== 'build') throw new Error('Eleventy only builds here; `courant dev` serves and watches');
  });
  eleventy.on('eleventy.after', async ({ results }) => {
    answered.resolve(results.map(pageOf));
    await report;
    rmSync('.cache/eleventy', { recursive: true, force: true });
  });
}

/** Eleventy shows an error's message only, so the problems are printed as `courant build` does. */
function explained(fault: unknown, content: string): unknown {
  if (!(fault instanceof Unpublishable)) return fault;
  printAside(textReport(filedUnder(content, fault.problems), paintFor(process.stderr)));
  return new Error('The content has problems, see above; the site that was there is untouched.', { cause: fault });
}
