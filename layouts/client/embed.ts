/**
 * Turns each `figure.embed[data-embed]` into a frame once a reader asks for it. Until then nothing is fetched from
 * elsewhere; without this script the figure's own link leads there. The words come from the page, which knows its language.
 */

/** @param figure holds the frame's address in `data-embed`, and a link for those without scripts */
function offer(figure: HTMLElement): void {
  const address = figure.dataset['embed'] ?? '';
  const words = figure.closest<HTMLElement>('[data-embed-label]')?.dataset;
  if (!URL.canParse(address) || words === undefined) return;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:') return;
  const note = element('span', 'embed-note');
  note.textContent = (words['embedNote'] ?? '').replace('{host}', hostname);
  const button = element('button', 'embed-button');
  button.type = 'button';
  button.append(words['embedLabel'] ?? '', note);
  button.addEventListener('click', () => load(figure, button, address));
  figure.classList.add('embed-offered');
  figure.prepend(button);
}

function load(figure: HTMLElement, button: HTMLButtonElement, address: string): void {
  const frame = element('iframe', 'embed-frame');
  frame.src = address;
  frame.title = figure.querySelector('figcaption')?.textContent.trim() ?? button.textContent;
  frame.allow = 'fullscreen; picture-in-picture; encrypted-media';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  button.replaceWith(frame);
  // Who used the keyboard would otherwise be thrown back to the top of the page.
  frame.focus();
}

function element<Name extends 'button' | 'iframe' | 'span'>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

for (const figure of document.querySelectorAll<HTMLElement>('figure.embed[data-embed]')) offer(figure);
