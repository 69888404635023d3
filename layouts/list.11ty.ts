import { html, type Html } from '../src/kernel/html.ts';
import { formatNumber } from '../src/kernel/number.ts';
import { page } from '../src/render/page.ts';
import type { ListView } from '../src/view/list.ts';
import type { Messages } from '../src/view/messages.ts';
import { document } from './parts/document.ts';
import { isolated } from './parts/language.ts';
import { pageHead } from './parts/page-head.ts';
import { pagination } from './parts/pagination.ts';
import { feedLink, profile } from './parts/profile.ts';
import { LEAD_SIZES, teaser, type TeaserShape } from './parts/teaser.ts';
import { wordsFor } from './parts/words.ts';

const LEAD: TeaserShape = {
  look: 'lead',
  level: 2,
  sizes: LEAD_SIZES,
  first: true,
  standfirst: true,
  signed: true,
  time: true,
};
const ROW: TeaserShape = {
  look: 'row',
  level: 2,
  sizes: '(min-width: 64rem) min(17.5rem, 22vw), min(14rem, 30vw)',
  standfirst: true,
  time: true,
};

/** A list of articles: a section, a topic, a series, a month, or what an author wrote. */
export default page('list', (view, site) => {
  const words = wordsFor(view.language);
  const { teasers, listKind, page: number } = view;
  const around = { view, site };
  const [newest] = teasers;
  const isSection = listKind === 'category' && number === undefined;
  const lead = isSection && newest?.image !== undefined ? newest : undefined;
  const rows = teasers.filter((article) => article !== lead);
  // In a section the section goes without saying, and on an author's own page the author.
  const isAuthors = listKind === 'author';
  const row: TeaserShape = {
    ...ROW,
    section: listKind !== 'category',
    signed: !isAuthors,
    ...(!isAuthors && { portrait: '(min-width: 48rem) 5rem, 4rem' }),
  };
  return document(
    view,
    site,
    html`
<div class="list list-${listKind}">
  ${head(view, words)}
  ${listKind === 'author' && number === undefined && profile(view, words)}
  ${teasers.length === 0 && html`<p class="list-empty">${words.nothingYet}</p>`}
  ${lead && html`<div class="list-lead">${teaser(lead, LEAD, around)}</div>`}
  <div class="list-rows">${rows.map((article) => teaser(article, row, around))}</div>
  ${pagination(view, words)}
  ${feedLink(view, words)}
</div>`,
  );
});

function head(view: ListView, words: Messages): Html {
  const { listKind, name, page: number, description } = view;
  const shown = isolated(name, view.language);
  const title =
    number === undefined
      ? shown
      : html`${shown} <span class="page-number">${words.pageNumber(number, formatNumber(number, view.language))}</span>`;
  const isDescribed = listKind === 'category' && number === undefined;
  return pageHead(view, words, title, {
    ...(listKind !== 'category' && { label: words.listKinds[listKind] }),
    ...(isDescribed && { note: description }),
  });
}
