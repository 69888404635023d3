/**
 * Wraps a PNG as a Windows icon, which browsers ask for as `/favicon.ico` whatever the page says.
 * @param png a square PNG
 * @param size its side in pixels, under 256
 * @returns the icon: a directory of one image, 22 bytes, and the PNG as it is
 * @see https://devblogs.microsoft.com/oldnewthing/20101022-00/?p=12473
 */
export function ico(png: Uint8Array, size: number): Uint8Array {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // an icon, not a cursor
  header.writeUInt16LE(1, 4); // of one image
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10); // colour planes
  header.writeUInt16LE(32, 12); // bits a pixel
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18); // where the image begins
  return Buffer.concat([header, png]);
}
