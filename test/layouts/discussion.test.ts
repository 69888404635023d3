import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/verify/output-page.ts';
import { comment } from './samples.ts';
import { articlePage, fullArticle, fullSite, wordsOf } from './views.ts';

const fieldsOf = (page: string): readonly Readonly<Record<string, string>>[] =>
  parsePage('page.html', page)
    .elements.filter(
      ({ name, attributes }) => (name === 'input' || name === 'textarea') && attributes['name'] !== undefined,
    )
    .map(({ attributes }) => attributes);

describe('the reply form', () => {
  it('says what it will do, word for word', () => {
    const words = wordsOf(articlePage());
    expect(words).toContain('Leave a Reply Your email address will not be published. Required fields are marked *');
    for (const label of ['Comment *', 'Name *', 'Email *', 'Website', 'Post Comment']) expect(words).toContain(label);
  });

  it('is sent to the comments service with the address of the article', () => {
    const page = articlePage();
    const form = parsePage('page.html', page).elements.find(({ name }) => name === 'form');
    expect(form?.attributes).toMatchObject({ method: 'post', action: 'https://comments.example/comments' });
    const hidden = fieldsOf(page).filter(({ type }) => type === 'hidden');
    expect(hidden).toEqual([{ type: 'hidden', name: 'article', value: fullArticle.path }]);
  });

  it('needs text, name, e-mail address and consent, and no website', () => {
    const required = new Map(fieldsOf(articlePage()).map((field) => [field['name'], field['required'] !== undefined]));
    expect(Object.fromEntries(required)).toEqual({
      article: false,
      text: true,
      name: true,
      email: true,
      website: false,
      consent: true,
    });
  });

  it('gives every field a label', () => {
    const page = articlePage();
    const visible = fieldsOf(page).filter(({ type }) => type !== 'hidden');
    expect(visible).toHaveLength(5);
    for (const { id } of visible) expect(page).toContain(`<label for="${id ?? '?'}">`);
  });

  it('leads to the privacy page that the consent speaks of', () => {
    expect(/<p class="field field-consent">[\s\S]*?<\/p>/.exec(articlePage())?.[0]).toContain('href="/privacy/"');
  });

  it('is missing where no comments service takes it', () => {
    const page = articlePage({}, { ...fullSite, commentsEndpoint: undefined });
    expect(page).not.toContain('<form');
    expect(page).toContain('id="comment-c1"');
  });
});

describe('the discussion', () => {
  it('shows answers below what they answer, and who speaks for the newsroom', () => {
    const page = articlePage();
    expect(page.indexOf('id="comment-c2"')).toBeGreaterThan(page.indexOf('class="replies"'));
    expect(wordsOf(page)).toContain('2 comments Ines');
    expect(wordsOf(page)).toContain('The editors Newsroom');
  });

  it('says that it is closed, and takes nothing more', () => {
    const page = articlePage({ discussion: { state: 'closed', count: 2, threads: [comment] } });
    expect(wordsOf(page)).toContain('Comments are closed.');
    expect(page).not.toContain('<form');
  });

  it('shows nothing when it is off', () => {
    const page = articlePage({ discussion: { state: 'off', count: 0, threads: [] } });
    expect(page).not.toContain('<form');
    expect(page).not.toContain('class="discussion"');
  });

  it('does not announce that nobody has said anything', () => {
    const page = articlePage({ discussion: { state: 'open', count: 0, threads: [] } });
    expect(page).not.toContain('class="discussion"');
    expect(page).toContain('<form');
  });

  it('gives a commenter’s link no credit, and drops one that is no web address', () => {
    expect(articlePage()).toContain('<a href="https://ines.example/" rel="nofollow ugc noopener">Ines</a>');
    const hostile = { ...comment, website: 'javascript:alert(1)', replies: [] };
    expect(articlePage({ discussion: { state: 'open', count: 1, threads: [hostile] } })).not.toContain(
      'href="javascript:',
    );
  });
});
