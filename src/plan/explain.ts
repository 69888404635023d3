/** A part of a view that is not what it was: the keys that lead to it, and both values as JSON. */
export interface Change {
  readonly part: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Compares two views, as JSON, part by part.
 * @param before the view that was rendered last
 * @param after the view of now
 * @returns every part that differs, deepest first, for example `related[2].title`
 */
export function changesBetween(before: string, after: string): readonly Change[] {
  const parse = (json: string): unknown => JSON.parse(json);
  return [...compare(parse(before), parse(after), '')];
}

function* compare(before: unknown, after: unknown, part: string): Iterable<Change> {
  if (before === after) return;
  if (isRecord(before) && isRecord(after) && Array.isArray(before) === Array.isArray(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    for (const key of keys) {
      const step = Array.isArray(before) ? `[${key}]` : part === '' ? key : `.${key}`;
      yield* compare(before[key], after[key], part + step);
    }
    return;
  }
  yield { part: part === '' ? 'the view' : part, before: shown(before), after: shown(after) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
