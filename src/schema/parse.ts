import { z } from 'zod';
import { didYouMean } from '../kernel/suggest.ts';

/** A schema of this room, for rooms that only pass it on. */
export type Schema = z.ZodType;
/** What a schema makes of a valid value. */
export type Output<Of extends Schema> = z.output<Of>;

/** A fault in a value: the keys and indexes that lead to it, what is wrong, and how to mend it. */
export interface Fault {
  readonly path: readonly (string | number)[];
  /** Whether the key itself is at fault rather than its value. */
  readonly atKey: boolean;
  readonly message: string;
  readonly hint?: string;
}

/** A checked value, or every fault in it. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Checks a value against a schema.
 * @param schema what it should be
 * @param value anything, for example what YAML gave
 * @returns the schema's output, or all that is wrong, in an editor's words
 */
export function parse<Of extends Schema>(schema: Of, value: unknown): Parsed<Output<Of>> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, faults: result.error.issues.flatMap((issue) => faultsOf(issue, schema)) };
}

/**
 * @param schema a schema of this room
 * @returns what editors' tools need to check and complete a file while it is written
 * @see https://json-schema.org/draft/2020-12
 */
export function jsonSchema(schema: Schema): unknown {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

function faultsOf(issue: z.core.$ZodIssue, schema: z.ZodType): Fault[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => fault([...path, key], `unknown field "${key}"`, didYouMean(key, known), true));
  }
  const hint = issue.code === 'custom' && typeof issue.params?.['hint'] === 'string' ? issue.params['hint'] : undefined;
  const name = path.join('.');
  if (issue.code === 'invalid_type' && issue.input === undefined) return [fault(path, `missing field "${name}"`, hint)];
  if (issue.code === 'invalid_value')
    return [fault(path, `"${name}" can't be ${shown(issue.input)}`, oneOf(issue.values, issue.input))];
  if (issue.code === 'invalid_type') {
    const wanted = `must be ${article(issue.expected)}`;
    return [fault(path, name === '' ? wanted : `"${name}" ${wanted}`, hint)];
  }
  return [fault(path, name === '' ? issue.message : `"${name}": ${issue.message}`, hint)];
}

function fault(path: readonly (string | number)[], message: string, hint?: string, atKey = false): Fault {
  return { path, atKey, message, ...(hint !== undefined && { hint }) };
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? 'missing';
}

function article(type: string): string {
  const names: Readonly<Record<string, string>> = {
    array: 'a list',
    // The only pair there is, a point of a picture.
    tuple: 'a pair of numbers, for example [30, 60]',
    object: 'a set of fields',
    string: 'text',
    boolean: 'true or false',
    number: 'a number',
    int: 'a whole number',
  };
  return names[type] ?? type;
}

function oneOf(values: readonly z.core.util.Primitive[], input: unknown): string {
  const names = values.map(String);
  return (typeof input === 'string' ? didYouMean(input, names) : undefined) ?? `use ${names.join(', ')}`;
}

/** The keys that an object at `path` within the schema may have. */
function keysAt(schema: z.ZodType, path: readonly (string | number)[]): readonly string[] {
  let node: unknown = jsonSchema(schema);
  for (const key of path)
    node = typeof key === 'number' ? member(node, 'items') : member(member(node, 'properties'), key);
  return Object.keys(member(node, 'properties') ?? {});
}

function member(value: unknown, key: string): object | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'object' && found !== null ? found : undefined;
}
