/** Where something is: a file relative to the content folder, a line and a column, both counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An error keeps the site from being published; a warning does so only under `--strict`. */
export type Severity = 'error' | 'warning';

/** Something an editor should mend: what, where and how. */
export interface Problem {
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly place?: Place;
}

/** What a stage made, and what was wrong on the way. Faulty parts are missing from the value, never half there. */
export interface Outcome<Value> {
  readonly value: Value;
  readonly problems: readonly Problem[];
}

/**
 * @param message what is wrong, as a phrase that starts in lower case
 * @param place where
 * @param hint how to mend it
 */
export function error(message: string, place?: Place, hint?: string): Problem {
  return { severity: 'error', message, ...(place && { place }), ...(hint !== undefined && { hint }) };
}

/**
 * @param message what deserves a look, as a phrase that starts in lower case
 * @param place where
 * @param hint how to mend it
 */
export function warning(message: string, place?: Place, hint?: string): Problem {
  return { ...error(message, place, hint), severity: 'warning' };
}

/** Stops a build that can't go on. Carries every problem found until then. */
export class Unpublishable extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.name = 'Unpublishable';
    this.problems = problems;
  }
}

/**
 * Orders problems as a reader goes through files: by file, line, column, then message.
 * @param problems in any order
 * @returns a sorted copy; problems without a place come first
 */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
  return problems.toSorted(
    (left, right) =>
      order(left.place?.file ?? '', right.place?.file ?? '') ||
      (left.place?.line ?? 0) - (right.place?.line ?? 0) ||
      (left.place?.column ?? 0) - (right.place?.column ?? 0) ||
      order(left.message, right.message),
  );
}

/** Gathers the problems of every stage, so that an editor sees all of them at once. */
export class Findings {
  readonly #problems: Problem[] = [];

  /** Keeps an outcome's problems and passes its value on. */
  take<Value>({ value, problems }: Outcome<Value>): Value {
    this.add(problems);
    return value;
  }

  /**
   * Takes the outcome of a stage that may be unable to go on.
   * @throws Unpublishable with what was found before as well, when the stage throws one
   */
  attempt<Value>(stage: () => Outcome<Value>): Value {
    try {
      return this.take(stage());
    } catch (fault) {
      if (!(fault instanceof Unpublishable)) throw fault;
      this.add(fault.problems);
      throw new Unpublishable(this.problems);
    }
  }

  /** Keeps the problems of a check that makes nothing. */
  add(problems: readonly Problem[]): void {
    for (const problem of problems) this.#problems.push(problem);
  }

  /** Everything found so far, in the order of the files. */
  get problems(): readonly Problem[] {
    return sortProblems(this.#problems);
  }

  /**
   * Ends the build when something must be mended first.
   * @param strict whether a warning is reason enough
   * @throws Unpublishable with every problem found so far
   */
  stop(strict: boolean): void {
    if (this.#problems.some(({ severity }) => strict || severity === 'error')) throw new Unpublishable(this.problems);
  }
}
