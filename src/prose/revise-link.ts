import { didYouMean } from '../kernel/suggest.ts';
import type { CopyDesk, LinkTokens } from './copy-desk.ts';
import { judgeLink } from './links.ts';

/** Takes a link away and leaves its text. */
function unlink({ open, close }: LinkTokens): void {
  open.hidden = true;
  close.hidden = true;
}

/**
 * Judges a link: records it when it leads within the site, marks it when it leads away, and takes it away when it's faulty.
 * @param link in the tokens
 * @param desk of this body
 */
export function reviseLink(link: LinkTokens, desk: CopyDesk): void {
  const destination = judgeLink(String(link.open.attrGet('href') ?? ''));
  switch (destination.kind) {
    case 'page':
      desk.links.push({ target: destination.address, line: link.place.line, column: link.place.column });
      break;
    case 'heading':
      if (desk.form === 'article') desk.headingLinks.push({ ...link, id: destination.id.normalize('NFC') });
      break;
    case 'elsewhere':
      link.open.attrPush(['rel', 'noopener']);
      break;
    case 'contact':
      break;
    case 'faulty':
      desk.error(destination.message, link.place, destination.hint);
      unlink(link);
  }
}

const MOST_NAMED = 10;
// Beyond so many problems nobody reads suggestions, and finding them would cost the square of their number.
const MOST_SUGGESTIONS = 100;

/**
 * Checks the links into the body itself, once all its headings are known.
 * @param desk of this body
 */
export function settleHeadingLinks(desk: CopyDesk): void {
  for (const link of desk.headingLinks) {
    if (desk.anchors.has(link.id)) continue;
    const nearest = desk.problems.length < MOST_SUGGESTIONS ? didYouMean(link.id, desk.anchors.all()) : undefined;
    const hint = nearest ?? `there are ${desk.anchors.first(MOST_NAMED).join(', ') || 'no headings'}`;
    desk.error(`no heading of this article has the id "${link.id}"`, link.place, hint);
    unlink(link);
  }
}
