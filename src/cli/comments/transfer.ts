import { readFileSync, writeFileSync } from 'node:fs';
import { eraseBy } from '../../comments/erasure.ts';
import { importComments } from '../../comments/imports.ts';
import { publishedSince } from '../../comments/published.ts';
import { readWxr } from '../../import/wxr.ts';
import { folderMeant, UsageError } from '../options.ts';
import { print, printAside } from '../print.ts';
import { printable } from '../printable.ts';
import { counted } from '../report.ts';
import { atDatabase, type DatabaseFlags } from './database.ts';
import { actOf } from './decide.ts';

/**
 * `courant comments export`: writes the approved comments as `content/comments.json` and `--comments` take them.
 * @param file as typed; without one they are printed
 * @param flags as typed
 */
export async function runExport(file: string | undefined, flags: DatabaseFlags): Promise<void> {
  const { comments } = await atDatabase(flags, (database) => publishedSince(database, 0));
  const text = JSON.stringify({ comments }, null, 2);
  if (file === undefined) return print(text);
  writeFileSync(folderMeant(file), `${text}\n`);
  print(`${counted(comments.length, 'comment')} written to ${file}`);
}

/**
 * `courant comments import`: takes over what WordPress exported. What is there already stays as it is.
 * @param file as typed
 * @param flags as typed
 * @throws UsageError for what is no such export
 */
export async function runImport(file: string, flags: DatabaseFlags): Promise<void> {
  const { comments, left } = readExport(file);
  const added = await atDatabase(flags, (database) => importComments(database, comments));
  for (const line of left) printAside(`left out: ${printable(line)}`);
  const known = comments.length - added;
  print(`${counted(added, 'comment')} imported${known === 0 ? '' : `, ${known} were there already`}`);
}

function readExport(file: string): ReturnType<typeof readWxr> {
  try {
    return readWxr(readFileSync(folderMeant(file), 'utf8'));
  } catch (fault) {
    throw new UsageError(`${file} can't be imported: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

/**
 * `courant comments erase`: what somebody has written goes, and what others answered stays.
 * @param flags as typed
 */
export async function runErase({ email, ...flags }: DatabaseFlags & { readonly email: string }): Promise<void> {
  const { comments, published } = await atDatabase(flags, (database) => eraseBy(database, email, actOf('erase')));
  print(`${counted(comments, 'comment')} erased`);
  if (published > 0) print('some may still be on pages; build the site to take them off');
}
