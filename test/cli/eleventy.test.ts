import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makeSite, PROJECT } from '../site.ts';
import { courant, environment, NODE } from './courant.ts';

const ELEVENTY = join(PROJECT, 'node_modules/@11ty/eleventy/cmd.cjs');
const run = promisify(execFile);

/** Every file of a folder with its bytes. */
function filesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((found) => found.isFile());
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((file) => [file.slice(folder.length), readFileSync(file, 'base64')]),
  );
}

describe('plain eleventy --config=.eleventy.ts', () => {
  const site = makeSite();
  for (const name of ['layouts', '.eleventy.ts']) symlinkSync(join(PROJECT, name), join(site.folder, name));
  const eleventy = (...parameters: readonly string[]) =>
    run(NODE, [ELEVENTY, '--config=.eleventy.ts', ...parameters], { cwd: site.folder, env: environment() });

  it('does the same work as courant build', async () => {
    await eleventy();
    const ours = makeSite();
    // Plain Eleventy has the machine's clock only.
    expect(await courant(['build'], ours.folder)).toMatchObject({ code: 0 });
    expect(filesOf(ours.output).size).toBeGreaterThan(20);
    expect(filesOf(site.output)).toEqual(filesOf(ours.output));
  });

  it('shows problems with their places', async () => {
    site.write('pages/about.md', '---\ntitle: About\ndescription: Us.\nauthor: me\n---\n\nWe.\n');
    await expect(eleventy()).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('content/pages/about.md:4:1 error unknown field "author"'),
    });
  });
});
