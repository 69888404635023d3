import type { Html } from '../kernel/html.ts';
import type { Moment } from '../kernel/time.ts';
import type { Article } from '../model/article.ts';
import { renderBlocks } from '../prose/render.ts';
import type { TimeView } from './view.ts';

/** A dated note, or a report of a live story. `id` is its anchor. */
export interface NoteView {
  readonly id: string;
  readonly time: TimeView;
  readonly title: string | undefined;
  readonly html: Html;
  /** Whether a live story names it among its key events. */
  readonly key: boolean;
}

/** A dated note that says what was wrong. */
export interface CorrectionView extends Omit<NoteView, 'key'> {
  readonly type: 'correction' | 'clarification';
}

/**
 * @param article whose corrections are shown, on its own page and on the page of all corrections
 * @param timed writes a moment
 * @returns newest first
 */
export function correctionsOf(
  { corrections, language }: Article,
  timed: (moment: Moment) => TimeView,
): CorrectionView[] {
  return newestFirst(corrections).map(({ date, type, text }, index) => ({
    id: `correction-${corrections.length - index}`,
    time: timed(date),
    title: undefined,
    type,
    html: renderBlocks(text, language),
  }));
}

/**
 * @param article whose notes are shown; in a live story these are its reports
 * @param timed writes a moment
 * @returns newest first
 */
export function updatesOf({ updates, language }: Article, timed: (moment: Moment) => TimeView): NoteView[] {
  // Anchors count from the oldest, so that a link to a report stays right when the next one comes.
  return newestFirst(updates).map(({ date, title, text, key }, index) => ({
    id: `update-${updates.length - index}`,
    time: timed(date),
    title,
    key,
    html: renderBlocks(text, language),
  }));
}

function newestFirst<Dated extends { readonly date: Moment }>(notes: readonly Dated[]): readonly Dated[] {
  return notes.toSorted((left, right) => right.date.epoch - left.date.epoch);
}
