import { describe, expect, it } from 'vitest';
import type { CommentView, DiscussionView } from '../../src/view/article.ts';
import { article, makeSite } from '../site.ts';
import { viewAt } from './site-views.ts';

const SERVICE = 'comments: { endpoint: https://comments.example/ }\n';

function discussion(
  fields: Readonly<Record<string, string>>,
  service: string,
  ...texts: readonly string[]
): DiscussionView {
  const comments = texts.map((text, index) => {
    const parent = index === 0 ? null : 'c0';
    return { id: `c${index}`, parent, article: '/2026/11/a/', name: 'Ann', date: `2026-11-2${index}`, text };
  });
  const site = makeSite({ files: { 'articles/a.md': article(fields), 'comments.json': JSON.stringify({ comments }) } });
  site.write('site.yml', site.source('site.yml') + service);
  return viewAt(site, 'article', '/2026/11/a/').discussion;
}

describe('discussionOf', () => {
  it.each([
    [{}, SERVICE, 0, 'open', 0],
    [{}, SERVICE, 2, 'open', 2],
    [{}, '', 0, 'off', 0],
    [{}, '', 2, 'closed', 2],
    [{ comments: 'closed' }, SERVICE, 2, 'closed', 2],
    [{ comments: 'closed' }, SERVICE, 0, 'closed', 0],
    [{ comments: 'off' }, SERVICE, 2, 'off', 0],
  ] as const)('of %j with the service "%s" and %i comments is %s', (fields, service, count, state, shown) => {
    const texts = Array.from({ length: count }, () => 'Hello');
    expect(discussion(fields, service, ...texts)).toMatchObject({ state, count: shown });
  });

  it('escapes what readers write, in paragraphs, with their links', () => {
    const { threads } = discussion({}, SERVICE, '<script>1</script>\n\nSee https://a.example/?b=1&c=2, "x".');
    expect(threads[0]?.html.toString()).toBe(
      '<p>&lt;script&gt;1&lt;/script&gt;</p>\n<p>See <a href="https://a.example/?b=1&amp;c=2" rel="nofollow ugc noopener">https://a.example/?b=1&amp;c=2</a>, “x”.</p>',
    );
  });

  it('shows answers below what they answer', () => {
    const { threads } = discussion({}, SERVICE, 'One', 'Two');
    expect(threads.map(({ id, replies }) => [id, replies.map((reply) => reply.id)])).toEqual([['c0', ['c1']]]);
  });

  it('nests to the depth of site.yml; what lies deeper names whom it answers', () => {
    const comments = ['c0', 'c1', 'c2', 'c3'].map((id, index) => {
      const parent = index === 0 ? null : `c${index - 1}`;
      return { id, parent, article: '/2026/11/a/', name: `Reader ${index}`, date: `2026-11-2${index}`, text: 'Yes.' };
    });
    const files = { 'articles/a.md': article(), 'comments.json': JSON.stringify({ comments }) };
    const treeAt = (depth: number): unknown => {
      const site = makeSite({ files });
      site.write('site.yml', `${site.source('site.yml')}comments: { endpoint: https://a.example/, depth: ${depth} }\n`);
      const tree = (views: readonly CommentView[]): unknown =>
        views.map(({ id, answers, replies }) => [id, answers, tree(replies)]);
      return tree(viewAt(site, 'article', '/2026/11/a/').discussion.threads);
    };
    expect(treeAt(2)).toEqual([
      [
        'c0',
        undefined,
        [
          ['c1', undefined, []],
          ['c2', 'Reader 1', []],
          ['c3', 'Reader 2', []],
        ],
      ],
    ]);
    expect(treeAt(1)).toEqual([
      ['c0', undefined, []],
      ['c1', 'Reader 0', []],
      ['c2', 'Reader 1', []],
      ['c3', 'Reader 2', []],
    ]);
  });
});
