/**
 * Copies an article's address, and hands it to the system's own list of programs where there is one. The buttons wait in the page, which
 * keeps their room, and show only where this script runs.
 */

const [copy, hand] = document.querySelectorAll<HTMLButtonElement>('.share button');
const url = location.origin + location.pathname;

function offer(button: HTMLButtonElement, act: () => Promise<void>): void {
  // Who closes the list of programs, or forbids the clipboard, need not be told.
  button.addEventListener('click', () => void act().catch(() => undefined));
  button.closest('li')?.removeAttribute('hidden');
}

// Neither is there on a page that was not fetched safely.
if (copy !== undefined && 'clipboard' in navigator)
  offer(copy, async () => {
    await navigator.clipboard.writeText(url);
    const said = copy.nextElementSibling;
    if (said !== null) said.textContent = copy.dataset['copied'] ?? '';
  });
if (hand !== undefined && 'share' in navigator)
  offer(hand, () => navigator.share({ url, title: document.querySelector('h1')?.textContent ?? '' }));
