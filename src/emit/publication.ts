import { readdirSync, statSync, writeFileSync, existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { digest, type Digest } from '../kernel/digest.ts';
import { outputFile, type UrlPath } from '../kernel/url-path.ts';
import { assetKey, reasonFor, type Memory, type PlannedPage, type Reason } from '../plan/plan.ts';
import type { Ledger, LedgerRow, PageKey } from '../plan/ledger.ts';
import type { RenderedPage } from '../render/eleventy.ts';
import { isIntact, openPublisher, prune } from './publish.ts';

/** A finished file that is published as it is: its bytes, or where they are. */
export interface Artifact {
  readonly path: UrlPath;
  readonly bytes: Digest;
  readonly from: { readonly file: string } | { readonly content: Uint8Array };
}

/** What a build did to the output folder. */
export interface Tally {
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
  readonly reasons: ReadonlyMap<Reason, number>;
}

/** The way of one build's pages and files into the output folder. */
export interface Publication {
  readonly memory: Memory;
  /** Takes a page whose plan is `keep`. */
  readonly keep: (page: PlannedPage) => void;
  /** Takes a batch of planned pages as they were rendered. */
  readonly stage: (planned: readonly PlannedPage[], rendered: readonly RenderedPage[]) => void;
  /** Takes a finished file. */
  readonly publish: (artifact: Artifact) => void;
  /** Puts everything in its place, removes what no page owns any more, and only then tells the ledger. */
  readonly commit: () => Tally;
  readonly abandon: () => void;
}

// Says that a folder is Courant's own, so that a build that has lost its ledger may still clear stale pages out of it.
const MARKER = '.courant';

/**
 * @param output the output folder, an absolute path
 * @param ledger what earlier builds wrote there
 */
export function openPublication(output: string, ledger: Ledger): Publication {
  const rows = ledger.rows();
  const memory: Memory = { rows, isIntact: (row) => isIntact(output, row) };
  const publisher = openPublisher(output);
  const owned = new Set<string>();
  const pending = new Map<string, { readonly key: PageKey; readonly json: string }>();
  const reasons = new Map<Reason, number>();
  const note = (file: string, reason: Reason, key: PageKey, json: string): void => {
    owned.add(file);
    pending.set(file, { key, json });
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  };
  const publish: Publication['publish'] = ({ path, bytes, from }) => {
    const file = outputFile(path);
    const reason = reasonFor(assetKey(bytes), file, memory);
    if (owned.has(file)) return;
    owned.add(file);
    if (reason === 'keep') return;
    note(file, reason, assetKey(bytes), '{}');
    if ('file' in from) publisher.stageCopy(file, from.file, bytes);
    else publisher.stage(file, from.content);
  };

  return {
    memory,
    keep: ({ file }) => owned.add(file),
    stage(planned, rendered) {
      for (const { file, reason, key, gist } of planned) if (reason !== 'keep') note(file, reason, key, gist);
      for (const { file, text } of rendered) publisher.stage(file, text);
    },
    publish,
    commit() {
      const stale = (rows.size > 0 ? [...rows.keys()] : ownFiles(output)).filter((file) => !owned.has(file));
      const written = publisher.commit();
      prune(output, stale);
      if (!existsSync(join(output, MARKER))) writeFileSync(join(output, MARKER), 'This folder is made by Courant.\n');
      ledger.record(
        written.flatMap((done): LedgerRow[] => {
          const known = pending.get(done.file);
          return known === undefined ? [] : [{ ...done, ...known.key, json: known.json }];
        }),
      );
      ledger.forget(stale);
      return { written: written.length, kept: owned.size - written.length, removed: stale.length, reasons };
    },
    abandon: () => publisher.abandon(),
  };
}

/** Every file of a folder that bears our mark; of a stranger's folder, none. */
function ownFiles(output: string): string[] {
  if (!existsSync(join(output, MARKER))) return [];
  return readdirSync(output, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== MARKER && statSync(join(output, name)).isFile())
    .map((name) => name.split(sep).join('/'));
}

/**
 * @param path its address
 * @param content its bytes, or text
 */
export function artifact(path: UrlPath, content: Uint8Array): Artifact {
  return { path, bytes: digest(content), from: { content } };
}
