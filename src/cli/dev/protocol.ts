import type { BuildOptions } from '../../compile.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Proof } from '../../proof.ts';
import type { Figures } from '../summary.ts';

/** What the builder is told: build this, now. */
export interface Order extends BuildOptions {
  /** The one file that was edited, relative to the content folder; its page is wanted before all others. */
  readonly edited?: string | undefined;
}

/** What the builder answers: the site was published, the content has problems, or something else failed. */
export type News =
  | ({ readonly outcome: 'published'; readonly warnings: readonly Problem[] } & Figures)
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] }
  | { readonly outcome: 'failed'; readonly message: string };

/** What the builder can say of an edited file long before the build is done: its page, or what is wrong with it. */
export type Foretaste = { readonly proof: Proof } | { readonly faults: readonly Problem[] };

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

/**
 * The same for what comes before an answer, if it comes.
 * @param message what came over the channel
 */
export function isForetaste(message: unknown): message is Foretaste {
  return typeof message === 'object' && message !== null && ('proof' in message || 'faults' in message);
}
