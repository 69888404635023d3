import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { findBrowser, type FoundBrowser } from './chromium.ts';
import { CACHE, MAIL, ROOT, seed } from './places.ts';
import { serve } from './serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly browser: FoundBrowser;
    /** Where the sample newspaper is served, and the folder that it is served from. */
    readonly courier: string;
    readonly courierFolder: string;
    /** Where the seed article's site is served. */
    readonly seed: string;
    /** Where a newspaper in Arabic is served, with all that an article may hold, and the folder that it is served from. */
    readonly mail: string;
    readonly mailFolder: string;
  }
}

/** The moment at which the sites are built; embargoes and the date line depend on it. */
const NOW = '2026-11-24T09:00:00Z';

/**
 * Builds the sites and finds the browser, once for all tests. What was built stays, so that the next run writes only what changed.
 * @param project takes what the tests need to know
 * @returns what ends it
 */
export async function setup(project: TestProject): Promise<() => void> {
  project.vitest.logger.log(`The seed tests read ${seed.name}.`);
  // The sample newspaper shares its pictures with the ordinary build, which take long to develop.
  const courier = build(join(ROOT, 'content'), join(ROOT, '.cache'), 'courier');
  const article = build(seed.content, join(CACHE, 'seed-cache'), 'seed');
  const arabic = build(MAIL, join(CACHE, 'mail-cache'), 'mail');
  project.provide('browser', findBrowser());
  const folders = await Promise.all([courier, article, arabic]);
  const sites = await Promise.all([serve(folders[0]), serve(folders[1]), serve(folders[2])]);
  const [courierSite, seedSite, mailSite] = sites;
  project.provide('courier', courierSite.origin);
  project.provide('courierFolder', folders[0]);
  project.provide('seed', seedSite.origin);
  project.provide('mail', mailSite.origin);
  project.provide('mailFolder', folders[2]);
  return () => {
    for (const site of sites) site.close();
  };
}

async function build(content: string, cache: string, name: string): Promise<string> {
  const output = join(CACHE, name);
  const folders = ['--content', content, '--output', output, '--cache', cache];
  await promisify(execFile)(process.execPath, [join(ROOT, 'src/cli/main.ts'), 'build', ...folders, '--now', NOW], {
    cwd: ROOT,
  });
  return output;
}
