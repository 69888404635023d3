import sharp from 'sharp';
import { digestJson, type Digest } from '../kernel/digest.ts';

/**
 * How pictures are made. Every figure that changes the bytes stands here, so that changing one makes every picture anew.
 * AVIF is made with the least effort, and a little less exact than WebP, which nobody sees and which saves a third of the bytes
 * (figures in DECISIONS.md).
 * Flat pictures (charts, maps, lettering) get more bytes and sharper colour edges. Lossless WebP was tried for them: a map
 * that is scaled down is no longer flat, and came out three times as large with no difference to be seen. Widths and effort are
 * kept low because a newcomer's first build waits for them.
 */
export const RECIPE = {
  /** Raised when the code changes what it makes from the same figures. */
  edition: 3,
  /** Widths in pixels: small pictures, phones with two and three dots to a pixel, and a full-bleed picture on a dense screen. */
  widths: [320, 768, 1080, 1600],
  /** A further one for portraits, which stand beside names as small as 4rem, on dense screens too. */
  portraitWidth: 160,
  /** The modern kinds, the preferred first. */
  sources: [
    { format: 'avif', photograph: { quality: 50, effort: 0 }, flat: undefined },
    {
      format: 'webp',
      photograph: { quality: 76, effort: 2 },
      flat: { quality: 88, smartSubsample: true, effort: 2 },
    },
  ],
  /** Open Graph's recommended width; the fallback, which few browsers need, has no more. */
  plainWidth: 1200,
  jpeg: { quality: 80, progressive: true },
  png: { compressionLevel: 9, adaptiveFiltering: true },
  flatPng: { palette: true, effort: 7 },
  /** What shines through a transparent picture where there is no transparency. */
  paper: '#ffffff',
} as const;

/**
 * Social cards, in the size that Open Graph and its readers recommend.
 * @see https://developers.facebook.com/docs/sharing/webmasters/images/
 */
export const CARD = {
  /** Raised when the code, or Takumi, draws another card from the same words. */
  edition: 1,
  width: 1200,
  height: 630,
  /** A picture that would have to be enlarged more than this is not made into a card. */
  mostEnlarged: 2,
} as const;

/** Covers the figures and the versions of every library that makes the bytes. */
export const RECIPE_DIGEST: Digest = digestJson([RECIPE, sharp.versions]);

/**
 * The widths in which a picture is published: those of the recipe that it has pixels for, and its own when it is narrower
 * than the widest. One within a tenth of the picture's own width would be the same picture twice, and is left out.
 * @param width of the original, in pixels
 * @param portrait whether it is an author's, which is shown smaller than any other picture
 * @returns widths in pixels, ascending; at least one
 */
export function ladder(width: number, portrait = false): readonly number[] {
  const widest = Math.min(width, Math.max(...RECIPE.widths));
  const rungs = [...(portrait ? [RECIPE.portraitWidth] : []), ...RECIPE.widths];
  return [...rungs.filter((rung) => rung <= widest * 0.9), widest];
}
