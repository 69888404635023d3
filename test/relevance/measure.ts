// node test/relevance/measure.ts ARTICLES.jsonl RELATED.json
// Relates labelled articles as a newsroom's would be, four each, and writes the lists for the scorer. The labels are not read.
import { readFileSync, writeFileSync } from 'node:fs';
import { renderProse } from '../../src/prose/render.ts';
import { relate } from '../../src/relate/related.ts';
import { termsOf } from '../../src/relate/terms.ts';

interface LabelledArticle {
  readonly slug: string;
  readonly title: string;
  readonly date: string;
  readonly body: string;
}

const [, , from, to] = process.argv;
if (from === undefined || to === undefined) {
  console.error('usage: node test/relevance/measure.ts ARTICLES.jsonl RELATED.json');
  process.exit(2);
}

const language = 'en';
const articles = readFileSync(from, 'utf8')
  .trim()
  .split('\n')
  .map((line): LabelledArticle => JSON.parse(line));
const related = relate(
  articles.map(({ slug, title, date, body }) => {
    const { text } = renderProse({ file: slug, firstLine: 1, body, language }).value;
    const vector = termsOf({ language, title, description: '', text });
    return { id: slug, language, epoch: Date.parse(date), categories: [], topics: [], vector };
  }),
  4,
);
writeFileSync(to, JSON.stringify(Object.fromEntries(related)));
