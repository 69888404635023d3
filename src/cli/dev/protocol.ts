import type { BuildOptions } from '../../compile.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Figures } from '../summary.ts';

/** What the builder is told: build this, now. */
export type Order = BuildOptions;

/** What the builder answers: the site was published, the content has problems, or something else failed. */
export type News =
  | ({ readonly outcome: 'published'; readonly warnings: readonly Problem[] } & Figures)
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] }
  | { readonly outcome: 'failed'; readonly message: string };

/**
 * Both ends of the channel are ours, so that a field which only orders have is proof enough.
 * @param message what came over the channel
 */
export function isOrder(message: unknown): message is Order {
  return typeof message === 'object' && message !== null && 'root' in message;
}

/**
 * The same for answers.
 * @param message what came over the channel
 */
export function isNews(message: unknown): message is News {
  return typeof message === 'object' && message !== null && 'outcome' in message;
}
