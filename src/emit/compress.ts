import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** How a host may send a file that was compressed ahead, by the ending that it looks for. */
export const ENCODINGS = ['br', 'gz'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const TEXT = /\.(?:html|css|js|json|xml|svg|txt|webmanifest)$/;
// A tenth of the time of the highest quality, for some three per cent more bytes.
const BROTLI_QUALITY = 9;
const GZIP_LEVEL = 9;

/**
 * @param file relative to the output folder
 * @returns whether it is text: pictures and fonts are compressed already
 */
export function isCompressible(file: string): boolean {
  return TEXT.test(file);
}

/**
 * @param bytes of a file
 * @param encoding how to compress them
 * @returns the same bytes for the same file on every machine: neither format is given a time or a name
 * @see https://www.rfc-editor.org/rfc/rfc7932
 * @see https://www.rfc-editor.org/rfc/rfc1952
 */
export function compress(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  if (encoding === 'gz') return gzipSync(bytes, { level: GZIP_LEVEL });
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
