import type { StoredComment } from './comment.ts';
import type { Database } from './database.ts';
import type { FloodLimit } from './submissions.ts';

/** How a newsroom wants its comments handled. */
export interface Settings {
  readonly site: {
    readonly title: string;
    /** Its root without a last slash. */
    readonly origin: string;
    readonly language: string;
    readonly timezone: string;
  };
  /** Where readers reach the service, without a last slash: `/comments` and `/moderate` are below it. */
  readonly address: string;
  /** What seals of pages, tokens and links are made with; the builder knows it too. */
  readonly secret: string;
  /** Addresses of networks, as CIDR, whose word about a sender's address is taken. */
  readonly trustedProxies: readonly string[];
  readonly floods: readonly FloodLimit[];
  /** A comment with more links than this is held, and says so to moderators. */
  readonly mostLinks: number;
  /** Words that mark a comment for moderators. */
  readonly suspiciousWords: readonly string[];
  /** What fetches approved comments has to know. */
  readonly exportToken: string | undefined;
  readonly mail: { readonly server: string; readonly from: string; readonly to: readonly string[] } | undefined;
  /** Is sent what happened, as JSON. */
  readonly webhook: string | undefined;
  /** What builds the site anew: an address to post to, or a command. */
  readonly buildHook: string | undefined;
}

/** Is told of what happened, once that is safely on disk. */
export interface Events {
  readonly received: (comment: StoredComment) => void;
  /** What a published page shows has changed. */
  readonly changed: () => void;
}

/** Writes structured lines without personal data. */
export interface Log {
  readonly info: (facts: Readonly<Record<string, unknown>>, message: string) => void;
  readonly error: (facts: Readonly<Record<string, unknown>>, message: string) => void;
}

/** What all parts of the service work with. */
export interface Desk {
  readonly database: Database;
  readonly settings: Settings;
  readonly events: Events;
  readonly log: Log;
  /** The clock, in epoch milliseconds. */
  readonly now: () => number;
}
