/**
 * The link of the masthead and the key `/` open the search, as readers know it from elsewhere; what it needs is fetched only then. Where
 * that fails, as without this script, the link leads to the search page. Whoever works by voice, or types with one key held, can switch it
 * off on the search page.
 * @see https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts
 */

const SETTING = 'search-key';

/** The script of the search's dialog; whoever bundles this one knows its address. */
declare const SEARCH_DIALOG: string;
const DIALOG = SEARCH_DIALOG;

async function open(link: HTMLAnchorElement): Promise<void> {
  try {
    const { openSearch }: typeof import('./search-dialog.ts') = await import(DIALOG);
    await openSearch(link);
  } catch {
    location.href = link.href;
  }
}

/** The search page has a field of its own. */
const field = document.querySelector<HTMLInputElement>('#search-field');
const link = document.querySelector<HTMLAnchorElement>('.masthead-search a');

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
  if (field === null && link === null) return;
  event.preventDefault();
  field?.focus();
  field?.select();
  if (field === null && link !== null) void open(link);
});

link?.addEventListener('click', (event) => {
  const { button, altKey, ctrlKey, metaKey, shiftKey } = event;
  // Whoever wants another tab or window gets it.
  if (field !== null || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return;
  event.preventDefault();
  // Not every browser gives a link that is clicked the focus, to which it comes back.
  link.focus();
  void open(link);
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
