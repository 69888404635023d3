declare module 'fontverter' {
  /** @returns the font in another format, which names its own */
  export function convert(font: Uint8Array, format: 'woff2' | 'truetype'): Promise<Uint8Array>;
}
