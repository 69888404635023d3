import { describe, expect, it } from 'vitest';
import { jsonLd } from '../../layouts/parts/json-ld.ts';
import { html } from '../../src/kernel/html.ts';
import { jsonLd as check } from '../../src/verify/json-ld.ts';
import { parsePage } from '../../src/verify/output-page.ts';
import type { ArticleView } from '../../src/view/article.ts';
import type { HtmlPageView } from '../../src/view/page-view.ts';
import { article, front, HOSTILE, list, site, time } from './samples.ts';

function graphOf(view: HtmlPageView): readonly unknown[] {
  const { elements } = parsePage('page.html', jsonLd(view, site)?.toString() ?? '');
  const root: unknown = JSON.parse(elements[0]?.text ?? '{}');
  const graph: unknown = typeof root === 'object' && root !== null ? Reflect.get(root, '@graph') : undefined;
  return Array.isArray(graph) ? graph : [];
}

const live: ArticleView = {
  ...article,
  articleKind: 'live',
  updates: [
    {
      id: 'update-2',
      time: time('2026-11-24T12:00:00+01:00'),
      title: 'The wave reaches Brannock',
      key: false,
      html: html`<p>Half a metre &amp; rising.</p>`,
    },
    {
      id: 'update-1',
      time: time('2026-11-24T05:00:00+01:00'),
      title: undefined,
      key: false,
      html: html`<p>Good morning.</p><p>It is dark.</p>`,
    },
  ],
};

