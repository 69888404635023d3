import { html, type Child, type Html } from '../../src/kernel/html.ts';
import { encodePath, safeUrl } from '../../src/kernel/url-path.ts';
import type { LinkView, TimeView } from '../../src/view/view.ts';

/**
 * @param link a name that leads somewhere within the site
 * @param label what to show in place of its name
 */
export function link({ name, path }: LinkView, label: Child = name): Html {
  return html`<a href="${encodePath(path)}">${label}</a>`;
}

/**
 * @param link as above
 * @param current the address of the page that shows it
 * @returns the link, marked when it leads to the page it is on
 */
export function navigationLink({ name, path }: LinkView, current: string, label: Child = name): Html {
  return html`<a href="${encodePath(path)}"${path === current && html` aria-current="page"`}>${label}</a>`;
}

/**
 * @param url an address outside the site
 * @param label what to show
 * @returns a link, or the bare label when the address is no place to send a reader to
 */
export function outwardLink(url: string, label: Child, relation = 'noopener'): Html {
  const safe = safeUrl(url);
  return safe === undefined ? html`${label}` : html`<a href="${safe}" rel="${relation}">${label}</a>`;
}

/** @param time a moment as machines and readers need it */
export function timeElement({ iso, text }: TimeView): Html {
  return html`<time datetime="${iso}">${text}</time>`;
}
