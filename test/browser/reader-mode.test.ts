import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, it } from 'vitest';

const FOLDER = inject('courierFolder');
const ARTICLES = globSync('[0-9]*/[0-9]*/*/index.html', { cwd: FOLDER }).filter((file) =>
  pageOf(file).includes('<article class="article '),
);

/** What was written, piece by piece. The list of sources is left out of long articles: a reader mode takes it for links. */
const WRITTEN = ['.article-body', '.live', '.notes:not(.notes-sources)'];
const PIECES = 'p, h2, h3, h4, li, blockquote, figcaption, caption, th, td, pre, img';

/** What surrounds it. */
const CHROME =
  '.masthead, .share, .translations, .byline, .topic-links, .author-box, .neighbours, .related, .discussion, .reply, .reply-answer, .footer';
const CHROME_PIECES = 'p, h2, h3, li, a, label, time';

function pageOf(file: string): string {
  return readFileSync(join(FOLDER, file), 'utf8');
}

/** What the reader mode of Firefox, which others have taken over, makes of a page; by what is in it each piece is told. */
function read(markup: string): {
  readonly page: Document;
  readonly found: ReturnType<Readability['parse']>;
  readonly lost: readonly string[];
  readonly strayed: readonly string[];
} {
  const { document: page } = parseHTML(markup);
  const written = pieces(
    page,
    WRITTEN.flatMap((part) => PIECES.split(', ').map((piece) => `${part} ${piece}`)),
  );
  const chrome = pieces(page, [
    CHROME,
    ...CHROME.split(', ').flatMap((part) => CHROME_PIECES.split(', ').map((piece) => `${part} ${piece}`)),
  ]);
  for (const [number, piece] of [...written, ...chrome].entries()) piece.setAttribute('data-piece', String(number));
  const labels = [...written, ...chrome].map((piece) => `${piece.localName} “${(piece.textContent ?? '').trim()}”`);
  const copy = parseHTML(page.documentElement.outerHTML).document;
  const found = new Readability(copy).parse();
  const { document: article } = parseHTML(`<!doctype html><html><body>${found?.content}</body></html>`);
  const kept = new Set(
    [...article.querySelectorAll('[data-piece]')].map((piece) => Number(piece.getAttribute('data-piece'))),
  );
  const lost = labels.filter((_, number) => number < written.length && !kept.has(number));
  const strayed = labels.filter((_, number) => number >= written.length && kept.has(number));
  return { page, found, lost, strayed };
}

function pieces(page: Document, selectors: readonly string[]): readonly Element[] {
  return [...page.querySelectorAll(selectors.join(', '))];
}

/** What an element of the page says; a byline's "By" is no name. */
function said(page: Document, selector: string): string {
  return (page.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

describe('a reader mode', () => {
  it('is tried on every article of the newspaper', () => {
    expect(ARTICLES.length).toBeGreaterThan(40);
  });

  it.for(ARTICLES)('finds all that was written, and nothing that surrounds it, in %s', (file) => {
    const { page, found, lost, strayed } = read(pageOf(file));
    expect({ lost, strayed }).toEqual({ lost: [], strayed: [] });
    expect(found).toMatchObject({
      title: said(page, 'h1'),
      publishedTime: page.querySelector('.byline-time time')?.getAttribute('datetime'),
      lang: page.documentElement.lang,
      dir: page.documentElement.dir,
      siteName: 'The Northreach Courier',
      excerpt: said(page, '.standfirst'),
    });
    const authors = [...page.querySelectorAll('.byline-authors a')].map(({ textContent }) => textContent);
    for (const author of authors) expect(found?.byline).toContain(author);
  });

  it('finds all of the article that Courant was drawn from', async () => {
    const front = await (await fetch(inject('seed'))).text();
    const path = /href="(\/\d{4}\/\d\d\/[^"/]+\/)"/.exec(front)?.[1] ?? '/no-article/';
    const { page, found, lost, strayed } = read(await (await fetch(inject('seed') + path)).text());
    expect({ lost, strayed }).toEqual({ lost: [], strayed: [] });
    expect(found?.title).toBe(said(page, 'h1'));
  });

  it('loses an aside, which these tests then notice', () => {
    const [file = ''] = ARTICLES;
    const markup = pageOf(file).replace(/(<div class="article-body[^]*?)<p>([^]*?)<\/p>/, '$1<aside><p>$2</p></aside>');
    expect(read(markup).lost).toHaveLength(1);
  });
});
