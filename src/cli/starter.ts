/** What a new site starts with. */
export interface Starter {
  readonly title: string;
  /** An IANA time zone. */
  readonly zone: string;
  /** The date of the first article, as `2026-11-24`. */
  readonly date: string;
}

/**
 * @param starter what is known of the site
 * @returns the texts of a small complete content folder, by their paths within it
 */
export function starterFiles({ title, zone, date }: Starter): Readonly<Record<string, string>> {
  return {
    'site.yml': `title: ${JSON.stringify(title)}
url: https://news.example.org
language: en
timezone: ${zone}
description: Reporting and opinion from our town.
publisher:
  name: ${JSON.stringify(title)}
categories:
  - { slug: news, name: News, description: What happened. }
  - { slug: opinion, name: Opinion, description: What we make of it. }
footer:
  - { label: About, path: /about/ }
  - { label: Corrections, path: /corrections/ }
`,
    'authors/newsroom.yml': `name: The newsroom
role: Staff
`,
    [`articles/${date.slice(0, 4)}/${date.slice(5, 7)}/first-edition.md`]: `---
title: The first edition is out
description: A new newspaper begins with a single story, and this is it.
date: ${date}
categories: [news]
authors: [newsroom]
topics: [Newspapers]
---

This is the first article. It is one Markdown file, and the lines above it are its front matter.

## How to go on

\`courant new "A headline"\` begins the next one, and \`courant dev\` shows it in a browser while it is written.
`,
    'pages/about.md': `---
title: About us
description: Who we are and how to reach us.
---

Say here who writes this newspaper, who owns it, and how a reader can reach you.
`,
  };
}
