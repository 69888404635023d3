/** What older metadata says of who made a picture. */
export interface Embedded {
  readonly creator?: string;
  readonly credit?: string;
  readonly copyright?: string;
}

/** Most programs write UTF-8; what can't be that is Latin 1. */
function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;
const ASCII = 2;

/**
 * @param bytes an EXIF block, with or without the mark that JPEG puts before it
 * @returns its artist and copyright; nothing of what is damaged
 * @see https://www.cipa.jp/std/documents/e/DC-X008-Translation-2023-E.pdf
 */
export function readExif(bytes: Uint8Array): Embedded {
  const block = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const tiff = block.toString('latin1', 0, 6) === 'Exif\0\0' ? block.subarray(6) : block;
  try {
    const little = tiff.toString('latin1', 0, 2) === 'II';
    const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const long = (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
    const directory = long(4);
    const texts = new Map<number, string>();
    for (let index = 0; index < short(directory); index += 1) {
      const entry = directory + 2 + index * 12;
      const [tag, type, count] = [short(entry), short(entry + 2), long(entry + 4)];
      if (type !== ASCII || (tag !== ARTIST && tag !== COPYRIGHT)) continue;
      const start = count <= 4 ? entry + 8 : long(entry + 8);
      // A copyright may be two, of the photographer and of the editor, parted by NUL.
      const parts = decodeText(tiff.subarray(start, start + count)).split('\0');
      texts.set(tag, parts.filter((part) => part.trim() !== '').join(', '));
    }
    const [creator, copyright] = [texts.get(ARTIST), texts.get(COPYRIGHT)];
    return { ...(creator !== undefined && { creator }), ...(copyright !== undefined && { copyright }) };
  } catch {
    return {};
  }
}

const BYLINE = 80;
const CREDIT = 110;
const NOTICE = 116;

/**
 * @param bytes an IPTC block, as it is or among Photoshop's resources
 * @returns its byline, credit and copyright notice
 * @see https://www.iptc.org/std/IIM/4.2/specification/IIMV4.2.pdf
 */
export function readIptc(bytes: Uint8Array): Embedded {
  const block = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const resource = block.indexOf('8BIM\u0004\u0004', 0, 'latin1');
  const texts = new Map<number, string>();
  let at = block.indexOf(0x1c, Math.max(resource, 0));
  // A mark, the record, the data set, two bytes of length, and the text.
  while (at !== -1 && at + 5 <= block.length && block[at] === 0x1c) {
    const length = block.readUInt16BE(at + 3);
    const set = block[at + 2] ?? 0;
    if (block[at + 1] === 2) {
      const text = decodeText(block.subarray(at + 5, at + 5 + length));
      const before = texts.get(set);
      texts.set(set, before === undefined ? text : `${before}, ${text}`);
    }
    at += 5 + length;
  }
  const [creator, credit, copyright] = [texts.get(BYLINE), texts.get(CREDIT), texts.get(NOTICE)];
  return {
    ...(creator !== undefined && { creator }),
    ...(credit !== undefined && { credit }),
    ...(copyright !== undefined && { copyright }),
  };
}
