import type { MarkdownIt, Token } from 'markdown-it';

/**
 * Frames tables, so that a wide one scrolls by itself, from the keyboard too. The attributes of the table token go to
 * the frame: the label that makes it a region is only known when its header cells have been read.
 * @param markdown the instance
 * @see https://www.w3.org/WAI/WCAG22/Techniques/general/G225
 */
export function addTableFrames(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer;
  rules['table_open'] = (tokens, index, _options, _env, renderer) => {
    const token = tokens[index];
    return `<div class="table"${token === undefined ? '' : renderer.renderAttrs(token)}>\n<table>\n`;
  };
  rules['table_close'] = () => '</table>\n</div>\n';
}

const ALIGNMENTS: Readonly<Record<string, string>> = {
  'text-align:left': 'align-start',
  'text-align:center': 'align-center',
  'text-align:right': 'align-end',
};

/** Replaces the style that markdown-it gives an aligned cell by a class: the site's security policy forbids inline styles. */
export function alignByClass(cell: Token): void {
  const name = ALIGNMENTS[String(cell.attrGet('style') ?? '')];
  if (name !== undefined) cell.attrs = [['class', name]];
}
