import { Buffer } from 'node:buffer';

/** The reserved name, in front of what tells its families apart, and the number of its edition. */
const RESERVED = /Source( ?)(Serif|Sans) ?\d/g;
/** What says whose the font is stays as it was. */
const COPYRIGHT = 0;
const RECORD = 12;

/**
 * Gives a font the project's name, as the licence of the originals asks for: what is cut from them may not bear theirs.
 * @param font TrueType, with names in UTF-16 alone
 * @returns the same font, called Courant where it was called Source
 * @see https://openfontlicense.org/open-font-license-official-text/ condition 3
 * @see https://learn.microsoft.com/typography/opentype/spec/name
 */
export function renameFont(font: Uint8Array): Uint8Array {
  const bytes = Buffer.from(font);
  const names = tableAt(bytes, 'name');
  const strings = names + bytes.readUInt16BE(names + 4);
  for (let index = 0; index < bytes.readUInt16BE(names + 2); index += 1) {
    const record = names + 6 + index * RECORD;
    if (bytes.readUInt16BE(record + 6) === COPYRIGHT) continue;
    const start = strings + bytes.readUInt16BE(record + 10);
    const name = bytes.subarray(start, start + bytes.readUInt16BE(record + 8));
    const renamed = utf16(utf16(name).toString('utf16le').replace(RESERVED, 'Courant$1$2'));
    if (renamed.length > name.length) throw new RangeError('a new name must fit into the place of the old one');
    bytes.set(renamed, start);
    bytes.writeUInt16BE(renamed.length, record + 8);
  }
  return bytes;
}

/** From one order of bytes to the other: fonts have the high byte first, Node the low one. */
function utf16(text: string | Uint8Array): Buffer {
  return (typeof text === 'string' ? Buffer.from(text, 'utf16le') : Buffer.from(text)).swap16();
}

/** @returns where a table begins */
function tableAt(bytes: Buffer, tag: string): number {
  for (let entry = 12; entry < 12 + bytes.readUInt16BE(4) * 16; entry += 16) {
    if (bytes.toString('latin1', entry, entry + 4) === tag) return bytes.readUInt32BE(entry + 8);
  }
  throw new RangeError(`the font has no table "${tag}"`);
}
