import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mapSrcset, srcsetAddresses } from '../../src/kernel/srcset.ts';

it.each([
  ['/a.webp 480w, /b.webp 960w', ['/a.webp', '/b.webp']],
  ['/a.webp, /b.webp 2x', ['/a.webp', '/b.webp']],
  ['/a.webp 1x,/b.webp 2x', ['/a.webp', '/b.webp']],
  ['  /a,b.webp\n 1x ', ['/a,b.webp']],
  ['data:image/png;base64,AAAA 1x', ['data:image/png;base64,AAAA']],
  ['/a', ['/a']],
  ['', []],
])('reads the addresses of "%s"', (srcset, addresses) => {
  expect(srcsetAddresses(srcset)).toEqual(addresses);
});

it('changes addresses and nothing else', () => {
  expect(mapSrcset('/a.webp 480w, /b.webp 960w', (address) => `https://x.example${address}`)).toBe(
    'https://x.example/a.webp 480w, https://x.example/b.webp 960w',
  );
});

it('gives back any text whose addresses stay as they are', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(' ', ',', '/a', '2x', '\n', ',,')), (parts) => {
      expect(mapSrcset(parts.join(''), (address) => address)).toBe(parts.join(''));
    }),
  );
});
