import { expect, it } from 'vitest';
import { archiveOf, viewAt } from './site-views.ts';

it('links the front of a list with its archive, all the way down and up', () => {
  const site = archiveOf(12);
  const down = [viewAt(site, 'list', '/world/')];
  for (let older = down[0]?.older; older !== undefined; older = down.at(-1)?.older)
    down.push(viewAt(site, 'list', older));
  expect(down.map(({ path }) => path)).toEqual(['/world/', '/world/archive/2/', '/world/archive/1/']);
  expect(viewAt(site, 'list', '/world/archive/3/')).toMatchObject({ newer: '/world/', older: '/world/archive/2/' });
  const titles = down.flatMap(({ teasers }) => teasers.map(({ title }) => title));
  expect(new Set(titles).size).toBe(12);
});

it('has no archive of what the front shows whole', () => {
  expect(viewAt(archiveOf(5), 'list', '/world/')).toMatchObject({ older: undefined, newer: undefined });
});
