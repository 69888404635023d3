import type { Child } from '../../src/kernel/html.ts';

/**
 * @param parts what stands side by side, for example the authors of a byline
 * @param and the word before the last one
 * @returns `a`, `a and b`, or `a, b and c`
 */
export function joined(parts: readonly Child[], and: string): Child {
  return parts.map((part, index) => [index === 0 ? '' : index === parts.length - 1 ? ` ${and} ` : ', ', part]);
}
