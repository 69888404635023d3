/** What a column may hold, in both databases; yes and no are 1 and 0. */
export type Value = string | number | null;

/** A row as it comes back. */
export type Row = Readonly<Record<string, Value>>;

/** What asks a database. Statements are the same for both; their values are `$1`, `$2` and so on. */
export interface Asking {
  readonly query: (statement: string, values?: readonly Value[]) => Promise<readonly Row[]>;
}

/** Work that is done whole or not at all. */
export interface Transaction extends Asking {
  /** Waits until no other transaction holds the key; it is let go when the transaction ends. */
  readonly lock: (key: string) => Promise<void>;
}

/** Where comments are kept. */
export interface Database extends Asking {
  /**
   * Does work that writes.
   * @param work it may be done again from its beginning, so it should do nothing but ask the transaction
   * @returns what the work gave, once it is safely on disk
   */
  readonly write: <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
}
