import { describe, expect, it } from 'vitest';
import { networkOf, pseudonymOf, senderOf, trustIn } from '../../src/comments/senders.ts';
import { openCounter, SECRET, type Counter } from './counter.ts';

const NOBODY = trustIn([]);

describe('the sender of a request', () => {
  it('is the other end of the connection while no proxy is trusted, whatever it says', () => {
    expect(senderOf('203.0.113.7', '198.51.100.1', NOBODY)).toBe('203.0.113.7');
    expect(senderOf('::ffff:203.0.113.7', undefined, NOBODY)).toBe('203.0.113.7');
    expect(senderOf(undefined, '198.51.100.1', NOBODY)).toBeUndefined();
  });

  it('is read from the right, past trusted proxies alone', () => {
    const trust = trustIn(['10.0.0.0/8', '192.0.2.9', 'fd00::/8']);
    const from = (forwarded: string, peer = '10.1.2.3'): string | undefined => senderOf(peer, forwarded, trust);
    expect(from('198.51.100.1')).toBe('198.51.100.1');
    expect(from('6.6.6.6, 198.51.100.1')).toBe('198.51.100.1');
    expect(from('6.6.6.6, 198.51.100.1, 10.9.9.9, 192.0.2.9')).toBe('198.51.100.1');
    expect(from('198.51.100.1:4711')).toBe('198.51.100.1');
    expect(from('[2001:db8::1]:443', 'fd12::1')).toBe('2001:db8::1');
    expect(from('198.51.100.1', '192.0.2.10')).toBe('192.0.2.10');
    // A proxy that passes on nonsense is itself the last one known.
    expect(from('198.51.100.1, unknown')).toBe('10.1.2.3');
    expect(from('198.51.100.1, <script>')).toBe('10.1.2.3');
    expect(from('')).toBe('10.1.2.3');
  });

  it('is refused a list of proxies that is none', () => {
    for (const network of ['proxy.example', '10.0.0.0/33', '::/129', '10.0.0/8', '', '10.0.0.0/8/8', '10.0.0.0/x'])
      expect(() => trustIn([network])).toThrow(RangeError);
  });
});

describe('a network', () => {
  it('is one IPv4 address, or the 64 bits of IPv6 that one household has', () => {
    expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(networkOf('2001:0DB8:0001:0002::1')).toBe('2001:db8:1:2::/64');
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect(networkOf('2001:db8:0:1::')).toBe('2001:db8:0:1::/64');
  });

  it('has a name that tells nothing, and another one each day', () => {
    const [morning, evening, tomorrow] = ['2026-11-24T00:00:00Z', '2026-11-24T23:59:59Z', '2026-11-25T00:00:00Z'].map(
      (moment) => pseudonymOf(SECRET, '203.0.113.7', Date.parse(moment)),
    );
    expect(evening).toBe(morning);
    expect(tomorrow).not.toBe(morning);
    expect(morning).toMatch(/^[\w-]{32}$/);
    expect(pseudonymOf(SECRET, '203.0.113.8', 0)).not.toBe(pseudonymOf(SECRET, '203.0.113.7', 0));
    expect(pseudonymOf(`${SECRET}!`, '203.0.113.7', 0)).not.toBe(pseudonymOf(SECRET, '203.0.113.7', 0));
  });

  it('is all that is kept of a sender, and by its name alone', async () => {
    const counter = await openCounter({ trustedProxies: ['127.0.0.1'] });
    await counter.post(counter.reply(), { 'x-forwarded-for': '203.0.113.7' });
    const named = pseudonymOf(SECRET, '203.0.113.7', counter.clock.now);
    expect(await counter.kept('network')).toEqual([{ network: named }]);
    expect(JSON.stringify([await counter.kept('*'), counter.lines])).not.toContain('203.0.113.7');
  });

  it('is said to be that of a proxy when nobody trusts who forwards for it, once and without its address', async () => {
    const forwarded = { 'x-forwarded-for': '203.0.113.7' };
    const said = async (counter: Counter): Promise<number> => {
      for (const comment of ['one', 'two']) await counter.post(counter.reply({ comment }), forwarded);
      expect(counter.lines.join('')).not.toMatch(/203\.0|127\.0/);
      return counter.lines.filter((line) => line.includes('not trusted')).length;
    };
    expect(await said(await openCounter())).toBe(1);
    expect(await said(await openCounter({ trustedProxies: ['127.0.0.0/8'] }))).toBe(0);
  });
});
