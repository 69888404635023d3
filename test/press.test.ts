import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { environment, NODE } from './cli/courant.ts';
import { article, makeSite, PROJECT, type TestSite } from './site.ts';

/** Builds in a process of its own, since Eleventy loads layouts past vitest. */
async function build(site: TestSite, worthAThread: number): Promise<void> {
  const source = JSON.stringify(new URL('../src/build.ts', import.meta.url).href);
  const press = `{ batch: 7, worthAThread: ${worthAThread} }`;
  const program = `await (await import(${source})).build(${JSON.stringify(site.options())}, ${press})`;
  await promisify(execFile)(NODE, ['--input-type=module', '-e', program], { cwd: PROJECT, env: environment() });
}

function filesOf({ output }: TestSite): ReadonlyMap<string, string> {
  const found = readdirSync(output, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = found.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  return new Map(paths.map((path) => [path.slice(output.length), readFileSync(path, 'utf8')]));
}

const files = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => [
    `articles/a${index}.md`,
    article({ title: `Headline ${index}`, date: '2026-11-20', topics: '[Ships, Ports]' }, `Ships, harbours, ${index}.`),
  ]),
);

it('prints the same on two threads as on one, at first and after a change', async () => {
  const [one, two] = [makeSite({ files }), makeSite({ files })];
  await Promise.all([build(one, Infinity), build(two, 1)]);
  expect(filesOf(one).size).toBeGreaterThan(80);
  expect(filesOf(two)).toEqual(filesOf(one));
  for (const site of [one, two])
    site.write('articles/a7.md', article({ title: 'Another headline', date: '2026-11-20' }));
  await Promise.all([build(one, Infinity), build(two, 1)]);
  expect(filesOf(two)).toEqual(filesOf(one));
  expect(one.page('index.html')).not.toBe('');
});
