import { expect, it } from 'vitest';
import { phrasesOf } from '../../src/prose/phrases.ts';

it.each([
  ['zh-Hans', '脚注'],
  ['uk', 'Примітки'],
  ['de-AT', 'Fußnoten'],
  ['es', 'Notas'],
  ['tlh', 'Footnotes'],
  ['fa', '\u2066Footnotes\u2069'],
])('an article in %s calls its footnotes %s', (language, words) => {
  expect(phrasesOf(language).footnotes).toBe(words);
});
