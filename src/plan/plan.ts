import { digest, type Digest } from '../kernel/digest.ts';
import { outputFile } from '../kernel/url-path.ts';
import type { ComposablePage, PageView } from '../view/page-view.ts';
import type { KnownRow, PageKey } from './ledger.ts';

/** Why a file is written. */
export type Reason = 'new' | 'view changed' | 'layout changed' | 'toolchain changed' | 'output missing or altered';

/** A page of this build that stays as it is, with its key, which may be made from other inputs than before. */
export interface KeptPage {
  readonly file: string;
  readonly reason: 'keep';
  readonly key: PageKey;
}

/** A page of this build that is to be written, for a reason. */
export interface ChangedPage {
  readonly view: PageView;
  readonly file: string;
  readonly key: PageKey;
  readonly reason: Reason;
  /** The view as JSON, for the ledger. */
  readonly json: string;
}

/** What is to be done with a page of this build. */
export type PlannedPage = KeptPage | ChangedPage;

/** What the ledger remembers, and whether a file on disk still is what was written. */
export interface Memory {
  readonly rows: ReadonlyMap<string, KnownRow>;
  readonly isIntact: (row: KnownRow) => boolean;
}

/** The digests that all pages share. */
export interface Shared extends Pick<PageKey, 'layout' | 'toolchain'> {
  /** Of what every view may be composed from: the code that composes, and the site's own files. */
  readonly inputs: Digest;
}

/**
 * Decides page by page. A view is closed, so its digest with those of layouts and tool chain says all there is to know; and while
 * what a view is composed from is what it was, it need not even be composed.
 * @param pages every page of the site
 * @param shared the digests that all pages share
 * @param memory what was written before
 */
export function* planPages(
  pages: Iterable<ComposablePage>,
  { inputs: sharedInputs, ...sources }: Shared,
  memory: Memory,
): Iterable<PlannedPage> {
  for (const { path, inputs: own, compose } of pages) {
    const file = outputFile(path);
    const row = memory.rows.get(file);
    const inputs = own === undefined ? NOT_TOLD : digest(`${sharedInputs}\n${own}`);
    if (row !== undefined && own !== undefined && row.inputs === inputs) {
      const key = { inputs, view: row.view, ...sources };
      if (reasonFor(key, file, memory) === 'keep') {
        yield { file, reason: 'keep', key };
        continue;
      }
    }
    const view = compose();
    const json = JSON.stringify(view);
    const key = { inputs, view: digest(json), ...sources };
    const reason = reasonFor(key, file, memory);
    yield reason === 'keep' ? { file, reason, key } : { view, file, key, reason, json };
  }
}

const NOT_TOLD = digest('inputs that a page does not tell');

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

const NOTHING = digest('');

/**
 * @param digestOfBytes the digest of a file that is copied rather than rendered
 * @returns its key: nothing but its bytes can change it
 */
export function assetKey(digestOfBytes: Digest): PageKey {
  return { view: digestOfBytes, inputs: NOTHING, layout: NOTHING, toolchain: NOTHING };
}
