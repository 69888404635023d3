import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

// OWASP's choice where memory is dearer than time: 32 MiB for each attempt, gone through three times.
const COST = { N: 2 ** 15, r: 8, p: 3 };
const MEMORY = 64 * 1024 * 1024;
const LENGTH = 32;
/** A password must be at least this many characters long. @see https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver */
export const SHORTEST_PASSWORD = 12;
// Longer ones would only cost time.
const LONGEST_PASSWORD = 1024;

const derive = promisify<string, Buffer, number, typeof COST & { maxmem: number }, Buffer>(scrypt);

/**
 * @param password as typed; composed and decomposed characters count as the same
 * @returns what can be kept: the method, its costs, a salt of its own and the key, in one text
 * @see https://www.rfc-editor.org/rfc/rfc7914
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt
 */
export async function keepPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password.normalize('NFC'), salt, LENGTH, { ...COST, maxmem: MEMORY });
  return `scrypt$N=${COST.N},r=${COST.r},p=${COST.p}$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

const KEPT = /^scrypt\$N=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/;

/**
 * Compares in constant time. Where nothing is kept it takes as long as where something is, and finds that nothing fits.
 * @param password as typed
 * @param kept what `keepPassword` gave, or `undefined` for a name that nobody has
 */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const [, N = COST.N, r = COST.r, p = COST.p, salt = '', expected = ''] = KEPT.exec(kept ?? '') ?? [];
  if (password.length > LONGEST_PASSWORD) return false;
  const key = await derive(password.normalize('NFC'), Buffer.from(salt, 'base64url'), LENGTH, {
    N: Number(N),
    r: Number(r),
    p: Number(p),
    maxmem: MEMORY,
  });
  const wanted = Buffer.from(expected, 'base64url');
  return wanted.length === key.length && timingSafeEqual(wanted, key);
}
