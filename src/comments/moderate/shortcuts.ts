import { html, type Html } from '../../kernel/html.ts';

const KEYS = [
  ['j', 'next comment'],
  ['k', 'previous comment'],
  ['a', 'approve'],
  ['r', 'reject'],
  ['s', 'spam'],
  ['e', 'edit'],
  ['x', 'tick'],
  ['u', 'undo'],
  ['/', 'search'],
  ['?', 'this list'],
] as const;

/** The list of keys, which the script shows; without the script there are none. */
export const SHORTCUTS: Html = html`<button type="button" class="quiet" id="show-shortcuts" hidden>Keyboard shortcuts</button>
<dialog id="shortcuts" aria-labelledby="shortcuts-title"><h2 id="shortcuts-title">Keyboard shortcuts</h2>
<dl>${KEYS.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt> <dd>${does}</dd></div>`)}</dl>
<form method="dialog"><button>Close</button></form></dialog>`;
