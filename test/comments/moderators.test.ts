import { describe, expect, it } from 'vitest';
import { addModerator, moderatorWith, listModerators, Unsuitable } from '../../src/comments/moderators.ts';
import { isPassword, keepPassword } from '../../src/comments/passwords.ts';
import { emptyDatabase } from './empty-database.ts';

const PASSWORD = 'kestrel marble tuesday';

describe('a password', () => {
  it('is kept as a text that says how, with a salt of its own', async () => {
    const [one, two] = [await keepPassword(PASSWORD), await keepPassword(PASSWORD)];
    expect(one).toMatch(/^scrypt\$N=32768,r=8,p=3\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(two);
    expect(await isPassword(PASSWORD, one)).toBe(true);
    expect(await isPassword(`${PASSWORD} `, one)).toBe(false);
  });

  it('fits nothing where nothing, or nothing of ours, is kept', async () => {
    for (const kept of [undefined, '', 'none', 'scrypt$N=2,r=8,p=1$aaaa$'])
      expect(await isPassword('', kept)).toBe(false);
  });

  it('is the same however its accents are typed', async () => {
    expect(await isPassword('cafe\u0301 in the morning', await keepPassword('caf\u00e9 in the morning'))).toBe(true);
  });
});

describe('a moderator', () => {
  it('is added with a name and a password, and given another password', async () => {
    const database = await emptyDatabase();
    expect(await addModerator(database, 'Åse Berg', PASSWORD, 1)).toBe(true);
    expect(await addModerator(database, 'Åse Berg', 'another long password', 2)).toBe(false);
    expect(await addModerator(database, 'åse berg', 'another long password', 2)).toBe(false);
    expect(await listModerators(database)).toEqual(['Åse Berg']);
    expect(await moderatorWith(database, 'Åse Berg', PASSWORD)).toBeUndefined();
    expect(await moderatorWith(database, 'åse berg', 'another long password')).toBe('Åse Berg');
  });

  it.each([
    ['', PASSWORD],
    ['two\nlines', PASSWORD],
    ['<b>', PASSWORD],
    ['link', PASSWORD],
    ['root at the command line', PASSWORD],
    ['Ada', 'short'],
    ['Adalbert', 'adalbert adalbert'],
  ])('called %j with the password %j is not added', async (name, password) => {
    await expect(addModerator(await emptyDatabase(), name, password, 1)).rejects.toThrow(Unsuitable);
  });
});
