import type { Moment } from '../../src/kernel/time.ts';
import type { ArticleView } from '../../src/view/article.ts';

/**
 * @param view an article's page
 * @returns when it last changed in substance: its newest update, report or correction, else its publication
 */
export function modifiedAt({ published, updated, updates, corrections }: ArticleView): Moment {
  const changes = [published, ...(updated ? [updated] : []), ...[...updates, ...corrections].map(({ time }) => time)];
  return changes.reduce((newest, time) => (time.epoch > newest.epoch ? time : newest));
}
