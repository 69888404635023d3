import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localSecret } from '../../src/comments/secret.ts';
import { isLoopback, readSettings, type Told } from '../../src/comments/settings.ts';
import { makeFolder } from '../site.ts';

const SECRET = 'x'.repeat(44);

function told(further: Partial<Told> = {}): Told {
  return {
    site: { title: 'The Test Courier', origin: 'https://courier.example', language: 'en', timezone: 'Europe/Oslo' },
    endpoint: 'https://talk.courier.example/comments',
    host: '0.0.0.0',
    port: 8787,
    environment: { COURANT_COMMENTS_SECRET: SECRET },
    secretFile: join(makeFolder(), '.comments', 'secret'),
    ...further,
  };
}

describe('the settings of the service', () => {
  it('are complete with a secret alone', () => {
    const settings = readSettings(told());
    expect(settings).toMatchObject({
      ok: true,
      value: {
        address: 'https://talk.courier.example',
        secret: SECRET,
        trustedProxies: ['127.0.0.0/8', '::1'],
        exportToken: undefined,
        mail: undefined,
        webhook: undefined,
        buildHook: undefined,
      },
    });
  });

  it('take all that the environment says; what is empty is not set', () => {
    const settings = readSettings(
      told({
        environment: {
          COURANT_COMMENTS_SECRET: SECRET,
          COURANT_COMMENTS_EXPORT_TOKEN: 'y'.repeat(24),
          COURANT_COMMENTS_PROXIES: '10.0.0.0/8, ::1',
          COURANT_COMMENTS_WORDS: 'foo, bar baz',
          COURANT_COMMENTS_MAIL: 'smtps://user:pass@mail.example',
          COURANT_COMMENTS_MAIL_FROM: 'The Courier <comments@courier.example>',
          COURANT_COMMENTS_MAIL_TO: 'ada@courier.example, bea@courier.example',
          COURANT_COMMENTS_WEBHOOK: 'https://hooks.example/1',
          COURANT_COMMENTS_BUILD: '',
        },
      }),
    );
    expect(settings).toMatchObject({
      value: {
        exportToken: 'y'.repeat(24),
        trustedProxies: ['10.0.0.0/8', '::1'],
        suspiciousWords: ['foo', 'bar baz'],
        mail: {
          server: 'smtps://user:pass@mail.example',
          from: 'The Courier <comments@courier.example>',
          to: ['ada@courier.example', 'bea@courier.example'],
        },
        webhook: 'https://hooks.example/1',
        buildHook: undefined,
      },
    });
  });

  it('tell every mistake at once, each with a remedy and none with a secret', () => {
    const settings = readSettings(
      told({
        endpoint: 'https://talk.courier.example/reply',
        environment: {
          COURANT_COMMENTS_SECRET: 'too short',
          COURANT_COMMENTS_EXPORT_TOKEN: 'guessable',
          COURANT_COMMENTS_MAIL: 'mail.example',
          COURANT_COMMENTS_MAIL_TO: 'nobody',
          COURANT_COMMENTS_WEBHOOK: 'hooks.example',
          COURANT_COMMENTS_PROXIES: 'proxy.example',
        },
      }),
    );
    const said = settings.ok ? [] : settings.faults.map(({ message, hint }) => `${message}; ${hint ?? ''}`);
    expect(said).toHaveLength(8);
    for (const name of ['SECRET', 'EXPORT_TOKEN', 'MAIL', 'MAIL_FROM', 'MAIL_TO', 'WEBHOOK', 'PROXIES'])
      expect(said.some((line) => line.startsWith(`"COURANT_COMMENTS_${name}"`))).toBe(true);
    expect(said.join('\n')).toContain('openssl rand -base64 32');
    expect(said.join('\n')).not.toMatch(/too short|guessable/);
  });

  it('want all of mail or nothing', () => {
    const environment = { COURANT_COMMENTS_SECRET: SECRET, COURANT_COMMENTS_MAIL: 'smtp://mail.example' };
    const settings = readSettings(told({ environment }));
    const names = settings.ok ? [] : settings.faults.map(({ path }) => path[0]);
    expect(names).toEqual(['COURANT_COMMENTS_MAIL_FROM', 'COURANT_COMMENTS_MAIL_TO']);
  });

  it('refuse proxies that are no networks', () => {
    const environment = { COURANT_COMMENTS_SECRET: SECRET, COURANT_COMMENTS_PROXIES: '10.0.0.0/8,proxy.example' };
    const settings = readSettings(told({ environment }));
    expect(settings).toMatchObject({ ok: false, faults: [{ hint: expect.stringContaining('10.0.0.0/8') }] });
  });

  it('follow the address of the site’s form, or where the service listens', () => {
    const address = (further: Partial<Told>): string | undefined => {
      const settings = readSettings(told(further));
      return settings.ok ? settings.value.address : undefined;
    };
    expect(address({ endpoint: 'https://courier.example/talk/comments' })).toBe('https://courier.example/talk');
    expect(address({ endpoint: 'https://courier.example/comments/' })).toBeUndefined();
    expect(address({ endpoint: 'https://courier.example/comments?a=b' })).toBeUndefined();
    expect(address({ endpoint: undefined, host: '127.0.0.1' })).toBe('http://127.0.0.1:8787');
    expect(address({ endpoint: undefined, host: '::1' })).toBe('http://[::1]:8787');
  });
});

describe('the secret', () => {
  it('is made for a service that only its own machine reaches, once, for its owner’s eyes', () => {
    const asked = told({ host: '127.0.0.1', environment: {} });
    const [first, second] = [readSettings(asked), readSettings(asked)];
    expect(first).toEqual(second);
    const secret = first.ok ? first.value.secret : '';
    expect(Buffer.from(secret, 'base64')).toHaveLength(32);
    expect(readFileSync(asked.secretFile, 'utf8').trim()).toBe(secret);
    expect(statSync(asked.secretFile).mode & 0o777).toBe(0o600);
  });

  it('must be set for one that others reach', () => {
    const asked = told({ host: '0.0.0.0', environment: {} });
    expect(readSettings(asked)).toMatchObject({ ok: false, faults: [{ hint: expect.stringContaining('openssl') }] });
    expect(() => statSync(asked.secretFile)).toThrow();
  });

  it('that was there before is kept', () => {
    const file = join(makeFolder(), 'secret');
    writeFileSync(file, `${SECRET}\n`);
    expect(localSecret(file)).toBe(SECRET);
  });

  it('knows which addresses are of this machine alone', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1', 'localhost'].map(isLoopback)).toEqual([true, true, true, true]);
    const others = ['0.0.0.0', '::', '10.0.0.1', '127.evil.example', 'localhost.example', ''];
    expect(others.map(isLoopback)).toEqual(others.map(() => false));
  });
});
