import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../kernel/cache.ts';
import { digest } from '../kernel/digest.ts';

// The digest of the bytes that follow, and as much room as keeps numbers in them where processors want numbers.
const HEADER = 24;

/**
 * Opens a snapshot on disk, a file a part. Each is written whole and carries the digest of its bytes: one that was cut off or
 * tampered with is as good as missing.
 * @param folder where the parts lie; made when something is written
 */
export function openSnapshot(folder: string): Snapshot {
  return {
    read(part) {
      try {
        const file = readFileSync(join(folder, part));
        const bytes = file.subarray(HEADER);
        return file.toString('latin1', 0, HEADER).trimEnd() === digest(bytes) ? bytes : undefined;
      } catch {
        return undefined;
      }
    },
    write(part, bytes) {
      mkdirSync(folder, { recursive: true });
      const beside = join(folder, `${part}.part`);
      writeFileSync(beside, digest(bytes).padEnd(HEADER));
      writeFileSync(beside, bytes, { flag: 'a' });
      renameSync(beside, join(folder, part));
    },
  };
}
