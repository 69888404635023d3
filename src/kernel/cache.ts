/**
 * Keeps what one stage made of each content file, under a mark that says all that it was made from. A shelf may forget anything
 * at any time, and never gives what was made from something else.
 */
export interface Shelf {
  readonly get: (file: string, mark: string) => string | undefined;
  /** Whether it seems to know, which costs less to ask; it may still turn out not to. */
  readonly has: (file: string, mark: string) => boolean;
  readonly set: (file: string, mark: string, text: string) => void;
}

/** The shelves of the stages that work file by file. */
export interface Shelves {
  /** Checked front matter. */
  readonly articles: Shelf;
  /** What all checks need of rendered prose: its links, pictures and problems. */
  readonly references: Shelf;
  /** Rendered prose. */
  readonly prose: Shelf;
  /** Term vectors. */
  readonly terms: Shelf;
}

/** The names of all shelves, once. */
export const SHELVES = ['articles', 'references', 'prose', 'terms'] as const satisfies readonly (keyof Shelves)[];

/** A shelf that lasts as long as the process. */
export function memoryShelf(): Shelf {
  const kept = new Map<string, readonly [mark: string, text: string]>();
  return {
    get(file, mark) {
      const found = kept.get(file);
      return found?.[0] === mark ? found[1] : undefined;
    },
    has: (file, mark) => kept.get(file)?.[0] === mark,
    set: (file, mark, text) => void kept.set(file, [mark, text]),
  };
}

/** Shelves that last as long as the process. */
export function memoryShelves(): Shelves {
  return { articles: memoryShelf(), references: memoryShelf(), prose: memoryShelf(), terms: memoryShelf() };
}

/**
 * Keeps what a build found for the next one, in named parts of bytes. What is read was written under the same name, or is not there.
 * Bytes that are read or were written are not changed afterwards.
 */
export interface Snapshot {
  readonly read: (part: string) => Uint8Array | undefined;
  readonly write: (part: string, bytes: Uint8Array) => void;
}

/** A snapshot that lasts as long as the process. */
export function memorySnapshot(): Snapshot {
  const parts = new Map<string, Uint8Array>();
  return { read: (part) => parts.get(part), write: (part, bytes) => void parts.set(part, bytes) };
}
