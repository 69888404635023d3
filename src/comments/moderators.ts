import type { Asking, Database } from './database.ts';
import { note } from './audit.ts';
import { isPassword, keepPassword, SHORTEST_PASSWORD } from './passwords.ts';

/** What is wrong with a name or password that somebody chose; its message says so in a sentence. */
export class Unsuitable extends Error {}

/**
 * Lets somebody moderate, or gives who does another password; whoever is signed in under the name is signed out. Names that
 * differ in upper and lower case alone are the same.
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
  if (RESERVED.test(name)) throw new Unsuitable(`The audit means something else by "${name}".`);
  if ([...password].length < SHORTEST_PASSWORD)
    throw new Unsuitable(
      `A password has at least ${SHORTEST_PASSWORD} characters; four or five words make a good one.`,
    );
  if (password.toLowerCase().includes(name.toLowerCase()) && name.length > 3)
    throw new Unsuitable('A password does not contain the name.');
  const kept = await keepPassword(password);
  return database.write(async (transaction) => {
    await transaction.lock('moderators');
    const known = (await find(transaction, name))?.name;
    if (known === undefined)
      await transaction.query('INSERT INTO moderators (name, password) VALUES ($1, $2)', [name, kept]);
    else await transaction.query('UPDATE moderators SET password = $2 WHERE name = $1', [known, kept]);
    await transaction.query('DELETE FROM sessions WHERE moderator = $1', [known ?? name]);
    await note(
      transaction,
      { actor: 'command line', action: 'add moderator', at },
      { after: { moderator: known ?? name } },
    );
    return known === undefined;
  });
}

/** Actors in the audit that are no moderator's name. */
const RESERVED = /^link$|^unknown$|command line$/i;

/**
 * Takes the right to moderate away, at once.
 * @param at epoch milliseconds
 * @returns whether there was somebody of that name
 */
export function removeModerator(database: Database, name: string, at: number): Promise<boolean> {
  return database.write(async (transaction) => {
    const known = (await find(transaction, name))?.name;
    if (known === undefined) return false;
    await transaction.query('DELETE FROM moderators WHERE name = $1', [known]);
    await transaction.query('DELETE FROM sessions WHERE moderator = $1', [known]);
    const act = { actor: 'command line', action: 'remove moderator', at } as const;
    await note(transaction, act, { before: { moderator: known } });
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
 * @returns the moderator's name if the password is theirs; that takes as long where nobody has the name
 */
export async function moderatorWith(asking: Asking, name: string, password: string): Promise<string | undefined> {
  const moderator = await find(asking, name);
  return (await isPassword(password, moderator?.password)) ? moderator?.name : undefined;
}

/** @returns the moderator's name as it was given, or `undefined` for a name that nobody has */
export async function knownModerator(asking: Asking, name: string): Promise<string | undefined> {
  return (await find(asking, name))?.name;
}

async function find(
  asking: Asking,
  name: string,
): Promise<{ readonly name: string; readonly password: string } | undefined> {
  const [row] = await asking.query('SELECT name, password FROM moderators WHERE lower_case(name) = lower_case($1)', [
    name,
  ]);
  return row && { name: String(row['name']), password: String(row['password']) };
}
