import { expect, it } from 'vitest';
import { directionOf, parseLanguage } from '../../src/kernel/language.ts';

it.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['he', 'rtl'],
  ['ur', 'rtl'],
  ['zh-Hant', 'ltr'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['tlh', 'ltr'],
] as const)('%s runs %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

it.each([
  ['pt-br', 'pt-BR'],
  ['EN', 'en'],
  ['iw', 'he'],
  ['en_GB', undefined],
  ['', undefined],
  ['english!', undefined],
  ['e', undefined],
])('reads the language tag "%s" as %s', (tag, language) => {
  expect(parseLanguage(tag)).toBe(language);
});
