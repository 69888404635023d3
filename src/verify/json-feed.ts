import { error, type Problem } from '../kernel/problem.ts';

/**
 * A JSON Feed can be read and holds what its standard asks for.
 * @param file relative to the output folder
 * @param text the file's text
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function jsonFeed(file: string, text: string): readonly Problem[] {
  return faultsIn(text).map((fault) => error(fault, { file, line: 1, column: 1 }));
}

function faultsIn(text: string): readonly string[] {
  let feed: unknown;
  try {
    feed = JSON.parse(text);
  } catch (cause) {
    return [`no JSON: ${cause instanceof Error ? cause.message : String(cause)}`];
  }
  const faults = ['version', 'title']
    .filter((field) => !isText(read(feed, field)))
    .map((field) => `the feed has no ${field}`);
  const items = read(feed, 'items');
  if (!Array.isArray(items)) return [...faults, 'the feed has no items'];
  return [...faults, ...items.flatMap(faultsOfItem)];
}

function faultsOfItem(item: unknown, index: number): readonly string[] {
  const faults = isText(read(item, 'id')) ? [] : [`item ${index + 1} has no id`];
  const hasContent = isText(read(item, 'content_html')) || isText(read(item, 'content_text'));
  return hasContent ? faults : [...faults, `item ${index + 1} has no content`];
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function read(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}
