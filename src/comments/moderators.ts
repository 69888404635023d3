import type { Asking, Database } from './database.ts';
import { note } from './audit.ts';
import { isPassword, keepPassword, SHORTEST_PASSWORD } from './passwords.ts';

/** What is wrong with a name or password that somebody chose; its message says so in a sentence. */
export class Unsuitable extends Error {}

/**
 * Lets somebody moderate, or gives who does another password; whoever is signed in under the name is signed out.
 * @param database where moderators are kept
 * @param name what they sign in with, which may be shown to colleagues
 * @param password in clear
 * @param at epoch milliseconds
 * @returns whether the name is new
 * @throws Unsuitable for a name or password that won't do
 */
export async function addModerator(database: Database, name: string, password: string, at: number): Promise<boolean> {
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .@_-]{0,59}$/u.test(name))
    throw new Unsuitable('A name has up to 60 letters, digits, spaces and . @ _ -, and begins with a letter or digit.');
  if (RESERVED.has(name.toLowerCase())) throw new Unsuitable(`The audit means something else by "${name}".`);
  if ([...password].length < SHORTEST_PASSWORD)
    throw new Unsuitable(
      `A password has at least ${SHORTEST_PASSWORD} characters; four or five words make a good one.`,
    );
  if (password.toLowerCase().includes(name.toLowerCase()) && name.length > 3)
    throw new Unsuitable('A password does not contain the name.');
  const kept = await keepPassword(password);
  return database.write(async (transaction) => {
    const known = await transaction.query('SELECT name FROM moderators WHERE name = $1', [name]);
    await transaction.query(
      'INSERT INTO moderators (name, password) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET password = $2',
      [name, kept],
    );
    await transaction.query('DELETE FROM sessions WHERE moderator = $1', [name]);
    await note(transaction, { actor: 'command line', action: 'add moderator', at }, { after: { moderator: name } });
    return known.length === 0;
  });
}

/** Actors in the audit that are nobody's name. */
const RESERVED: ReadonlySet<string> = new Set(['link', 'command line', 'unknown']);

/**
 * Takes the right to moderate away, at once.
 * @param at epoch milliseconds
 * @returns whether there was somebody of that name
 */
export function removeModerator(database: Database, name: string, at: number): Promise<boolean> {
  return database.write(async (transaction) => {
    const gone = await transaction.query('DELETE FROM moderators WHERE name = $1 RETURNING name', [name]);
    await transaction.query('DELETE FROM sessions WHERE moderator = $1', [name]);
    if (gone.length === 0) return false;
    await note(transaction, { actor: 'command line', action: 'remove moderator', at }, { before: { moderator: name } });
    return true;
  });
}

/** @returns the names of all moderators, sorted */
export async function listModerators(asking: Asking): Promise<readonly string[]> {
  const rows = await asking.query('SELECT name FROM moderators ORDER BY name');
  return rows.map((row) => String(row['name']));
}

/**
 * @param name as typed
 * @param password as typed
 * @returns whether there is such a moderator and the password is theirs; either answer takes as long
 */
export async function isModerator(asking: Asking, name: string, password: string): Promise<boolean> {
  const [row] = await asking.query('SELECT password FROM moderators WHERE name = $1', [name]);
  return isPassword(password, row === undefined ? undefined : String(row['password']));
}
