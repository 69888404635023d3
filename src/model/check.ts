import { error, type Outcome } from '../kernel/problem.ts';
import type { SourceFile } from '../read/source-file.ts';
import { parse, type Output, type Schema } from '../schema/parse.ts';

/**
 * Checks a file's values against a schema and gives every fault its place in the file.
 * @param schema what the file should hold
 * @param source the file
 * @returns the schema's output, or `undefined` with every fault as a problem
 */
export function check<Of extends Schema>(schema: Of, source: SourceFile): Outcome<Output<Of> | undefined> {
  const { value: values, problems: unreadable } = source.fields();
  if (unreadable.length > 0) return { value: undefined, problems: unreadable };
  const parsed = parse(schema, values ?? {});
  if (parsed.ok) return { value: parsed.value, problems: [] };
  const problems = parsed.faults.map(({ path, atKey, message, hint }) =>
    error(message, source.locate(path, atKey), hint),
  );
  return { value: undefined, problems };
}
