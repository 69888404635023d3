import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { scriptJson, sparse } from '../../src/kernel/json.ts';

it('writes JSON that can end no script and reads back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('</script>', '<!--', '<script'), (value, end) => {
      const text = scriptJson([value, end]).toString();
      expect(text).not.toContain('<');
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify([value, end])));
    }),
  );
});

it('writes what is undefined as a field that is not there', () => {
  const person = sparse<{ name: string; url?: string }>({ name: 'Ines', url: undefined });
  expect(scriptJson(person).toString()).toBe('{"name":"Ines"}');
});
