import { html, type Html } from '../../src/kernel/html.ts';

/** A line of markup, or nothing where a page has no such line. */
export type Line = Html | false | undefined;

/**
 * @param all lines of markup
 * @returns them one below the other; what is missing leaves no empty line
 */
export function lines(all: readonly Line[]): Html {
  return html`${all.filter((line) => line !== false && line !== undefined).map((line, index) => [index > 0 && '\n', line])}`;
}
