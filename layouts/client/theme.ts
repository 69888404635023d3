/**
 * Shows the page as its reader wants it, light or dark, whatever the system says. It runs before anything is painted, so that the other
 * look never flashes; the switch in the footer shows only where this script runs.
 */

const KEY = 'theme';
const root = document.documentElement;

/** @returns what the reader chose on this site; a browser that keeps nothing has nothing */
function chosen(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function show(theme: string): void {
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  else delete root.dataset['theme'];
}

function choose(theme: string): void {
  show(theme);
  try {
    if (theme === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Then it holds for this page.
  }
}

show(chosen());
// A page that comes back, or stands in another tab, follows what was chosen meanwhile.
addEventListener('pageshow', () => show(chosen()));
addEventListener('storage', () => show(chosen()));
addEventListener('DOMContentLoaded', () => {
  const switcher = document.querySelector<HTMLFieldSetElement>('.theme');
  if (switcher === null) return;
  switcher.hidden = false;
  for (const input of switcher.querySelectorAll('input')) {
    input.checked = input.value === chosen();
    input.addEventListener('change', () => choose(input.value));
  }
});
