import type { UrlPath } from '../kernel/url-path.ts';

/** The kinds of picture that are published. */
export type PictureType = 'image/avif' | 'image/webp' | 'image/jpeg' | 'image/png';

/** One published file of a picture: its kind, its size in pixels and its address. */
export interface PictureVariant {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  readonly path: UrlPath;
}

/** A picture in one kind, from narrow to wide: what a `<source>` offers. */
export interface PictureSource {
  readonly type: PictureType;
  readonly variants: readonly PictureVariant[];
}

/** A picture as views hold it and layouts print it. Its addresses change whenever its bytes would. */
export interface Picture {
  /** Size of the original in pixels, the right way up. Layouts print it, so that nothing shifts. */
  readonly width: number;
  readonly height: number;
  /** The dominant colour as `#rrggbb`, for the placeholder. */
  readonly color: string;
  /** Whether it covers what lies behind. A placeholder would shine through one that does not. */
  readonly opaque: boolean;
  /** In order of preference; a browser takes the first kind that it knows. */
  readonly sources: readonly PictureSource[];
  /** For the `<img>`: JPEG, or PNG for what has transparency or flat colours. */
  readonly fallback: PictureVariant;
  /** A JPEG for Open Graph, at most 1200 pixels wide and never transparent. */
  readonly social: PictureVariant;
}
