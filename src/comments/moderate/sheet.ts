import { html, type Child, type Html } from '../../kernel/html.ts';

/** A page of the moderators'. */
export interface Sheet {
  readonly base: string;
  /** The newspaper's name. */
  readonly paper: string;
  /** Never holds an e-mail address: titles stay in histories and on shared screens. */
  readonly title: string;
  readonly body: Html;
  /** What stands in the masthead for somebody who is signed in. */
  readonly tools?: Html;
  readonly head?: Child;
}

/** @returns the page around what it shows */
export function sheet({ base, paper, title, body, tools, head }: Sheet): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · ${paper}</title>
<link rel="stylesheet" href="${base}/moderate.css">
<script type="module" src="${base}/moderate.js"></script>
${head}
</head>
<body>
<a class="skip" href="#content">Skip to the comments</a>
<header class="masthead">
<p class="paper"><a href="${base}"><bdi>${paper}</bdi> <span>Comments</span></a></p>
${tools}
</header>
<main id="content" tabindex="-1">
${body}
</main>
</body>
</html>
`;
}

/** @returns a page that says one thing */
export function saying(heading: string, ...words: readonly Child[]): Html {
  return html`<div class="saying"><h1>${heading}</h1>${words.map((each) => html`<p>${each}</p>`)}</div>`;
}
