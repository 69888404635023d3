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
 * Finds the pages that stay as they are because all that they would be composed from is what it was.
 * @param page a page of the site
 * @param shared the digests that all pages share
 * @param memory what was written before
 * @returns `undefined` for a page that must be composed to know
 */
export function keptUnread(page: ComposablePage, shared: Shared, memory: Memory): KeptPage | undefined {
  if (page.inputs === undefined) return undefined;
  const file = outputFile(page.path);
  const row = memory.rows.get(file);
  const inputs = inputsOf(page, shared);
  if (row?.inputs !== inputs) return undefined;
  const key = { inputs, view: row.view, layout: shared.layout, toolchain: shared.toolchain };
  return reasonFor(key, file, memory) === 'keep' ? { file, reason: 'keep', key } : undefined;
}

/**
 * Composes a page and decides about it. A view is closed, so its digest with those of layouts and tool chain says all there is to
 * know.
 * @param page a page of the site
 * @param shared the digests that all pages share
 * @param memory what was written before
 */
export function planPage(page: ComposablePage, shared: Shared, memory: Memory): PlannedPage {
  const file = outputFile(page.path);
  const view = page.compose();
  const json = JSON.stringify(view);
  const { layout, toolchain } = shared;
  const key = { inputs: inputsOf(page, shared), view: digest(json), layout, toolchain };
  const reason = reasonFor(key, file, memory);
  return reason === 'keep' ? { file, reason, key } : { view, file, key, reason, json };
}

function inputsOf({ inputs }: ComposablePage, shared: Shared): Digest {
  return inputs === undefined ? NOT_TOLD : digest(`${shared.inputs}\n${inputs}`);
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
