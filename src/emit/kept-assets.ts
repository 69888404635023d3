import { Buffer } from 'node:buffer';
import type { Snapshot } from '../kernel/cache.ts';
import type { Digest } from '../kernel/digest.ts';
import { recallJson } from '../kernel/json.ts';
import type { Assets } from './assets.ts';

const PART = 'assets';

/** Assets as they are kept: bytes in Base64. */
interface Kept extends Omit<Assets, 'files'> {
  readonly key: Digest;
  readonly files: readonly (Omit<Assets['files'][number], 'bytes'> & { readonly base64: string })[];
}

/**
 * Gives the site's built assets, from the last build where they are the same: the tools that build them need not even be loaded.
 * @param snapshot keeps them
 * @param key the digest of all that they are made from
 * @param build makes them anew
 */
export async function keptAssets(snapshot: Snapshot, key: Digest, build: () => Promise<Assets>): Promise<Assets> {
  const bytes = snapshot.read(PART);
  const kept = bytes && recallJson<Kept>(Buffer.from(bytes).toString());
  if (kept?.key === key) {
    const { styles, fonts, scripts, files } = kept;
    return {
      styles,
      fonts,
      scripts,
      files: files.map(({ path, base64 }) => ({ path, bytes: Buffer.from(base64, 'base64') })),
    };
  }
  const { styles, fonts, scripts, files } = await build();
  const written: Kept = {
    key,
    styles,
    fonts,
    scripts,
    files: files.map((file) => ({ path: file.path, base64: Buffer.from(file.bytes).toString('base64') })),
  };
  snapshot.write(PART, Buffer.from(JSON.stringify(written)));
  return { styles, fonts, scripts, files };
}
