import { readdirSync, statSync, writeFileSync, existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { digest, type Digest } from '../kernel/digest.ts';
import { outputFile, type UrlPath } from '../kernel/url-path.ts';
import { assetKey, reasonFor, type ChangedPage, type KeptPage, type Memory, type Reason } from '../plan/plan.ts';
import { noteOn } from '../plan/database.ts';
import type { Ledger, PageKey } from '../plan/ledger.ts';
import type { RenderedPage } from '../render/eleventy.ts';
import { compress, ENCODINGS, isCompressible } from './compress.ts';
import { intactSince, openPublisher, type Written } from './publish.ts';

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
  /** Why each file was written. */
  readonly causes: readonly Cause[];
}

/** A file that was written, and why. */
export interface Cause {
  readonly file: string;
  readonly reason: Reason;
}

/** What became of some pages: those that stay, and those that changed as they were rendered. */
export interface Batch {
  readonly kept: readonly KeptPage[];
  readonly changed: readonly Omit<ChangedPage, 'view'>[];
  readonly rendered: readonly RenderedPage[];
}

/** The way of one build's pages and files into the output folder. */
export interface Publication {
  readonly memory: Memory;
  /** Takes a page whose plan is `keep`. */
  readonly keep: (page: KeptPage) => void;
  /** Takes what became of some pages. */
  readonly take: (printed: Batch) => void;
  /** Takes a finished file. */
  readonly publish: (artifact: Artifact) => void;
  /** Takes, beside every text that was taken before, the same compressed: only what changed is compressed anew. */
  readonly compress: () => void;
  /** Puts everything in its place, removes what no page owns any more, and only then tells the ledger. */
  readonly commit: () => Tally;
  readonly abandon: () => void;
  /** What to say of the ledger, if anything. */
  readonly notes: readonly string[];
}

// Says that a folder is Courant's own, so that a build that has lost its ledger may still clear stale pages out of it.
const MARKER = '.courant';

/**
 * @param output the output folder, an absolute path
 * @param ledger what earlier builds wrote there
 */
export function openPublication(output: string, ledger: Ledger): Publication {
  const { rows } = ledger;
  const modifiedOf = new Map<string, number>();
  const memory: Memory = {
    rows,
    isIntact(row) {
      const since = intactSince(output, row);
      if (since !== undefined && since !== row.modified) modifiedOf.set(row.file, since);
      return since !== undefined;
    },
  };
  const publisher = openPublisher(output);
  /** What this build has, each with the digest of its bytes. */
  const owned = new Map<string, Digest>();
  const causes: Cause[] = [];
  const note = (reason: Reason, key: PageKey, json: string, done: Written): void => {
    owned.set(done.file, done.bytes);
    ledger.record({ ...done, ...key, json });
    causes.push({ file: done.file, reason });
  };

  const keep = ({ file, key }: KeptPage): void => {
    const row = rows.get(file);
    if (row !== undefined) owned.set(file, row.bytes);
    // A checkout gives files new times; once their bytes were looked at, the next build need not do so again.
    const modified = modifiedOf.get(file);
    if (row === undefined || (row.inputs === key.inputs && modified === undefined)) return;
    ledger.confirm({ ...row, ...key, modified: modified ?? row.modified });
  };

  return {
    memory,
    notes: notesOn(ledger, output),
    keep,
    take({ kept, changed, rendered }) {
      for (const page of kept) keep(page);
      const texts = new Map(rendered.map(({ file, text }) => [file, text]));
      for (const { file, reason, key, json } of changed) {
        const text = texts.get(file);
        if (text === undefined) throw new Error(`${file} was planned, but not rendered`);
        note(reason, key, json, publisher.stage(file, text));
      }
    },
    publish(finished) {
      const { path, bytes } = finished;
      const file = outputFile(path);
      if (owned.has(file)) return;
      const key = assetKey(bytes);
      const reason = reasonFor(key, file, memory);
      if (reason === 'keep') return keep({ file, reason, key });
      // Looked at only now, since what is to be read from a pack is not read where it stays.
      const { from } = finished;
      const done = 'file' in from ? publisher.stageCopy(file, from.file, bytes) : publisher.stage(file, from.content);
      note(reason, key, '{}', done);
    },
    compress() {
      for (const [file, bytes] of [...owned].filter(([name]) => isCompressible(name))) {
        for (const encoding of ENCODINGS) {
          const compressed = `${file}.${encoding}`;
          const key = assetKey(digest(`${encoding} ${bytes}`));
          const reason = reasonFor(key, compressed, memory);
          if (reason === 'keep') keep({ file: compressed, reason, key });
          else note(reason, key, '{}', publisher.stage(compressed, compress(publisher.read(file), encoding)));
        }
      }
    },
    commit() {
      const known = rows.size > 0 ? rows.keys() : ownFiles(output);
      const stale = [...new Set([...known, ...publisher.interrupted])].filter((file) => !owned.has(file));
      publisher.commit(stale);
      if (!existsSync(join(output, MARKER))) writeFileSync(join(output, MARKER), 'This folder is made by Courant.\n');
      for (const file of stale) ledger.forget(file);
      ledger.commit();
      return { written: causes.length, kept: owned.size - causes.length, removed: stale.length, causes };
    },
    abandon: () => publisher.abandon(),
  };
}

function notesOn({ rows, condition }: Ledger, output: string): readonly string[] {
  const isLost = condition === 'missing' && existsSync(join(output, MARKER));
  if (isLost && rows.size === 0) return ['the ledger is missing: every page is written anew'];
  return noteOn('the ledger', condition);
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
