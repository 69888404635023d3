import { describe, expect, it } from 'vitest';
import { isOurHost } from '../../../src/cli/dev/hosts.ts';

describe('the Host header', () => {
  it.each(['localhost', 'localhost:8080', 'LOCALHOST', 'paper.localhost:1', '127.0.0.1:8080', '[::1]:8080'])(
    'may be %s, which is this machine',
    (header) => {
      expect(isOurHost(header, '127.0.0.1')).toBe(true);
    },
  );

  it.each([
    undefined,
    '',
    'evil.example',
    'localhost.evil.example',
    'localhost@evil.example',
    'evil.example/localhost',
    '192.168.1.5',
  ])('may not be %s', (header) => {
    expect(isOurHost(header, '127.0.0.1')).toBe(false);
  });

  it('may be the address that is served on, and any number but no name when that is every address', () => {
    expect(isOurHost('news.local:8080', 'news.local')).toBe(true);
    expect(isOurHost('192.168.1.5:8080', '0.0.0.0')).toBe(true);
    expect(isOurHost('evil.example', '0.0.0.0')).toBe(false);
  });
});
