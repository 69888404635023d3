import { CATEGORIES, type CorpusArticle } from './corpus.ts';

/** How a Hugo site relates its articles; the name of its configuration file, too. */
export type HugoRelating = 'nothing' | 'tags';

/**
 * The archive as a Hugo site that does the same work as Courant: article pages with JSON-LD, Open Graph, previous and next,
 * reply form and back to top; front page; paginated categories, authors, topics (Hugo's tags) and months; feeds of the front,
 * the categories and the authors, with Hugo's own template; sitemap. There is one configuration for each {@link HugoRelating}.
 */
export function* hugoSite(articles: Iterable<CorpusArticle>): Iterable<readonly [string, string]> {
  yield ['nothing.toml', config('')];
  yield ['tags.toml', config(RELATED_BY_TAGS)];
  yield ['layouts/_default/baseof.html', BASE];
  yield ['layouts/_default/single.html', SINGLE];
  yield ['layouts/_default/list.html', LIST];
  yield ['layouts/_default/terms.html', TERMS];
  yield ['layouts/index.html', FRONT];
  yield ['layouts/partials/teaser.html', TEASER];
  // Courant has no feed for a topic, so Hugo needn't write one either.
  yield ['content/tags/_index.md', '---\ntitle: Topics\ncascade:\n  - outputs: [HTML]\n---\n'];
  yield ['content/articles/_index.md', '---\ntitle: Archive\nurl: /archive/\nlayout: terms\n---\n'];
  const months = new Set<string>();
  for (const article of articles) {
    const [year = '', month = ''] = article.date.split('-');
    if (!months.has(year + month)) {
      const frontMatter = `title: ${month}/${year}\nurl: /${year}/${month}/`;
      yield [`content/articles/${year}-${month}/_index.md`, `---\n${frontMatter}\n---\n`];
    }
    months.add(year + month);
    yield hugoArticle(article);
  }
}

/** One article as Hugo's Markdown file; the folder of its month is a section. */
export function hugoArticle({
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
    `slug: ${slug}`,
    `categories: [${category}]`,
    `authors: [${author}]`,
    `tags: [${topics.join(', ')}]`,
  ];
  return [`content/articles/${date.slice(0, 7)}/${slug}.md`, `---\n${frontMatter.join('\n')}\n---\n\n${body}\n`];
}

/** Newer articles are related too, as Courant does it. */
const RELATED_BY_TAGS = `[params]
  related = true
[related]
  threshold = 1
  includeNewer = true
  [[related.indices]]
    name = "tags"
    weight = 100
`;

function config(related: string): string {
  return `baseURL = "https://bench.example/"
languageCode = "en"
title = "The Bench"
paginate = 20
rssLimit = 30
[permalinks]
  articles = "/:year/:month/:slug/"
[taxonomies]
  category = "categories"
  author = "authors"
  tag = "tags"
[outputs]
  home = ["HTML", "RSS"]
  section = ["HTML"]
  taxonomy = ["HTML"]
  term = ["HTML", "RSS"]
${related}`;
}

const NAVIGATION = CATEGORIES.map((slug) => `<li><a href="/categories/${slug}/">${slug}</a></li>`).join('');

const BASE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ .Site.Title }}</title><meta name="description" content="{{ .Description }}"><link rel="canonical" href="{{ .Permalink }}">
<meta name="robots" content="max-image-preview:large"><meta property="og:title" content="{{ .Title }}"><meta property="og:description" content="{{ .Description }}">
<meta property="og:url" content="{{ .Permalink }}"><meta property="og:type" content="article"><meta property="og:site_name" content="{{ .Site.Title }}">
<meta name="twitter:card" content="summary_large_image"><link rel="stylesheet" href="/assets/site.css"><link rel="alternate" type="application/rss+xml" href="/index.xml">
{{ block "head" . }}{{ end }}</head><body id="top"><a href="#main">Skip to content</a>
<header><p><a href="/">{{ .Site.Title }}</a></p><nav><ul>${NAVIGATION}</ul></nav></header>
<main id="main">{{ block "main" . }}{{ end }}</main>
<footer><p>{{ .Site.Title }}</p><a href="#top" aria-label="Back to top button">Back to top</a></footer></body></html>`;

const SINGLE = `{{ define "head" }}<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "NewsArticle" "headline" .Title "description" .Description "datePublished" (.Date.Format "2006-01-02T15:04:05Z07:00") "author" (dict "@type" "Person" "name" (index .Params.authors 0)) "publisher" (dict "@type" "NewsMediaOrganization" "name" .Site.Title) "mainEntityOfPage" .Permalink "articleSection" (index .Params.categories 0) "wordCount" .WordCount | jsonify | safeJS }}</script>{{ end }}
{{ define "main" }}<article><p>{{ range .Params.categories }}<a href="/categories/{{ . }}/">{{ . }}</a>{{ end }}</p><h1>{{ .Title }}</h1><p>{{ .Description }}</p>
<p>By {{ range .Params.authors }}<a href="/authors/{{ . }}/">{{ . }}</a>{{ end }} <time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2 January 2006, 15:04" }}</time> {{ .ReadingTime }} min read</p>
<ul><li><a href="mailto:?subject={{ .Title }}&amp;body={{ .Permalink }}">Email</a></li><li><a href="https://www.facebook.com/sharer/sharer.php?u={{ .Permalink }}">Facebook</a></li></ul>
{{ .Content }}
<ul>{{ range .Params.tags }}<li><a href="/tags/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul>
<nav>{{ with .Prev }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .Next }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
{{ if .Site.Params.related }}<section><h2>Related Articles</h2>{{ range first 4 (.Site.RegularPages.Related .) }}{{ partial "teaser.html" . }}{{ end }}</section>{{ end }}</article>
<section><h2>Leave a Reply</h2><form method="post" action="https://comments.bench.example/comments"><p>Your email address will not be published. Required fields are marked *</p>
<input type="hidden" name="article" value="{{ .RelPermalink }}"><p><label for="comment">Comment *</label><textarea id="comment" name="comment" required></textarea></p>
<p><label for="name">Name *</label><input id="name" name="name" required></p><p><label for="email">Email *</label><input id="email" name="email" type="email" required></p>
<p><label for="website">Website</label><input id="website" name="website" type="url"></p><p><button>Post Comment</button></p></form></section>{{ end }}`;

const TEASER = `<article><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><p>{{ .Description }}</p><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2 January 2006" }}</time></article>`;

const LIST = `{{ define "main" }}<h1>{{ .Title }}</h1>{{ $paginator := .Paginate .Pages }}{{ range $paginator.Pages }}{{ partial "teaser.html" . }}{{ end }}
<nav>{{ if $paginator.HasPrev }}<a href="{{ $paginator.Prev.URL }}">Newer</a>{{ end }}{{ if $paginator.HasNext }}<a href="{{ $paginator.Next.URL }}">Older</a>{{ end }}</nav>{{ end }}`;

const TERMS = `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}`;

const FRONT = `{{ define "main" }}<h1>{{ .Title }}</h1>{{ range first 15 .Site.RegularPages }}{{ partial "teaser.html" . }}{{ end }}
{{ range .Site.Taxonomies.categories }}<section><h2>{{ .Page.Title }}</h2>{{ range first 5 .Pages }}{{ partial "teaser.html" . }}{{ end }}</section>{{ end }}{{ end }}`;
