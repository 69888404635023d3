import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { addModerator, listModerators, removeModerator, Unsuitable } from '../../comments/moderators.ts';
import { currentEpoch } from '../../kernel/time.ts';
import { UsageError } from '../options.ts';
import { print, printAside } from '../print.ts';
import { atDatabase, type DatabaseFlags } from './database.ts';

/** Where a password comes from; a terminal is asked, anything else is read. */
export type Source = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/**
 * `courant comments moderators add`.
 * @param name as typed
 * @param flags as typed
 * @param source where the password comes from
 * @throws UsageError for a name or a password that won't do
 */
export async function runAddModerator(
  name: string,
  flags: DatabaseFlags,
  source: Source = process.stdin,
): Promise<void> {
  const password = await passwordFrom(source);
  try {
    const isNew = await atDatabase(flags, (database) => addModerator(database, name, password, currentEpoch()));
    print(isNew ? `${name} can moderate now` : `${name} has another password now, and is signed out everywhere`);
  } catch (fault) {
    if (fault instanceof Unsuitable) throw new UsageError(fault.message);
    throw fault;
  }
}

/** `courant comments moderators list`: one name a line. */
export async function runListModerators(flags: DatabaseFlags): Promise<void> {
  const names = await atDatabase(flags, listModerators);
  for (const name of names) print(name);
  if (names.length === 0) printAside('nobody can moderate yet; courant comments moderators add NAME lets somebody');
}

/**
 * `courant comments moderators remove`.
 * @throws UsageError when there is nobody of that name
 */
export async function runRemoveModerator(name: string, flags: DatabaseFlags): Promise<void> {
  const isGone = await atDatabase(flags, (database) => removeModerator(database, name, currentEpoch()));
  if (!isGone) throw new UsageError(`there is no moderator called ${name}`);
  print(`${name} can moderate no more`);
}

/** Asks twice at a terminal, where nothing of it is shown; else takes the first line. */
async function passwordFrom(source: Source): Promise<string> {
  if (source.isTTY !== true) return (await text(source)).split(/\r?\n/, 1)[0] ?? '';
  const password = await askUnseen(source, 'Password: ');
  if (password !== (await askUnseen(source, 'The same again: '))) throw new UsageError('the two are not the same');
  return password;
}

async function askUnseen(source: Source, question: string): Promise<string> {
  process.stderr.write(question);
  // Readline would show each key by writing it there.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: source, output: nowhere, terminal: true });
  lines.on('SIGINT', () => process.exit(130));
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
