/** How often somebody may ask: at once, and in the long run. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Counts requests by who sends them. */
export interface Rates {
  /**
   * @param who a name for the sender
   * @param now epoch milliseconds
   * @returns milliseconds to wait until the next request is let through; 0 if this one is
   */
  readonly ask: (who: string, now: number) => number;
}

/**
 * Keeps a bucket of tokens for each sender: a request takes one, and time fills it again.
 * @param rate how large a bucket is and how fast it fills
 * @param most how many senders are remembered; the one that has been silent longest is forgotten first
 * @see https://en.wikipedia.org/wiki/Token_bucket
 */
export function openRates({ burst, perSecond }: Rate, most = 20_000): Rates {
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>();
  return {
    ask(who, now) {
      const { tokens, at } = buckets.get(who) ?? { tokens: burst, at: now };
      const filled = Math.min(burst, tokens + (Math.max(0, now - at) * perSecond) / 1000);
      const isAllowed = filled >= 1;
      // Set anew, so that a map's order is the order in which senders were last heard.
      buckets.delete(who);
      buckets.set(who, { tokens: isAllowed ? filled - 1 : filled, at: now });
      const [silent] = buckets.keys();
      if (buckets.size > most && silent !== undefined) buckets.delete(silent);
      return isAllowed ? 0 : Math.ceil(((1 - filled) * 1000) / perSecond);
    },
  };
}
