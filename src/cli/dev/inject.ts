/** Where the server keeps what is its own; no page of a site can have such an address, since it starts with a dot. */
export const SCRIPT = '/.courant/reload.js';
export const EVENTS = '/.courant/events';

/**
 * Adds the script that reloads a page to the page as it is served; the file on disk stays as it was built.
 * @param page an HTML document
 * @param edition the edition that the page belongs to, which the script compares with the latest
 */
export function withReload(page: string, edition: string): string {
  const script = `<script type="module" src="${SCRIPT}?edition=${edition}"></script>`;
  const end = page.indexOf('</head>');
  return end === -1 ? page + script : page.slice(0, end) + script + page.slice(end);
}
