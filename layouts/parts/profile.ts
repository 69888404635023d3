import { html, type Child } from '../../src/kernel/html.ts';
import { encodePath } from '../../src/kernel/url-path.ts';
import { pictureMarkup } from '../../src/view/illustrate.ts';
import type { ListView, ProfileView } from '../../src/view/list.ts';
import type { Messages } from '../../src/view/messages.ts';
import { outwardLink } from './link.ts';

/** An author on their own page. */
export function profile({ profile: author }: ListView, words: Messages): Child {
  if (author === undefined) return undefined;
  const { role, bio, image } = author;
  const portrait =
    image && pictureMarkup(image.picture, { alt: image.alt, sizes: '12rem', first: true, focus: image.focus });
  return html`
<div class="profile">
  ${portrait && html`<div class="profile-picture">${portrait}</div>`}
  <div class="profile-words">
    ${role !== undefined && html`<p class="profile-role">${role}</p>`}
    ${bio !== undefined && html`<p class="profile-bio">${bio}</p>`}
    ${profileLinks(author, words)}
  </div>
</div>`;
}

function profileLinks({ email, links }: ProfileView, words: Messages): Child {
  if (email === undefined && links.length === 0) return undefined;
  const mail = email !== undefined && [words.email, ' ', outwardLink(`mailto:${email}`, email)];
  return html`
    <ul class="profile-links">
      ${mail && html`<li>${mail}</li>`}
      ${links.map(({ name, url }) => html`<li>${outwardLink(url, name, 'me noopener')}</li>`)}
    </ul>`;
}

/** The way to a list's feed, where it has one. */
export function feedLink({ feed }: ListView, words: Messages): Child {
  return (
    feed && html`<p class="feed-link"><a href="${encodePath(feed)}" type="application/rss+xml">${words.feed}</a></p>`
  );
}
