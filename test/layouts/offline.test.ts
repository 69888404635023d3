import { describe, expect, it } from 'vitest';
import offline from '../../layouts/offline.11ty.ts';
import serviceWorker from '../../layouts/serviceWorker.11ty.ts';
import { OFFLINE_PAGE, SERVICE_WORKER } from '../../src/view/offline.ts';
import { makeSite } from '../site.ts';
import { viewAt, viewsOf } from '../view/site-views.ts';
import { site as around } from './samples.ts';

function siteThat(further: string): ReturnType<typeof makeSite> {
  const site = makeSite();
  site.write('site.yml', site.source('site.yml') + further);
  return site;
}

/** The worker that a site publishes. */
function workerOf(further: string, site = around): string {
  return serviceWorker.render({ view: viewAt(siteThat(further), 'serviceWorker', SERVICE_WORKER), site });
}

describe('the service worker', () => {
  it('is another when the page that it keeps is another, and the same when nothing is', () => {
    const [one, again] = [workerOf('offline: true\n'), workerOf('offline: true\n')];
    expect(again).toBe(one);
    expect(workerOf('offline: true\n', { ...around, title: 'The Other Courier' })).not.toBe(one);
    expect(one).toContain(around.assets.styles.overview);
    expect(one).toContain(`importScripts("${around.assets.scripts.serviceWorker}")`);
  });

  it('keeps nothing of a preview, which shows drafts', () => {
    const view = viewAt(siteThat('offline: true\n'), 'serviceWorker', SERVICE_WORKER, { drafts: true });
    expect(view.offline).toBeUndefined();
  });

  it('is its farewell where the site keeps nothing, without a page of its own', () => {
    expect(workerOf('offline: false\n')).toBe(`importScripts("${around.assets.scripts.farewell}");\n`);
    expect(viewsOf(siteThat('')).map(({ path }) => path)).not.toContain(OFFLINE_PAGE);
  });
});

describe('the page for those without a network', () => {
  it('is nothing for search engines', () => {
    const site = siteThat('offline: true\n');
    const markup = offline.render({ view: viewAt(site, 'offline', OFFLINE_PAGE), site: around });
    expect(markup).toContain('<meta name="robots" content="noindex">');
    const listed = viewsOf(site).filter(({ kind }) => kind === 'sitemap');
    expect(listed.length).toBeGreaterThan(0);
    expect(JSON.stringify(listed)).not.toContain(OFFLINE_PAGE);
  });

  it('says without a script what is kept, and has a place for the list', () => {
    const markup = offline.render({ view: viewAt(siteThat('offline: true\n'), 'offline', OFFLINE_PAGE), site: around });
    expect(markup).toContain('Whatever article you open is kept here');
    expect(markup).toContain('<ul class="kept"></ul>');
  });
});
