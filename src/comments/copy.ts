import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Digest } from '../kernel/digest.ts';
import { commentsSchema, publishedSchema, type CommentRecord, type Published } from '../schema/comments.ts';
import { parse } from '../schema/parse.ts';

/** The approved comments as they were when they were last fetched. */
export interface Copy {
  readonly revision: number;
  readonly comments: readonly CommentRecord[];
}

/** Nothing was fetched yet. */
export const NO_COPY: Copy = { revision: 0, comments: [] };

/**
 * @param copy what was fetched before
 * @param published what has changed since
 * @returns the copy up to date, in the order in which comments came
 */
export function broughtUpToDate(copy: Copy, { revision, comments, withdrawn }: Published): Copy {
  const all = new Map(copy.comments.map((comment) => [comment.id, comment]));
  for (const id of withdrawn) all.delete(id);
  for (const comment of comments) all.set(comment.id, comment);
  return { revision, comments: [...all.values()] };
}

/**
 * @param file where the last fetch left it
 * @param of the digest of the address that it was fetched from
 * @returns the copy; none where there is no file, one that can't be read, or a copy of something else
 */
export function readCopy(file: string, of: Digest): Copy | undefined {
  try {
    const { of: found, ...copy }: { readonly of?: unknown } = Object(JSON.parse(readFileSync(file, 'utf8')));
    const read = parse(publishedSchema, { ...copy, withdrawn: [] });
    return read.ok && found === of ? read.value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Leaves a copy for the next build, whole or not at all.
 * @param file where
 * @param copy what was fetched
 * @param of the digest of the address that it was fetched from
 */
export function writeCopy(file: string, { revision, comments }: Copy, of: Digest): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify({ of, revision, comments }, null, 1)}\n`);
  renameSync(`${file}.new`, file);
}

/**
 * @param text an export file, as `courant comments export` writes it
 * @returns its comments
 * @throws Error that says what is wrong with it
 */
export function parseExport(text: string): readonly CommentRecord[] {
  const found = parse(commentsSchema, JSON.parse(text));
  if (!found.ok) throw new Error(found.faults.map(({ message }) => message).join('; '));
  return found.value.comments;
}
