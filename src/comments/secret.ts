import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Reads the secret of a service that runs on its newcomer's own machine, and makes one the first time, for its owner's eyes only.
 * @param file where it is
 * @returns the secret
 */
export function localSecret(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  try {
    // Only one of two that begin at once may make it.
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  }
  return readFileSync(file, 'utf8').trim();
}
