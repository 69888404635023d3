import { outputFile } from '../kernel/url-path.ts';
import { digest, type Digest } from '../kernel/digest.ts';
import type { PageView } from '../view/page-view.ts';
import { gistOf } from './gist.ts';
import type { LedgerRow, PageKey } from './ledger.ts';

/** Why a file is written. */
export type Reason = 'new' | 'view changed' | 'layout changed' | 'toolchain changed' | 'output missing or altered';

/** A page of this build, and what is to be done with it: `keep` it, or write it for a reason. */
export interface PlannedPage {
  readonly view: PageView;
  readonly file: string;
  readonly key: PageKey;
  readonly reason: Reason | 'keep';
  /** The view as JSON, cut short, for the ledger; empty for a page that is kept. */
  readonly gist: string;
}

/** What the ledger remembers, and whether a file on disk still is what was written. */
export interface Memory {
  readonly rows: ReadonlyMap<string, Omit<LedgerRow, 'json'>>;
  readonly isIntact: (row: Omit<LedgerRow, 'json'>) => boolean;
}

/**
 * Decides page by page. A view is closed, so its digest with those of layouts and tool chain says all there is to know.
 * @param views every view of the site, made one at a time
 * @param sources the digests that all pages share
 * @param memory what was written before
 */
export function* planPages(
  views: Iterable<PageView>,
  sources: Omit<PageKey, 'view'>,
  memory: Memory,
): Iterable<PlannedPage> {
  for (const view of views) {
    const file = outputFile(view.path);
    const json = JSON.stringify(view);
    const key = { view: digest(json), ...sources };
    const reason = reasonFor(key, file, memory);
    yield { view, file, key, reason, gist: reason === 'keep' ? '' : gistOf(json) };
  }
}

/**
 * @param file the output file
 * @param key the key that it has now
 * @param memory what was written before
 */
export function reasonFor(key: PageKey, file: string, { rows, isIntact }: Memory): Reason | 'keep' {
  const row = rows.get(file);
  if (row === undefined) return 'new';
  if (row.view !== key.view) return 'view changed';
  if (row.layout !== key.layout) return 'layout changed';
  if (row.toolchain !== key.toolchain) return 'toolchain changed';
  return isIntact(row) ? 'keep' : 'output missing or altered';
}

/**
 * @param digestOfBytes the digest of a file that is copied rather than rendered
 * @returns its key: nothing but its bytes can change it
 */
export function assetKey(digestOfBytes: Digest): PageKey {
  return { view: digestOfBytes, layout: digest(''), toolchain: digest('') };
}
