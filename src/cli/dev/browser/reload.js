/**
 * Runs in pages that `courant dev` serves. Each page knows which edition of it is shown; the server tells the latest, and what is
 * to be mended. A page reloads when another edition is out, and shows a report over the old one while there is one.
 */

const EDITION = new URL(import.meta.url).searchParams.get('edition');

const STYLE = `
  dialog { inset: auto 0 0 0; box-sizing: border-box; width: 100%; max-width: 100%; max-height: 70vh; margin: 0; padding: 1rem 1.5rem;
    border: 0; border-block-start: 4px solid #d33; background: #17171a; color: #f2f2f2; font: 15px/1.5 system-ui, sans-serif; }
  header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; }
  h1 { margin: 0; font-size: 1.1rem; }
  button { font: inherit; padding: .2em .9em; border: 1px solid currentColor; border-radius: 4px; background: none; color: inherit; cursor: pointer; }
  pre { margin: 1rem 0 0; overflow: auto; font: 13px/1.5 ui-monospace, monospace; direction: ltr; text-align: start; white-space: pre-wrap; }
`;

/** @type {HTMLElement | undefined} */
let overlay;
/** @type {EventSource | undefined} */
let events;

function listen() {
  events = new EventSource(`/.courant/events?page=${encodeURIComponent(location.pathname)}`);
  events.addEventListener('bulletin', ({ data }) => {
    /** @type {{ edition: string, report: string }} */
    const { edition, report } = JSON.parse(data);
    overlay?.remove();
    if (report !== '') show(report);
    else if (edition !== EDITION) location.reload();
  });
}

/** @param {string} report plain text */
function show(report) {
  overlay = document.createElement('courant-report');
  const shadow = overlay.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  shadow.adoptedStyleSheets = [sheet];
  const title = made('h1', 'Not published yet: this is to be mended');
  const close = made('button', 'Dismiss');
  const dialog = made('dialog');
  const header = made('header');
  header.append(title, close);
  dialog.append(header, made('pre', report));
  dialog.lang = 'en';
  dialog.dir = 'ltr';
  close.addEventListener('click', () => dialog.close());
  shadow.append(dialog);
  document.body.append(overlay);
  dialog.show();
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} text
 */
function made(name, text = '') {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

// A browser keeps few connections to one server; a page that nobody looks at gives its own back, and misses nothing.
document.addEventListener('visibilitychange', () => {
  events?.close();
  if (!document.hidden) listen();
});
listen();
