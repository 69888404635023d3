/** Keyboard shortcuts for the moderators' pages. Whatever they do, a button or a link on the page does too. */

const KEPT = 'moderate.place';

/** @returns {HTMLElement[]} */
const comments = () => [...document.querySelectorAll('.comment')].filter((each) => each instanceof HTMLElement);

/** Which comment the keys are about: the one that has the focus, or holds what has it. */
function place() {
  const active = document.activeElement?.closest('.comment');
  return comments().findIndex((each) => each === active);
}

/** @param {number} index */
function go(index) {
  const all = comments();
  const chosen = all[Math.max(0, Math.min(index, all.length - 1))];
  chosen?.focus();
  chosen?.scrollIntoView({ block: 'nearest' });
}

/**
 * Clicks something in the comment that the keys are about; the next page goes on at the same place.
 * @param {string} selector
 */
function press(selector) {
  const index = Math.max(0, place());
  const found = comments()[index]?.querySelector(selector);
  if (!(found instanceof HTMLElement)) return;
  sessionStorage.setItem(KEPT, `${location.pathname}${location.search} ${index}`);
  found.click();
}

function tick() {
  const box = comments()[Math.max(0, place())]?.querySelector('.tick input');
  if (box instanceof HTMLElement) box.click();
}

/** @param {string} selector */
function pick(selector) {
  const found = document.querySelector(selector);
  return found instanceof HTMLElement ? found : undefined;
}

function showShortcuts() {
  const list = pick('#shortcuts');
  if (list instanceof HTMLDialogElement) list.showModal();
}

/** @type {Readonly<Record<string, () => void>>} */
const KEYS = {
  j: () => go(place() + 1),
  k: () => go(place() - 1),
  a: () => press('[data-verdict="approve"]'),
  r: () => press('[data-verdict="reject"]'),
  s: () => press('[data-verdict="spam"]'),
  e: () => press('[data-edit]'),
  x: tick,
  u: () => pick('#undo button')?.click(),
  '/': () => pick('#words')?.focus(),
  '?': showShortcuts,
};

document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  const act = KEYS[key];
  if (act === undefined || event.ctrlKey || event.metaKey || event.altKey || (event.repeat && !'jk'.includes(key)))
    return;
  // Whoever types means letters.
  if (target instanceof Element && target.closest('textarea, input:not([type="checkbox"], [type="radio"]), dialog'))
    return;
  event.preventDefault();
  act();
});

const tickAll = pick('#tick-all');
if (tickAll !== undefined) {
  tickAll.hidden = false;
  tickAll.addEventListener('click', () => {
    const boxes = [...document.querySelectorAll('.tick input')].filter((each) => each instanceof HTMLInputElement);
    const isTicked = boxes.every(({ checked }) => checked);
    for (const box of boxes) box.checked = !isTicked;
  });
}

const shortcuts = pick('#show-shortcuts');
if (shortcuts !== undefined) {
  shortcuts.hidden = false;
  shortcuts.addEventListener('click', showShortcuts);
}

const [kept = '', index = ''] = (sessionStorage.getItem(KEPT) ?? '').split(/ (?=\d+$)/);
sessionStorage.removeItem(KEPT);
if (kept === `${location.pathname}${location.search}`) go(Number(index));
