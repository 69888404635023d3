import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSite } from '../site.ts';
import { courantIn } from './courant.ts';

describe('courant check', () => {
  it('finds nothing in a sound site, and writes no page', async () => {
    const site = makeSite();
    expect(await courantIn(site, 'check')).toEqual({ code: 0, stdout: 'no problems in 2 articles\n', stderr: '' });
    expect(existsSync(site.output)).toBe(false);
  });

  it('checks links between pages, which no single file shows', async () => {
    const site = makeSite({
      files: { 'pages/about.md': '---\ntitle: About\ndescription: Us.\n---\n\n[Home](/hmoe/)\n' },
    });
    const { code, stderr } = await courantIn(site, 'check');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^content\/pages\/about\.md:6:1 error broken link: there is no page at \/hmoe\//);
  });

  it('verifies the pages that were built when asked to, with places in the output folder', async () => {
    const site = makeSite();
    mkdirSync(site.output);
    writeFileSync(
      join(site.output, 'index.html'),
      '<!doctype html>\n<title>x</title>\n<h1>x</h1><a href="/gone/">x</a>',
    );
    const { code, stdout } = await courantIn(site, 'check', '--verify', '--format', 'github');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=_site\/index\.html,line=3,col=\d+::.*\/gone\//m);
  });
});
