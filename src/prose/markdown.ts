import Markdown, { type MarkdownIt, type StateCore, type Token } from 'markdown-it';
import { deskOf, type Form } from './copy-desk.ts';
import { phrasesOf } from './phrases.ts';
import { block } from './rules/blocks.ts';
import { loneImages } from './rules/figure.ts';
import { addFootnotes } from './rules/footnotes.ts';
import { punctuation } from './rules/punctuation.ts';
import { addTableFrames } from './rules/tables.ts';
import { typographyOf, type Typography } from './typography.ts';

/** Tells the desk where links and images begin, which the tokens themselves don't. */
class PlacingInline extends Markdown.StateInline {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting);
    if (type === 'link_open' || type === 'image') deskOf(this.env)?.offsets.set(token, this.pos);
    return token;
  }
}

/** Takes a core rule of markdown-it's own out of its chain and puts it back so that it works only where a desk is at hand. */
function onlyAtDesk(markdown: MarkdownIt, name: string): void {
  const { ruler } = markdown.core;
  const all = ruler.getRules('');
  ruler.disable(name);
  const others = new Set(ruler.getRules(''));
  const rule = all.find((candidate) => !others.has(candidate));
  ruler.enable(name);
  ruler.at(name, (state: StateCore) => {
    if (deskOf(state.env) !== undefined) rule?.(state);
  });
}

/** CommonMark writes a line feed into an empty quotation, where markdown-it leaves it out. */
function breakAfterQuotation(markdown: MarkdownIt): void {
  markdown.renderer.rules['blockquote_open'] = (tokens, index, options, _env, renderer) => {
    const tag = renderer.renderToken(tokens, index, options);
    return tag.endsWith('\n') ? tag : `${tag}\n`;
  };
}

function addTypography(markdown: MarkdownIt, typography: Typography | undefined): void {
  if (typography === undefined) {
    markdown.disable(['replacements', 'smartquotes']);
    return;
  }
  markdown.set({ typographer: true, quotes: [...typography.quotes] });
  markdown.core.ruler.at('replacements', punctuation(typography.spaced));
  onlyAtDesk(markdown, 'replacements');
  onlyAtDesk(markdown, 'smartquotes');
}

function make(language: string, form: Form): MarkdownIt {
  const markdown: MarkdownIt = new Markdown({ html: false });
  // The revision judges every link and names the faulty ones; here they would silently stay text.
  markdown.validateLink = () => true;
  markdown.inline.State = PlacingInline;
  markdown.block.ruler.before('table', 'block', block, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  breakAfterQuotation(markdown);
  addTableFrames(markdown);
  if (form === 'article') {
    addFootnotes(markdown, phrasesOf(language));
    markdown.core.ruler.after('inline', 'lone_images', loneImages);
  }
  addTypography(markdown, typographyOf(language));
  return markdown;
}

const instances = new Map<string, MarkdownIt>();

/**
 * The Markdown parser of a language: CommonMark with tables and strikethrough, for articles with footnotes. Without a
 * desk in its `env` it is just that; with one it also knows our blocks and sets type. Raw HTML is text in any case.
 * Its output is only safe to publish after `revise`, since it lets every link pass.
 * @param language a language tag
 * @param form what is to be parsed
 * @returns the one instance for both
 * @see https://spec.commonmark.org/0.31.2/
 */
export function markdownFor(language: string, form: Form): MarkdownIt {
  const key = `${form} ${language}`;
  let markdown = instances.get(key);
  if (markdown === undefined) {
    markdown = make(language, form);
    instances.set(key, markdown);
  }
  return markdown;
}
