import type { StateCore, Token } from 'markdown-it';

const NARROW_SPACE = '\u202F';
const RARE = /--|\.{3}|'\d0s/;

/** Sets dashes, ellipses and the apostrophe of decades, which would open a quotation otherwise. */
function setRare(text: string): string {
  return text
    .replace(/\.{3,}/g, '…')
    .replace(/(?<!-)---(?!-)/g, '—')
    .replace(/(?<=^|\s)--(?=\s|$)|(?<=^|[^\s-])--(?=[^\s-]|$)/g, '–')
    .replace(/'(?=\d0s\b)/g, '’');
}

/** Sets narrow spaces before the marks, where they end a word, and inside guillemets, where a typist put common spaces or none. */
function spacer(spaced: string): (text: string, startsBlock: boolean) => string {
  const marks = new RegExp(
    `(?<=^|[\\p{L}\\p{N}\\p{M}%€)\\]»”’"'…])[ \\u00A0\\u202F]?([${spaced}]+)(?=[\\s»”)\\]"']|$)`,
    'gu',
  );
  return (text, startsBlock) =>
    text
      .replace(marks, (found, mark: string, offset: number) =>
        startsBlock && offset === 0 ? found : NARROW_SPACE + mark,
      )
      .replace(/«[ \u00A0\u202F]?/g, `«${NARROW_SPACE}`)
      .replace(/[ \u00A0\u202F]?»/g, `${NARROW_SPACE}»`);
}

/** Applies `set` to the words of a block, not to code and not to addresses that stand as their own link text. */
function setWords(children: readonly Token[], set: (text: string, startsBlock: boolean) => string): void {
  let inAddress = false;
  for (const [index, child] of children.entries()) {
    if (child.type === 'text' && !inAddress) child.content = set(child.content, index === 0);
    else if (child.info === 'auto') inAddress = child.type === 'link_open';
  }
}

/**
 * Makes the core rule that sets dashes, ellipses and the spaces before punctuation. It stands in for markdown-it's own
 * `replacements`, which also makes `(c)` a copyright sign: wrong in a newspaper that quotes laws.
 * @param spaced the marks before which the language sets a narrow no-break space
 */
export function punctuation(spaced: string): (state: StateCore) => void {
  const space = spaced === '' ? undefined : spacer(spaced);
  return (state) => {
    for (const { type, content, children } of state.tokens) {
      if (type !== 'inline' || children === null) continue;
      if (RARE.test(content)) setWords(children, setRare);
      if (space !== undefined) setWords(children, space);
    }
  };
}
