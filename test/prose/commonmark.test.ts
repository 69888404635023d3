import { tests } from 'commonmark-spec';
import { describe, expect, it } from 'vitest';
import { markdownFor } from '../../src/prose/markdown.ts';
import deviations from './fixtures/commonmark-deviations.json' with { type: 'json' };

// The instance that renders English articles. Without a desk in its env it makes no article of Markdown, only HTML.
const markdown = markdownFor('en', 'article');

const withTabs = (text: string): string => text.replaceAll('→', '\t');
const withoutSlashes = (html: string): string => html.replaceAll(' />', '>');

function deviating(tidy: (html: string) => string): readonly number[] {
  return tests
    .filter((example) => markdown.render(withTabs(example.markdown), {}) !== tidy(withTabs(example.html)))
    .map(({ number }) => number);
}

describe('the examples of the CommonMark specification', () => {
  it('are all there', () => expect(tests.length).toBe(652));

  it('come out as specified, but for those listed with their reasons', () => {
    expect(deviating(withoutSlashes)).toEqual(Object.values(deviations).flat());
  });

  it('come out as specified without exception once raw HTML and its slashes are on, so the reason is the true one', () => {
    markdown.set({ html: true, xhtmlOut: true });
    expect(deviating((html) => html)).toEqual([]);
    markdown.set({ html: false, xhtmlOut: false });
  });
});
