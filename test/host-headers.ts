import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Rule {
  readonly isFor: (path: string) => boolean;
  readonly headers: Headers;
}

type Headers = readonly (readonly [name: string, value: string])[];

/**
 * Reads the `_headers` of a built site as the hosts do that obey it, so that what tests serve lives under what is published.
 * @param folder the built site, an absolute path
 * @returns the headers for a decoded path, the general before the special
 * @throws {Error} when the site publishes none
 * @see https://docs.netlify.com/manage/routing/headers/
 */
export function hostHeaders(folder: string): (path: string) => Headers {
  const rules = readFileSync(join(folder, '_headers'), 'utf8').trim().split(/\n\n+/).map(ruleOf);
  return (path) => rules.filter(({ isFor }) => isFor(path)).flatMap(({ headers }) => headers);
}

function ruleOf(block: string): Rule {
  const [path = '', ...lines] = block.split('\n').map((line) => line.trim());
  const headers = lines.map((line): Headers[number] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  return { isFor: (asked) => matches(path.split('/'), asked.split('/')), headers };
}

/** `*` stands for all that follows, and `:name` for one part. */
function matches([wanted, ...laterWanted]: readonly string[], [part, ...later]: readonly string[]): boolean {
  if (wanted === undefined || part === undefined) return wanted === part;
  if (wanted === '*') return true;
  return (wanted === part || wanted.startsWith(':')) && matches(laterWanted, later);
}
