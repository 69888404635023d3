import { expect, it } from 'vitest';
import { jsonLd } from '../../src/verify/json-ld.ts';
import { checked } from './broken-site.ts';

const problemsOf = (json: string): readonly string[] =>
  checked(jsonLd, `<p>x</p>\n<script type="application/ld+json">${json}</script>`);

it('finds what is no JSON', () => {
  expect(problemsOf('{"a": }')).toEqual([expect.stringMatching(/^page\.html:2:1: structured data: .*JSON/)]);
  expect(problemsOf('[]')).toEqual(['page.html:2:1: structured data: is no object']);
});

it('asks each thing, however deep, for what its kind must say', () => {
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebSite',
        url: 'https://a.example/',
        publisher: { '@type': 'NewsMediaOrganization', name: '', url: 'https://a.example/' },
      },
    ],
  };
  expect(problemsOf(JSON.stringify(graph))).toEqual([
    'page.html:2:1: structured data: WebSite has no name',
    'page.html:2:1: structured data: NewsMediaOrganization has no name',
  ]);
});

it('asks for the context, for times with a zone and for whole addresses', () => {
  const thing = { '@type': 'CorrectionComment', text: 'x', datePublished: '2026-11-24', url: '/x/' };
  expect(problemsOf(JSON.stringify(thing))).toEqual([
    'page.html:2:1: structured data: its @context is not https://schema.org',
    'page.html:2:1: structured data: the datePublished of CorrectionComment is no time with a zone',
    'page.html:2:1: structured data: the url of CorrectionComment is no full address',
  ]);
});

it('looks at no other script', () => {
  expect(checked(jsonLd, '<script type="application/json">nonsense</script>')).toEqual([]);
});
