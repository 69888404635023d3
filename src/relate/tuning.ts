/** How far an article looks for others. */
export interface Tuning {
  /** For each term that it asks with: so many older articles that use it, and so many newer ones. */
  readonly nearest: number;
  /** It asks with no further term once it has looked at so many. */
  readonly enough: number;
  /** So many of those that it looked at are compared with it as a whole. */
  readonly candidates: number;
  /** Rarity is taken from at least this many of the oldest articles, so that the first ones of an archive have some too. */
  readonly warmUp: number;
}

/** As newsrooms are related; tests look less far, so that small archives have all the cases of large ones. */
export const TUNING: Tuning = { nearest: 256, enough: 3000, candidates: 48, warmUp: 1024 };
