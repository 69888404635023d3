import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import { error, type Outcome, type Place, type Problem } from '../kernel/problem.ts';

/** Where a value or key stands in a YAML text, by the keys and indexes that lead to it. */
export type Locate = (path: readonly (string | number)[], atKey?: boolean) => Place;

/** A parsed YAML text: plain values, and the way back to their places. */
export interface Yaml {
  readonly values: unknown;
  readonly locate: Locate;
}

// Enough for any hand-written file; an alias bomb needs thousands.
const MAX_ALIASES = 50;

const HINTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'delete one of the two',
  TAB_AS_INDENT: 'indent with spaces',
  BAD_INDENT: 'line the keys up in one column',
  BLOCK_AS_IMPLICIT_KEY: 'put text that contains ": " in quotes',
  MISSING_CHAR: 'close the quote or bracket',
  MULTILINE_IMPLICIT_KEY: 'put a colon and a space after the key',
  MULTIPLE_DOCS: 'delete the line "---"',
};

/**
 * Parses YAML by the core schema, in which dates stay text.
 * @param text the YAML
 * @param file the file that holds it, for places
 * @param lineOffset how many lines of the file stand before it
 * @returns plain values with their places; `{}` and the problems when it can't be parsed
 * @see https://yaml.org/spec/1.2.2/#103-core-schema
 */
export function parseYaml(text: string, file: string, lineOffset: number): Outcome<Yaml> {
  const parsed = parseTree(text);
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounterOf(text).linePos(offset);
    return { file, line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
  // Parsing again when a place is asked for is rare; keeping every tree would hold the whole archive in memory.
  const locate: Locate = (path, atKey = false) => placeAt(offsetOf(parseTree(text), path, atKey));
  const problems = parsed.errors.map((fault) => yamlProblem(fault, placeAt));
  if (problems.length === 0) problems.push(...forbiddenKeys(parsed, placeAt));
  if (problems.length > 0) return { value: { values: {}, locate }, problems };
  try {
    return { value: { values: parsed.toJS({ maxAliasCount: MAX_ALIASES }), locate }, problems };
  } catch (fault) {
    // yaml resolves aliases only here: there are too many of them, or one that names nothing.
    const isBomb = fault instanceof Error && fault.message.includes('Excessive');
    const message = isBomb ? 'uses too many YAML aliases' : 'uses a YAML alias that names nothing';
    return { value: { values: {}, locate }, problems: [error(message, placeAt(0), 'write the values out')] };
  }
}

function parseTree(text: string): Document {
  return parseDocument(text, { prettyErrors: false, schema: 'core', uniqueKeys: true });
}

function lineCounterOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  return lines;
}

function yamlProblem({ code, message, pos }: YAMLError, placeAt: (offset: number) => Place): Problem {
  const phrase = message.charAt(0).toLowerCase() + message.slice(1).replace(/; please use .*/, '');
  return error(`YAML: ${phrase}`, placeAt(pos[0]), HINTS[code]);
}

/** `__proto__` is never a field, at any depth; refusing it here keeps every later object honest. Nor is a list a name. */
function forbiddenKeys(parsed: Document, placeAt: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  visit(parsed, {
    Pair(_, { key }) {
      if (!isNode(key)) return;
      const place = placeAt(key.range?.[0] ?? 0);
      if (!isScalar(key)) problems.push(error('a field needs a name', place, 'put a word before the colon'));
      else if (String(key) === '__proto__') problems.push(error('"__proto__" is not a field', place, 'delete it'));
    },
  });
  return problems;
}

/** The offset of the deepest part of the path that exists. */
function offsetOf(parsed: Document, path: readonly (string | number)[], atKey: boolean): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = parsed.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((candidate) => isNode(candidate.key) && String(candidate.key) === String(key));
      const node = pair && (atKey && depth === path.length ? pair.key : (pair.value ?? pair.key));
      if (isNode(node) && node.range) return node.range[0];
    } else {
      const node = parsed.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return node.range[0];
    }
  }
  return 0;
}
