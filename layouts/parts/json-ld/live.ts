import type { BlogPosting, LiveBlogPostingLeaf } from 'schema-dts';
import { sparse } from '../../../src/kernel/json.ts';
import type { ArticleView } from '../../../src/view/article.ts';
import type { NoteView } from '../../../src/view/notes.ts';
import { plainText } from '../plain-text.ts';

/**
 * @param view a live story
 * @param url its own address
 * @returns its reports, newest first, and the time that they cover: from the first, or its publication, to its end, or as far as
 *   that is open to the newest
 * @see https://schema.org/LiveBlogPosting
 */
export function liveCoverage(
  { published, updates, liveUntil }: ArticleView,
  url: string,
): Pick<LiveBlogPostingLeaf, 'coverageStartTime' | 'coverageEndTime' | 'liveBlogUpdate'> {
  const times = [published, ...updates.map(({ time }) => time)].toSorted((left, right) => left.epoch - right.epoch);
  return {
    coverageStartTime: times[0]?.iso ?? published.iso,
    coverageEndTime: liveUntil?.iso ?? times.at(-1)?.iso ?? published.iso,
    liveBlogUpdate: updates.map((update) => report(update, url)),
  };
}

function report({ id, time, title, html }: NoteView, url: string): BlogPosting {
  const text = plainText(html);
  return sparse<BlogPosting>({
    '@type': 'BlogPosting',
    url: `${url}#${id}`,
    headline: title ?? text.split('\n')[0],
    datePublished: time.iso,
    articleBody: text,
  });
}
