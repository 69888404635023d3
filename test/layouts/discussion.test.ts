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

const typedIn = (page: string): ReturnType<typeof fieldsOf> =>
  fieldsOf(page).filter(({ type, name }) => type !== 'hidden' && name !== 'theme');

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
    expect(hidden.map(({ name, value }) => [name, value])).toEqual([
      ['article', fullArticle.path],
      ['seal', 'sealed'],
      ['lang', 'en'],
      ['parent', ''],
      ['token', ''],
    ]);
  });

  it('needs a comment, name, e-mail address and consent, and no website', () => {
    const required = new Map(typedIn(articlePage()).map((field) => [field['name'], field['required'] !== undefined]));
    expect(Object.fromEntries(required)).toEqual({
      subject: false,
      comment: true,
      name: true,
      email: true,
      website: false,
      consent: true,
    });
  });

  it('gives every field a label', () => {
    const page = articlePage();
    const visible = typedIn(page);
    expect(visible).toHaveLength(6);
    for (const { id } of visible) expect(page).toContain(`<label for="${id ?? '?'}">`);
  });

  it('hides a trap from readers, their keyboards and their screen readers', () => {
    expect(articlePage()).toMatch(
      /<p class="field-trap" aria-hidden="true">.*?<input [^>]*name="subject"[^>]* tabindex="-1"/s,
    );
  });

  it('has an answer ready for what the service says, each at its own address', () => {
    const page = articlePage();
    expect(page).toContain('id="reply-held"');
    expect(page).toContain('id="reply-approved"');
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

  it('leads from each comment to an answer, by an address that names it', () => {
    expect(articlePage()).toContain(
      'href="https://comments.example/comments/reply?article=%2F2026%2F11%2Fkarst-opens-gates%2F&amp;parent=c2&amp;lang=en&amp;seal=sealed"',
    );
    expect(wordsOf(articlePage())).toContain('Reply to The editors');
    const closed = { ...fullArticle.discussion, state: 'closed' } as const;
    expect(articlePage({ discussion: closed })).not.toContain('/reply?');
  });

  it('names whom a comment answers where its place does not show it', () => {
    const deep = { ...comment, answers: 'Bo', replies: [] };
    const page = articlePage({ discussion: { ...fullArticle.discussion, threads: [deep] } });
    expect(wordsOf(page)).toContain('Ines in reply to Bo');
  });

  it('says that it is closed, and takes nothing more', () => {
    const page = articlePage({ discussion: { state: 'closed', seal: undefined, count: 2, threads: [comment] } });
    expect(wordsOf(page)).toContain('Comments are closed.');
    expect(page).not.toContain('<form');
  });

  it('shows nothing when it is off', () => {
    const page = articlePage({ discussion: { state: 'off', seal: undefined, count: 0, threads: [] } });
    expect(page).not.toContain('<form');
    expect(page).not.toContain('class="discussion"');
  });

  it('does not announce that nobody has said anything', () => {
    const page = articlePage({ discussion: { state: 'open', seal: undefined, count: 0, threads: [] } });
    expect(page).not.toContain('class="discussion"');
    expect(page).toContain('<form');
  });

  it('gives a commenter’s link no credit, and drops one that is no web address', () => {
    expect(articlePage()).toContain('<a href="https://ines.example/" rel="nofollow ugc noopener">Ines</a>');
    const hostile = { ...comment, website: 'javascript:alert(1)', replies: [] };
    expect(articlePage({ discussion: { state: 'open', seal: undefined, count: 1, threads: [hostile] } })).not.toContain(
      'href="javascript:',
    );
  });
});
