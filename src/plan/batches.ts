import type { ChangedPage, KeptPage, PlannedPage } from './plan.ts';

/**
 * Cuts the pages to be written into batches, so that memory does not grow with the archive.
 * @param pages every page of the site, made one at a time
 * @param size how many pages a batch holds, at least 1
 * @param keep is told of each page that stays as it is
 */
export function* batchesOf(
  pages: Iterable<PlannedPage>,
  size: number,
  keep: (page: KeptPage) => void,
): Iterable<readonly ChangedPage[]> {
  let batch: ChangedPage[] = [];
  for (const page of pages) {
    if (page.reason === 'keep') {
      keep(page);
      continue;
    }
    batch.push(page);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
