import type { EleventyConfig } from '@11ty/eleventy';
import { attachBuild } from './src/cli/eleventy.ts';
import { LAYOUT_FILES } from './src/render/layout-files.ts';

/** Eleventy's hook. `courant build` has put its batch of views into the global data; plain `eleventy` has the whole build attached. */
export default async function configure(eleventy: EleventyConfig): Promise<object> {
  eleventy.addExtension('11ty.ts', LAYOUT_FILES);
  eleventy.addTemplateFormats('11ty.ts');
  if (!('changed' in eleventy.globalData)) await attachBuild(eleventy);
  return { dir: { input: 'layouts', output: '.cache/eleventy' } };
}
