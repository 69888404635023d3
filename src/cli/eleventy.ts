import { rmSync } from 'node:fs';
import type { EleventyConfig } from '@11ty/eleventy';
import { startPress } from '../build.ts';
import { cascadeOf, pageOf } from '../render/eleventy.ts';
import { resolveOptions } from './options.ts';

/**
 * Attaches a whole build, with the default options, to an Eleventy that somebody started by hand. All changed pages are one
 * batch here; Eleventy's own output lies beside the cache and is thrown away, since only `emit/` touches the site.
 * @param eleventy the configuration that Eleventy hands out
 */
export async function attachBuild(eleventy: EleventyConfig): Promise<void> {
  const press = await startPress(resolveOptions({}));
  const planned = [...press.batches].flat();
  const { changed, site } = cascadeOf(
    planned.map(({ view }) => view),
    press.prepared.site,
  );
  eleventy.addGlobalData('changed', changed);
  eleventy.addGlobalData('site', site);
  eleventy.setQuietMode(true);
  eleventy.on('eleventy.after', ({ results }) => {
    press.publication.stage(planned, results.map(pageOf));
    press.finish();
    press.close();
    rmSync('.cache/eleventy', { recursive: true, force: true });
  });
}
