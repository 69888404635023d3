import type { Result } from './search-index.ts';

/** @returns what the list of results shows of an article */
export function item({ url, excerpt, meta }: Result): HTMLElement {
  const label = make('p', 'search-label');
  label.append(...joined([...new Set([meta.kind, meta.section])].map((text) => make('bdi', '', text))));
  const time = make('time', '', meta.date);
  time.setAttribute('datetime', meta.iso ?? '');
  const signed = make('p', 'search-signed');
  signed.append(...joined([make('bdi', '', meta.authors), isolated(time)]));
  const link = make('a', '', meta.title);
  link.setAttribute('href', url);
  const title = make('h2', 'search-title');
  title.append(link);
  const text = make('p', 'search-excerpt');
  text.append(...marked(excerpt));
  const found = make('li', 'search-result');
  found.append(label, title, text, signed);
  return found;
}

/** Names and dates in any script stand side by side: none may turn the others around. */
function isolated(element: HTMLElement): HTMLElement {
  const around = make('bdi', '');
  around.append(element);
  return around;
}

function joined(parts: readonly HTMLElement[]): (HTMLElement | string)[] {
  return parts
    .filter(({ textContent }) => textContent !== '')
    .flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
}

/** Takes the excerpt apart, so that nothing of it is ever read as markup. */
function marked(excerpt: string): (HTMLElement | string)[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, index) => {
    const plain = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    return index % 2 === 0 ? plain : make('mark', '', plain);
  });
}

function make(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}
