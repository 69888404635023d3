import { describe, expect, it } from 'vitest';
import headers from '../../layouts/headers.11ty.ts';
import speculation from '../../layouts/speculation.11ty.ts';
import { makeSite } from '../site.ts';
import { viewAt } from '../view/site-views.ts';
import { site as around } from './samples.ts';

function headersOf(further = ''): ReadonlyMap<string, readonly string[]> {
  const site = makeSite();
  site.write('site.yml', site.source('site.yml') + further);
  const text = headers.render({ view: viewAt(site, 'headers', '/_headers'), site: around });
  return new Map(
    text
      .trimEnd()
      .split('\n\n')
      .map((block) => block.split('\n'))
      .map(([path = '', ...lines]) => [path, lines.map((line) => line.trim())]),
  );
}

describe('the headers of a static host', () => {
  it('let nothing work but what is the site’s own', () => {
    const [policy = ''] = headersOf().get('/*') ?? [];
    expect(policy).toMatch(/^Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toContain("form-action 'self'; connect-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  it('let replies go to the comments service, wherever its path is', () => {
    const [policy = ''] = headersOf('comments: { endpoint: https://talk.example/here/comments }\n').get('/*') ?? [];
    expect(policy).toContain("form-action 'self' https://talk.example; connect-src 'self' https://talk.example;");
  });

  it('keep for ever what changes its name with its content, and nothing else', () => {
    const found = headersOf();
    const kept = [...found].filter(([, lines]) => lines.some((line) => line.includes('immutable')));
    expect(kept.map(([path]) => path)).toEqual(['/assets/*', '/media/*']);
    expect([...headersOf('search: true\n').keys()].filter((path) => path.startsWith('/search/'))).toEqual([
      '/search/:language/:year/fragment/*',
      '/search/:language/:year/index/*',
      '/search/:language/:year/filter/*',
    ]);
  });

  it('have a browser look at every visit whether the service worker is another', () => {
    expect(headersOf().get('/service-worker.js')).toEqual(['Cache-Control: no-cache']);
    expect(headersOf().get('/*')?.[0]).toContain("worker-src 'self';");
  });

  it('name the rules by which pages are fetched ahead, as what they are', () => {
    const found = headersOf();
    expect(found.get('/*')).toContain('Speculation-Rules: "/speculation-rules.json"');
    expect(found.get('/speculation-rules.json')).toEqual(['Content-Type: application/speculationrules+json']);
  });
});

describe('what may be fetched ahead', () => {
  it('is pages, and neither feeds nor pictures', () => {
    const view = viewAt(makeSite(), 'speculation', '/speculation-rules.json');
    expect(JSON.parse(speculation.render({ view, site: around }))).toEqual({
      prefetch: [
        { where: { and: [{ href_matches: '/*' }, { not: { href_matches: '/*.*' } }] }, eagerness: 'moderate' },
      ],
    });
  });
});
