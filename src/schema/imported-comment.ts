import type { UrlPath } from '../kernel/url-path.ts';

/** A comment that was made elsewhere, as whoever reads it hands it to whoever keeps it. */
export interface ImportedComment {
  readonly id: string;
  /** The address that its article had, or has. */
  readonly article: UrlPath;
  readonly parent: string | null;
  readonly name: string;
  readonly email: string;
  readonly website: string | null;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly received: number;
  readonly status: 'held' | 'approved' | 'rejected' | 'spam';
}
