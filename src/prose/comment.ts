import Markdown, { type MarkdownIt } from 'markdown-it';
import { Html } from '../kernel/html.ts';
import { punctuation } from './rules/punctuation.ts';
import { typographyOf } from './typography.ts';

/** What readers write is no Markdown: paragraphs, line breaks, and bare addresses that become links. */
function make(language: string): MarkdownIt {
  const typography = typographyOf(language);
  const markdown: MarkdownIt = new Markdown('zero', { breaks: true, linkify: true });
  markdown.enable(['newline', 'linkify']);
  // Without a scheme, "etc.Then" would be a link, and an address that a reader wrote would be one for robots.
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  markdown.linkify.add('ftp:', null).add('mailto:', null).add('//', null);
  if (typography !== undefined) {
    markdown.set({ typographer: true, quotes: [...typography.quotes] });
    markdown.core.ruler.at('replacements', punctuation(typography.spaced));
    markdown.enable(['replacements', 'smartquotes']);
  }
  markdown.renderer.rules['link_open'] = (tokens, index, options, _env, renderer) => {
    tokens[index]?.attrSet('rel', 'nofollow ugc noopener');
    return renderer.renderToken(tokens, index, options);
  };
  return markdown;
}

const instances = new Map<string, MarkdownIt>();

/**
 * @param text what a reader wrote, as it was typed
 * @param language the language of the article, whose quotation marks and spaces are set
 * @returns escaped text in paragraphs, in which addresses are links that search engines give no credit for
 * @see https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links
 */
export function renderComment(text: string, language: string): Html {
  const markdown = instances.get(language) ?? make(language);
  instances.set(language, markdown);
  return Html.trusted(markdown.render(text).trimEnd());
}
