import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoadedTemplate, TemplateLanguage } from '@11ty/eleventy';

/**
 * How Eleventy loads layouts: as the modules that they are, once in a process. Its own way with JavaScript templates loads each anew
 * for every batch of pages, and a module that was loaded is never let go.
 */
export const LAYOUT_FILES: TemplateLanguage = {
  read: false,
  getData: true,
  getInstanceFromInputPath: load,
  async compile(_, inputPath) {
    const { render } = await load(inputPath);
    return (data) => render(data);
  },
};

async function load(inputPath: string): Promise<LoadedTemplate> {
  const layout: { readonly default: LoadedTemplate } = await import(pathToFileURL(resolve(inputPath)).href);
  return layout.default;
}
