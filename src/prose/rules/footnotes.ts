import footnotes from 'markdown-it-footnote';
import type { MarkdownIt, RendererRule, StateCore, Token } from 'markdown-it';
import { escapeHtml } from '../../kernel/html.ts';
import { deskOf } from '../copy-desk.ts';
import type { Phrases } from '../phrases.ts';

/** The label of a footnote between its brackets. */
export function footnoteLabel(token: Token): string | undefined {
  const label = token.meta?.['label'];
  return typeof label === 'string' ? label : undefined;
}

function footnoteNumber(token: Token): number {
  return Number(token.meta?.['id']) + 1;
}

function footnoteId(token: Token): string {
  return `fn${footnoteNumber(token)}`;
}

/** Which of the references to the footnote this is, from 1. */
function referenceNumber(token: Token): number {
  return Number(token.meta?.['subId'] ?? 0) + 1;
}

function referenceId(token: Token): string {
  const number = referenceNumber(token);
  return `fnref${footnoteNumber(token)}${number === 1 ? '' : `-${number}`}`;
}

function writing(write: (token: Token) => string): RendererRule {
  return (tokens, index) => {
    const token = tokens[index];
    return token === undefined ? '' : write(token);
  };
}

/** Notes which footnotes are defined, before the plugin drops those that nothing refers to. */
function recordDefinitions(state: StateCore): void {
  const desk = deskOf(state.env);
  if (desk === undefined || state.env['footnotes'] === undefined) return;
  for (const [index, token] of state.tokens.entries()) {
    const label = token.type === 'footnote_reference_open' ? footnoteLabel(token) : undefined;
    if (label === undefined) continue;
    const row = state.tokens[index + 1]?.map?.[0] ?? 0;
    if (desk.footnotes.has(label)) {
      desk.error(`footnote [^${label}] is defined twice`, desk.place(row), 'give each footnote a label of its own');
    } else desk.footnotes.set(label, row);
  }
}

/**
 * Adds footnotes `[^label]`, marked up for screen readers. Footnotes written in the running text (`^[…]`) are off: one
 * notation is enough, and `2^[3]` is a power elsewhere.
 * @param markdown the instance
 * @param phrases in its language
 * @see https://www.w3.org/TR/dpub-aria-1.1/
 */
export function addFootnotes(markdown: MarkdownIt, phrases: Phrases): void {
  markdown.use(footnotes).disable('footnote_inline');
  markdown.core.ruler.before('footnote_tail', 'footnote_definitions', recordDefinitions);
  const { rules } = markdown.renderer;
  rules['footnote_ref'] = writing((token) => {
    const link = `<a href="#${footnoteId(token)}" id="${referenceId(token)}" role="doc-noteref">`;
    return `<sup class="footnote-ref">${link}${footnoteNumber(token)}</a></sup>`;
  });
  rules['footnote_block_open'] = () =>
    `<section class="footnotes" role="doc-endnotes" aria-label="${escapeHtml(phrases.footnotes)}">\n<ol>\n`;
  rules['footnote_block_close'] = () => '</ol>\n</section>\n';
  rules['footnote_open'] = writing((token) => `<li id="${footnoteId(token)}">`);
  rules['footnote_close'] = () => '</li>\n';
  rules['footnote_anchor'] = writing((token) => {
    const number = referenceNumber(token);
    const label = escapeHtml(phrases.backToText) + (number === 1 ? '' : ` (${number})`);
    return ` <a class="footnote-back" href="#${referenceId(token)}" role="doc-backlink" aria-label="${label}">↩\uFE0E</a>`;
  });
}
