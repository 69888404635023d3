import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderProse } from '../../src/prose/render.ts';

/**
 * Fixtures as markdown-it keeps them: what the example shows, a line with a dot, the Markdown, a line with a dot, the
 * HTML, a line with a dot. The problems follow the HTML, each on a line that starts with an exclamation mark. `⍽` stands
 * for a narrow no-break space. A file named `NAME.LANGUAGE.txt` is in that language, others are in English.
 */
const folder = new URL('fixtures/', import.meta.url);
const EXAMPLE = /^(.+)\n\.\n([\s\S]*?)\n\.\n(?:([\s\S]*?)\n)?\.$/gm;

function rendered(body: string, language: string): string {
  const { value, problems } = renderProse({ file: 'articles/example.md', firstLine: 1, body, language });
  const reports = problems.map(
    ({ severity, place, message, hint }) => `! ${severity} ${place?.line}:${place?.column} ${message} → ${hint}\n`,
  );
  return (value.html.toString() + reports.join('')).replaceAll('\u202F', '⍽').trimEnd();
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  const language = /\.(.+)\.txt$/.exec(file)?.[1] ?? 'en';
  const examples = [...readFileSync(new URL(file, folder), 'utf8').matchAll(EXAMPLE)];
  describe(file, () => {
    it('holds examples', () => expect(examples).not.toEqual([]));
    for (const [, title = '', body = '', expected = ''] of examples) {
      it(title, () => expect(rendered(body, language)).toBe(expected));
    }
  });
}
