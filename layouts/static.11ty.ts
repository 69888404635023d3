import { html } from '../src/kernel/html.ts';
import { page } from '../src/render/page.ts';
import { document } from './parts/document.ts';
import { pageHead } from './parts/page-head.ts';
import { wordsFor } from './parts/words.ts';

/** A page about the newspaper itself. */
export default page('static', (view, site) =>
  document(
    view,
    site,
    html`
<div class="static">
  ${pageHead(view, wordsFor(view.language), view.title, { note: view.description })}
  <div class="static-body prose">${view.body}</div>
</div>`,
  ),
);
