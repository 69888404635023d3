import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { article, makeSite } from '../site.ts';
import { courantIn } from './courant.ts';

const BRIDGE = 'articles/2026/11/bridge-closes.md';
const ADDRESS = '/2026/11/bridge-closes/';

describe('courant explain', () => {
  const site = makeSite();
  const explain = async (...parameters: readonly string[]) => courantIn(site, 'explain', ...parameters);
  beforeAll(async () => {
    await courantIn(site, 'build');
  }, 60_000);

  it('says that nothing changed when nothing did', async () => {
    expect((await explain(ADDRESS)).stdout).toBe(`${ADDRESS} would stay as it is: nothing changed\n`);
  });

  it('names a page that the next build would write for the first time', async () => {
    site.write('pages/team.md', '---\ntitle: Team\ndescription: Us.\n---\n\nWe.\n');
    expect((await explain('team')).stdout).toBe('/team/ would be written: it is new\n');
    site.remove('pages/team.md');
  });

  it('names every part of a view that changed, with both values', async () => {
    const before = site.source(BRIDGE);
    site.write(BRIDGE, before.replace('The bridge closes', 'The bridge is closed'));
    const { stdout } = await explain(ADDRESS);
    expect(stdout).toContain(`${ADDRESS} would be written: what the page shows changed\n`);
    expect(stdout).toContain('  title: "The bridge closes" → "The bridge is closed"\n');
    const neighbour = JSON.parse((await explain('/2026/11/harbour-reopens/', '--format', 'json')).stdout);
    expect(neighbour).toMatchObject({ reason: 'view changed', file: '2026/11/harbour-reopens/index.html' });
    expect(neighbour.changes.map(({ part }: { part: string }) => part)).toContain('previous.name');
    site.write(BRIDGE, before);
  });

  it('knows a page whose article is gone', async () => {
    const before = site.source(BRIDGE);
    site.remove(BRIDGE);
    expect((await explain(ADDRESS)).stdout).toMatch(/ would be removed: no page has this address any more\n$/);
    site.write(BRIDGE, before);
  });

  it('sees that an output file is missing, also of a file that is no page', async () => {
    rmSync(join(site.output, 'favicon.svg'));
    expect((await explain('/favicon.svg')).stdout).toBe(
      '/favicon.svg would be written: its file is missing or is not what was written\n',
    );
  });

  it('suggests an address that exists', async () => {
    site.write(BRIDGE, article({ title: 'The bridge closes', date: '2026-11-23' }));
    expect(await explain('/abuot/')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: there is no page at /abuot/; did you mean "/about/"?\n',
    });
  });
});
