/**
 * The key `/` leads to the search, as readers know it from elsewhere. Whoever works by voice, or types with one key held, can switch it
 * off on the search page.
 * @see https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts
 */

const SETTING = 'search-key';

/** A reader may have forbidden sites to remember anything. */
function isOff(): boolean {
  try {
    return localStorage.getItem(SETTING) === 'off';
  } catch {
    return false;
  }
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

document.addEventListener('keydown', (event) => {
  const { key, altKey, ctrlKey, metaKey, isComposing } = event;
  if (key !== '/' || altKey || ctrlKey || metaKey || isComposing || isTyping(event) || isOff()) return;
  const field = document.querySelector<HTMLInputElement>('#search-field');
  const link = document.querySelector<HTMLAnchorElement>('.masthead-search a');
  if (field === null && link === null) return;
  event.preventDefault();
  if (field === null) link?.click();
  else {
    field.focus();
    field.select();
  }
});

const choice = document.querySelector<HTMLInputElement>('#search-key');
if (choice !== null) {
  choice.checked = !isOff();
  choice.closest('p')?.removeAttribute('hidden');
  choice.addEventListener('change', () => {
    try {
      localStorage.setItem(SETTING, choice.checked ? 'on' : 'off');
    } catch {
      // What can't be remembered is asked again on the next page.
    }
  });
}
