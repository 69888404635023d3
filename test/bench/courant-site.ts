import { AUTHORS, CATEGORIES, type CorpusArticle } from './corpus.ts';

/** The archive as Courant's content folder. */
export function* courantSite(articles: Iterable<CorpusArticle>): Iterable<readonly [string, string]> {
  yield [
    'site.yml',
    `title: The Bench\nurl: https://bench.example\nlanguage: en\ntimezone: UTC\ndescription: An archive to measure with.
publisher: { name: The Bench }
categories:\n${CATEGORIES.map((slug) => `  - { slug: ${slug}, name: ${slug} }`).join('\n')}
comments: { endpoint: https://comments.bench.example/comments }\n`,
  ];
  for (const author of AUTHORS) yield [`authors/${author}.yml`, `name: ${author}\nbio: Writes for the bench.\n`];
  for (const article of articles) yield courantArticle(article);
}

/** One article as Courant's Markdown file. */
export function courantArticle({
  slug,
  date,
  title,
  description,
  category,
  author,
  topics,
  body,
}: CorpusArticle): readonly [string, string] {
  const frontMatter = [
    `title: "${title}"`,
    `description: "${description}"`,
    `date: ${date}`,
    `categories: [${category}]`,
    `authors: [${author}]`,
    `topics: [${topics.join(', ')}]`,
  ];
  return [
    `articles/${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}.md`,
    `---\n${frontMatter.join('\n')}\n---\n\n${body}\n`,
  ];
}
