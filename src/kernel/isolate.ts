// Unicode's own marks, which work in attributes and in titles too, where no element can stand.
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';

/**
 * Isolates left-to-right words for use in text from right to left, so that their full stops and brackets stay where they belong.
 * @param words texts, functions that give texts, and records of both
 * @returns the same, each text between Unicode's marks of isolation
 * @see https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function isolateWords<Words>(words: Words): Words {
  return isolate(words) as Words;
}

function isolate(words: unknown): unknown {
  if (typeof words === 'string') return `${LEFT_TO_RIGHT_ISOLATE}${words}${POP_ISOLATE}`;
  if (typeof words === 'function')
    return (...given: unknown[]): unknown => isolate(Reflect.apply(words, undefined, given));
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, isolate(word)]));
}
