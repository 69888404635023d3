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
  return encloseWords(words, LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE);
}

/**
 * @param words texts, functions that give texts, and records of both
 * @param before what is put in front of each text
 * @param after what is put behind it
 */
export function encloseWords<Words>(words: Words, before: string, after: string): Words {
  const enclose = (one: unknown): unknown => {
    if (typeof one === 'string') return before + one + after;
    if (typeof one === 'function')
      return (...given: unknown[]): unknown => enclose(Reflect.apply(one, undefined, given));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, word]) => [name, enclose(word)]));
  };
  return enclose(words) as Words;
}
