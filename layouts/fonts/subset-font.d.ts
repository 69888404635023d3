declare module 'subset-font' {
  /** A place on an axis of a variable font, or what is left of the axis. */
  type Axis = number | { readonly min: number; readonly max: number };

  /**
   * @param font the bytes of a font
   * @param text the letters to keep
   * @returns the bytes of a smaller font
   */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'truetype';
      readonly noHinting: boolean;
      readonly keepFeatures: readonly string[];
      readonly variationAxes: Readonly<Record<string, Axis>>;
    },
  ): Promise<Uint8Array>;
}
