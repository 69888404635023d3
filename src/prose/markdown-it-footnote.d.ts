/** The plugin brings no types. It adds the rules `footnote_def`, `footnote_inline`, `footnote_ref` and `footnote_tail`. */
declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';

  export default function footnotes(markdown: MarkdownIt): void;
}
