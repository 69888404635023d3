import { expect, it } from 'vitest';
import type { FrontView } from '../../src/view/front.ts';
import { article, makeSite } from '../site.ts';
import { archiveOf, viewAt } from './site-views.ts';

/** Every article above the list of the latest, each as often as it stands there. */
const shown = ({ lead, secondary, blocks }: FrontView): string[] =>
  [lead, ...secondary, ...blocks.flatMap(({ teasers }) => teasers)].flatMap((teaser) => teaser?.path ?? []);

it('shows no article twice above the list of the latest', () => {
  const paths = shown(viewAt(archiveOf(14), 'front', '/'));
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.length).toBeGreaterThan(5);
});

it('leads with what an editor named, else with the newest, but not with what was paid for', () => {
  const site = makeSite({ files: { 'articles/advert.md': article({ date: '2026-11-24T09:00', kind: 'sponsored' }) } });
  expect(viewAt(site, 'front', '/').secondary.map(({ articleKind }) => articleKind)).not.toContain('sponsored');
  site.write(
    'site.yml',
    `${site.source('site.yml')}front: { lead: bridge-closes, secondary: [bridge-closes, harbour-reopens] }\n`,
  );
  const front = viewAt(site, 'front', '/');
  expect(front.lead?.path).toBe('/2026/11/bridge-closes/');
  expect(front.secondary.map(({ path }) => path)).toEqual(['/2026/11/harbour-reopens/']);
});
