import { html, type Child } from '../../src/kernel/html.ts';
import { pictureMarkup } from '../../src/view/illustrate.ts';
import type { PictureView } from '../../src/view/view.ts';

/** The picture at the head of an article, with its caption and credit. Readers see it first, so it loads first. */
export function leadImage(image: PictureView | undefined): Child {
  if (image === undefined) return undefined;
  const { picture, alt, caption, credit } = image;
  return html`
<figure class="lead-image">
  ${pictureMarkup(picture, { alt, sizes: '(min-width: 80rem) 56rem, (min-width: 64rem) 72vw, 100vw', first: true })}
  <figcaption>
    ${caption !== undefined && html`<span class="caption">${caption}</span>`}
    <span class="credit">${credit}</span>
  </figcaption>
</figure>`;
}
