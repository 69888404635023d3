import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPreviewPages } from '../../../src/cli/dev/pages.ts';
import { pagePath } from '../../../src/kernel/url-path.ts';
import { makeFolder } from '../../site.ts';

function preview() {
  const folder = makeFolder();
  mkdirSync(join(folder, 'about'));
  writeFileSync(join(folder, 'about/index.html'), 'as published');
  writeFileSync(join(folder, 'feed.xml'), '<rss/>');
  return { folder, pages: openPreviewPages(folder) };
}

describe('the pages of the preview', () => {
  it('are those of the last build, under the address of each', () => {
    const { pages } = preview();
    expect(pages.find('/about')).toEqual({ kind: 'page', path: '/about/', text: 'as published' });
    expect(pages.find('/feed.xml')).toEqual({ kind: 'file', path: '/feed.xml' });
    expect(pages.find('/none/')).toMatchObject({ kind: 'nothing', text: expect.stringContaining('No such page') });
  });

  it('show a proof until a build has published it', () => {
    const { pages } = preview();
    pages.prove({ path: pagePath('about'), text: 'as edited' });
    expect(pages.find('/about/')).toMatchObject({ text: 'as edited' });
    pages.settle();
    expect(pages.find('/about/')).toMatchObject({ text: 'as published' });
  });

  it('are another edition just when they look otherwise', () => {
    const { folder, pages } = preview();
    const before = pages.editionOf('/about/');
    pages.prove({ path: pagePath('about'), text: 'as edited' });
    const proof = pages.editionOf('/about/');
    writeFileSync(join(folder, 'about/index.html'), 'as edited');
    pages.settle();
    expect(pages.editionOf('/about/')).toBe(proof);
    expect(proof).not.toBe(before);
  });
});
