import type { Token } from 'markdown-it';
import type { Place } from '../kernel/problem.ts';
import type { CopyDesk } from './copy-desk.ts';
import { LONGEST_ADDRESS, quoted, readable } from './links.ts';

const IN_MEDIA = /^media\/(?!.*(?:^|\/)\.\.?(?:\/|$))[^?#\\:]+$/;
const REMOTE = /^(?:https?:)?\/\//i;

/** The words of an alternative text, without their marks. */
function alternative(children: readonly Token[]): string {
  let text = '';
  for (const { type, content, children: inner } of children) {
    if (type === 'text' || type === 'code_inline') text += content;
    else if (type === 'softbreak' || type === 'hardbreak') text += ' ';
    else if (type === 'image') text += alternative(inner ?? []);
  }
  return text.trim();
}

function replaceByText(image: Token, text: string): void {
  image.type = 'text';
  image.content = text;
}

function reportSource(source: string, place: Place, desk: CopyDesk): void {
  if (source === '')
    desk.error('this image has no source', place, 'write media/ and its name between the round brackets');
  else if (REMOTE.test(source)) {
    desk.error(
      `${quoted(source)} is on another site`,
      place,
      'pictures live in content/media: copy it there and write media/NAME',
    );
  } else
    desk.error(`${quoted(source)} is not in content/media`, place, 'pictures live in content/media: write media/NAME');
}

/**
 * Turns an image into the placeholder of a picture and records it; a faulty one goes.
 * @param image token
 * @param place where it stands in the file
 * @param decorative whether it may lack an alternative text
 * @param desk of this body
 */
export function revisePicture(image: Token, place: Place, decorative: boolean, desk: CopyDesk): void {
  const source = readable(String(image.attrGet('src') ?? '').slice(0, LONGEST_ADDRESS));
  const alt = alternative(image.children ?? []);
  if (desk.form === 'note') {
    desk.error("a note can't hold pictures", place, 'pictures belong in the body of an article');
    return replaceByText(image, alt);
  }
  if (!IN_MEDIA.test(source)) {
    reportSource(source, place, desk);
    return replaceByText(image, '');
  }
  if (alt === '' && !decorative) {
    const hint = 'say between the square brackets what is to be seen, or write :::figure decorative';
    desk.error(`the picture "${source}" has no alternative text`, place, hint);
  }
  desk.pictures.push({ target: source, line: place.line, column: place.column, alt });
  image.type = 'picture';
  image.attrs = [
    ['data-picture', source],
    ['alt', alt],
  ];
}
