import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleForm, type NewArticle } from '../../src/cli/article-form.ts';
import { parseFrontMatter, splitFrontMatter } from '../../src/read/front-matter.ts';
import { articleSchema } from '../../src/schema/article.ts';
import { parse } from '../../src/schema/parse.ts';

const parsed = (text: string): ReturnType<typeof parseFrontMatter> =>
  parseFrontMatter(splitFrontMatter(text, 'x.md'), 'x.md');

const DRAFT: NewArticle = {
  title: 'A headline',
  date: '2026-11-24T10:00:00+01:00',
  category: 'world',
  author: 'jane-doe',
  kind: undefined,
  draft: true,
};

describe('the form of a new article', () => {
  it('holds any headline as it was typed', () => {
    assert(
      property(string({ unit: 'grapheme', minLength: 1 }), (title) => {
        const { value, problems } = parsed(articleForm({ ...DRAFT, title }));
        expect(problems).toEqual([]);
        expect(value.values).toMatchObject({ title });
      }),
    );
  });

  it('offers every field of the schema, each with an example that the schema takes', () => {
    const form = articleForm(DRAFT);
    const fields = [...form.matchAll(/^(?:# )?(\w+): /gm)].map(([, field]) => field);
    expect(new Set(fields)).toEqual(new Set(Object.keys(articleSchema.shape)));
    // An article has authors or no byline, never both.
    const filled = form.replace(/^# (?!byline)/gm, '');
    const { value, problems } = parsed(filled);
    expect(problems).toEqual([]);
    expect(parse(articleSchema, value.values)).toMatchObject({ ok: true });
  });

  it('says "byline: none" where nobody is known to write', () => {
    const { value } = parsed(articleForm({ ...DRAFT, author: undefined }));
    expect(parse(articleSchema, value.values)).toMatchObject({ ok: true, value: { byline: 'none' } });
  });
});
