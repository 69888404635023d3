import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.ts';

describe('decode', () => {
  it('reads text of any script, without byte-order mark, with LF line ends', () => {
    expect(decode(Buffer.from('\uFEFFعنوان\r\nb\n'), 'f')).toEqual({ value: 'عنوان\nb\n', problems: [] });
  });

  it.each([
    [Buffer.from([0x61, 0xff]), 1],
    [Buffer.concat([Buffer.from('a\nb\r\nc'), Buffer.from([0xe9])]), 3],
    [Buffer.concat([Buffer.from('é\n'), Buffer.from([0xc3, 0x0a]), Buffer.from('b\n')]), 2],
    [Buffer.from([0xff, 0xfe, 0x61, 0x00]), 1],
    [Buffer.from([0x0a, 0x0a, 0xed, 0xa0, 0x80]), 3],
  ])('names the line of what is not UTF-8: %s', (bytes, line) => {
    expect(decode(bytes, 'a.md')).toEqual({
      value: '',
      problems: [
        {
          severity: 'error',
          message: 'is not UTF-8',
          place: { file: 'a.md', line, column: 1 },
          hint: 'save the file with the encoding UTF-8',
        },
      ],
    });
  });

  it('names the line and column of a NUL character', () => {
    expect(decode(Buffer.from('a\r\nbc\0d'), 'a.md').problems).toMatchObject([
      { message: 'contains a NUL character', place: { line: 2, column: 3 } },
    ]);
  });

  it('gives text, or one problem, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const { value, problems } = decode(bytes, 'f');
        const text = Buffer.from(bytes).toString('utf8');
        if (problems.length === 0) expect(value).toBe(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));
        else expect(problems).toHaveLength(1);
      }),
    );
  });
});
