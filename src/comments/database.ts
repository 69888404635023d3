/** What a column may hold, in both databases; yes and no are 1 and 0. */
export type Value = string | number | null;

/** A row as it comes back. */
export type Row = Readonly<Record<string, Value>>;

/**
 * What asks a database. Statements are the same for both; their values are `$1`, `$2` and so on. `lower_case(text)` is
 * what `toLowerCase` is here: the `lower` of a database knows as many letters as it was set up with.
 */
export interface Asking {
  readonly query: (statement: string, values?: readonly Value[]) => Promise<readonly Row[]>;
}

/** Work that is done whole or not at all. A statement that fails ends it, even where the work looks away. */
export interface Transaction extends Asking {
  /** Waits until no other transaction holds the key; it is let go when the transaction ends. */
  readonly lock: (key: string) => Promise<void>;
}

/** Where comments are kept. What it is asked outside of `write` can only read, and sees nothing that isn't committed. */
export interface Database extends Asking {
  /**
   * Does work that writes.
   * @param work it may be done again from its beginning, so it should do nothing but ask the transaction
   * @returns what the work gave, once it is safely on disk
   */
  readonly write: <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
}

/**
 * Makes a value what both databases can hold, so that they hold the same. PostgreSQL knows no NUL, SQLite ends a text there when
 * it compares, and neither knows half a character; all become the replacement character, as in a browser.
 * @param value what a statement is given
 * @throws RangeError for a number that isn't whole or is too great to be kept exactly
 * @see https://html.spec.whatwg.org/multipage/parsing.html#parse-error-unexpected-null-character
 */
export function storable(value: Value): Value {
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD').toWellFormed();
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new RangeError(`${value} is no whole number that a database keeps exactly`);
  return value;
}

/**
 * @param found a row as the driver gives it
 * @throws TypeError for a column of a type that none of ours has
 */
export function rowOf(found: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(Object.entries(found).map(([column, value]) => [column, valueOf(value)]));
}

function valueOf(value: unknown): Value {
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value;
  throw new TypeError(`a column holds ${typeof value}, which none of ours does`);
}
