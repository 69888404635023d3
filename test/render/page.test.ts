import { expect, it } from 'vitest';
import { html } from '../../src/kernel/html.ts';
import { filePath, outputFile, pagePath } from '../../src/kernel/url-path.ts';
import { cascadeOf, pageOf } from '../../src/render/eleventy.ts';
import { page } from '../../src/render/page.ts';
import { PAGE_KINDS, type PageView } from '../../src/view/page-view.ts';
import { site } from '../layouts/samples.ts';

const robots = { kind: 'robots', path: filePath(pagePath(), 'robots.txt'), sitemaps: ['a & b'] } as const;

it('declares a layout as one template over the changed views of its kind', () => {
  const layout = page('robots', ({ sitemaps }, { title }) => html`${title}: ${sitemaps}`);
  expect(layout.data).toMatchObject({ pagination: { data: 'changed.robots', size: 1, alias: 'view' } });
  expect(layout.render({ view: robots, site })).toBe(`${site.title}: a &amp; b`);
});

it('hands Eleventy a list for every kind, empty ones too, with each view in its own', () => {
  const views: readonly PageView[] = [robots, { ...robots, kind: 'manifest', name: 'A' }, robots];
  const { changed } = cascadeOf(views, site);
  expect(Object.keys(changed)).toEqual(PAGE_KINDS);
  expect(changed['robots']).toEqual([robots, robots]);
  expect(Object.values(changed).flat()).toHaveLength(views.length);
});

it('takes rendered pages by the files that their addresses mean', () => {
  const path = pagePath(2026, '11', 'القاهرة');
  const result = { url: path, inputPath: '', outputPath: `./.cache/eleventy/${outputFile(path)}`, content: 'x' };
  expect(pageOf(result)).toEqual({ file: outputFile(path), text: 'x' });
});