describe('structured data', () => {
  it.each([
    ['news', 'NewsArticle'],
    ['feature', 'NewsArticle'],
    ['analysis', 'AnalysisNewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
    ['review', 'ReviewNewsArticle'],
    ['sponsored', 'AdvertiserContentArticle'],
    ['live', 'LiveBlogPosting'],
  ] as const)('says of %s that it is a %s', (articleKind, type) => {
    expect(graphOf({ ...article, articleKind })[0]).toMatchObject({ '@type': type, headline: article.title });
  });

  it('tells what an article is, in whole addresses and zoned times', () => {
    const url = 'https://courier.example/2026/11/karst-opens-gates/';
    expect(graphOf(article)[0]).toEqual({
      '@type': 'NewsArticle',
      '@id': `${url}#article`,
      url,
      mainEntityOfPage: { '@type': 'WebPage', '@id': url },
      headline: 'Karst opens upper Arden gates',
      description: 'Water began moving before dawn.',
      image: {
        '@type': 'ImageObject',
        url: 'https://courier.example/media/dam-1200.jpg',
        width: '1200',
        height: '800',
        caption: 'The gates at dawn',
        creditText: 'Photo: Mara Voss',
      },
      datePublished: '2026-11-24T06:10:00+01:00',
      dateModified: '2026-11-24T10:00:00+01:00',
      author: [
        {
          '@type': 'Person',
          name: 'Leila Haddad',
          url: 'https://courier.example/authors/leila-haddad/',
          jobTitle: 'Correspondent',
        },
      ],
      publisher: {
        '@type': 'NewsMediaOrganization',
        '@id': 'https://courier.example/#publisher',
        name: 'Courier Press',
        url: 'https://courier.example/',
        logo: { '@type': 'ImageObject', url: 'https://courier.example/media/dam-960.jpg', width: '960', height: '640' },
      },
      isPartOf: [
        {
          '@type': 'WebSite',
          '@id': 'https://courier.example/#website',
          name: 'The Northreach Courier',
          url: 'https://courier.example/',
        },
        {
          '@type': 'CreativeWorkSeries',
          name: 'The water files',
          url: 'https://courier.example/series/the-water-files/',
        },
      ],
      articleSection: ['World', 'Climate'],
      keywords: ['Dams'],
      wordCount: 640,
      inLanguage: 'en',
      isAccessibleForFree: true,
      dateline: 'Estmark',
      locationCreated: { '@type': 'Place', name: 'Estmark' },
      citation: [{ '@type': 'CreativeWork', name: 'Arden Water Authority', url: 'https://water.example/release' }],
      correction: [
        {
          '@type': 'CorrectionComment',
          url: `${url}#correction-1`,
          datePublished: '2026-11-24T10:00:00+01:00',
          text: 'The dam is at Velin.',
        },
      ],
      commentCount: 2,
    });
  });

  it('leaves out what an article does not have', () => {
    const bare: ArticleView = {
      ...article,
      image: undefined,
      dateline: undefined,
      sources: [],
      topics: [],
      corrections: [],
      discussion: { state: 'off', seal: undefined, count: 0, threads: [] },
    };
    const fields = Object.keys(Object(graphOf(bare)[0]));
    for (const field of [
      'image',
      'dateline',
      'locationCreated',
      'citation',
      'keywords',
      'correction',
      'commentCount',
    ]) {
      expect(fields).not.toContain(field);
    }
  });

  it('shows the largest icon where the publisher has no logo', () => {
    const { elements } = parsePage(
      'page.html',
      jsonLd(front, { ...site, publisher: { ...site.publisher, logo: undefined } })?.toString() ?? '',
    );
    expect(elements[0]?.text).toContain(
      '"logo":{"@type":"ImageObject","url":"https://courier.example/assets/icon-512.png","width":"512","height":"512"}',
    );
  });

  it('names the publisher as author where there is no byline', () => {
    expect(graphOf({ ...article, authors: [] })[0]).toMatchObject({
      author: { '@type': 'NewsMediaOrganization', name: 'Courier Press' },
    });
  });

  it('keeps a hostile text from ending the script', () => {
    const view = {
      ...article,
      title: HOSTILE,
      authors: article.authors.map((author) => ({ ...author, name: HOSTILE })),
    };
    const markup = jsonLd(view, site)?.toString() ?? '';
    expect(markup.match(/</g)).toHaveLength(2);
    expect(graphOf(view)[0]).toMatchObject({ headline: HOSTILE, author: [{ name: HOSTILE }] });
  });

  it('gives a live story its reports and the time they cover', () => {
    const url = 'https://courier.example/2026/11/karst-opens-gates/';
    expect(graphOf(live)[0]).toMatchObject({
      coverageStartTime: '2026-11-24T05:00:00+01:00',
      coverageEndTime: '2026-11-24T12:00:00+01:00',
      liveBlogUpdate: [
        { url: `${url}#update-2`, headline: 'The wave reaches Brannock', articleBody: 'Half a metre & rising.' },
        { url: `${url}#update-1`, headline: 'Good morning.', articleBody: 'Good morning.\nIt is dark.' },
      ],
    });
  });

  it('shows the way down from the front page, the page included', () => {
    expect(graphOf(article)[1]).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: 'The Northreach Courier', item: 'https://courier.example/' },
        { position: 2, name: 'World', item: 'https://courier.example/world/' },
        {
          position: 3,
          name: 'Karst opens upper Arden gates',
          item: 'https://courier.example/2026/11/karst-opens-gates/',
        },
      ],
    });
  });

  it('declares the site on the front page', () => {
    expect(graphOf(front)).toMatchObject([
      {
        '@type': 'WebSite',
        name: 'The Northreach Courier',
        publisher: {
          logo: { '@type': 'ImageObject' },
          publishingPrinciples: 'https://courier.example/ethics/',
          correctionsPolicy: 'https://courier.example/corrections/',
          contactPoint: { '@type': 'ContactPoint', contactType: 'corrections', email: 'corrections@courier.example' },
          sameAs: ['https://social.example/@courier'],
        },
      },
    ]);
  });

  it("calls an author's front a profile and everything else a collection", () => {
    expect(graphOf(list)[0]).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        name: 'Leila Haddad',
        jobTitle: 'Correspondent',
        sameAs: ['https://social.example/@leila'],
      },
      hasPart: [{ headline: article.title }],
    });
    const collection = { '@type': 'CollectionPage', mainEntity: { '@type': 'ItemList', numberOfItems: 1 } };
    expect(graphOf({ ...list, page: 2 })[0]).toMatchObject(collection);
    expect(graphOf({ ...list, listKind: 'category', profile: undefined })[0]).toMatchObject(collection);
  });

  it.each([
    ['front', front],
    ['article', article],
    ['live story', live],
    ['profile', list],
    ['collection', { ...list, page: 2 }],
  ] as const)('passes our own check for a %s', (_, view) => {
    expect(check(parsePage('page.html', jsonLd(view, site)?.toString() ?? ''))).toEqual([]);
  });
});
