import { error } from '../kernel/problem.ts';
import type { PageCheck } from './output-page.ts';

/**
 * Every `<img>` says what it shows, or with an empty `alt` that it says nothing, and how much room it takes.
 * @see https://html.spec.whatwg.org/multipage/images.html#alt
 */
export const images: PageCheck = ({ elements }) =>
  elements
    .filter(({ name }) => name === 'img')
    .flatMap(({ attributes, place }) => {
      const source = attributes['src'] ?? '';
      const unsized = ['width', 'height'].filter((side) => !/^[1-9]\d*$/.test(attributes[side] ?? ''));
      return [
        ...(attributes['alt'] === undefined
          ? [error(`the picture "${source}" has no alt`, place, 'an empty one says that it is decorative')]
          : []),
        ...(unsized.length > 0
          ? [
              error(
                `the picture "${source}" has no ${unsized.join(' and no ')}`,
                place,
                'without both the page shifts while it loads',
              ),
            ]
          : []),
      ];
    });
