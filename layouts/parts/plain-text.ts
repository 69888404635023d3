import type { Html } from '../../src/kernel/html.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi;
const BLOCK_END = /<\/(?:p|li|h[1-6]|blockquote|figcaption|tr)>|<br>/g;
const TAG = /<\/?[a-z!](?:[^>"']|"[^"]*"|'[^']*')*>/gi;

/**
 * @param markup what our own renderers wrote
 * @returns what a reader reads of it, a line for each block
 */
export function plainText(markup: Html): string {
  return markup
    .toString()
    .replace(BLOCK_END, '\n')
    .replace(TAG, '')
    .replace(REFERENCE, (reference: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? reference;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10_ff_ff ? String.fromCodePoint(point) : reference;
    })
    .replace(/\n\s*/g, '\n')
    .trim();
}
