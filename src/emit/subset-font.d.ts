/** The part of subset-font that Courant calls; the package ships no types. */
declare module 'subset-font' {
  /** What a font is cut down to, beside the letters. */
  export interface Options {
    readonly targetFormat: 'woff2';
    readonly variationAxes: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
    readonly keepFeatures: readonly string[];
  }

  /** Keeps the glyphs of a font that the text, with the features that are kept, can ask for. */
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>;
}
