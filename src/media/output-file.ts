import type { Digest } from '../kernel/digest.ts';
import type { UrlPath } from '../kernel/url-path.ts';

/** A finished file in the cache, and the address under which it is published. */
export interface OutputFile {
  readonly path: UrlPath;
  /** Absolute path of the file in the cache. */
  readonly file: string;
  /** Digest of its bytes, so that only a missing or altered copy is written. */
  readonly digest: Digest;
}
