import { BlockList, isIP, isIPv4 } from 'node:net';
import { seal } from '../kernel/seal.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Tells whether an address is that of a proxy whose word is taken. */
export type Trust = (address: string) => boolean;

/**
 * @param networks in CIDR notation, for example `10.0.0.0/8` or `fd00::/8`; an address alone means only itself
 * @returns who of them is trusted
 * @throws RangeError for what is no network
 * @see https://www.rfc-editor.org/rfc/rfc4632#section-3.1
 */
export function trustIn(networks: readonly string[]): Trust {
  const list = new BlockList();
  for (const network of networks) {
    const [, address = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(network) ?? [];
    if (isIP(address) === 0) throw new RangeError(`"${network}" is no network`);
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    const most = family === 'ipv4' ? 32 : 128;
    const bits = prefix === undefined ? most : Number(prefix);
    if (bits > most) throw new RangeError(`"${network}" is no network`);
    list.addSubnet(address, bits, family);
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}

/**
 * Finds who sent a request. What a proxy appends to `X-Forwarded-For` is believed from the right, as long as the one who
 * says it is trusted; what stands further left was written by the sender himself.
 * @param peer the other end of the connection
 * @param forwardedFor the header, if any
 * @param isTrusted whose word is taken
 * @returns the address, or `undefined` where the connection has none
 * @see https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/X-Forwarded-For#selecting_an_ip_address
 */
export function senderOf(
  peer: string | undefined,
  forwardedFor: string | undefined,
  isTrusted: Trust,
): string | undefined {
  let sender = plainAddress(peer ?? '');
  for (const word of (forwardedFor ?? '').split(',').toReversed()) {
    if (sender === undefined || !isTrusted(sender)) break;
    const next = plainAddress(word);
    if (next === undefined) break;
    sender = next;
  }
  return sender;
}

/**
 * @param address an IP address
 * @returns its network: a household has one IPv4 address, or a whole /64 of IPv6
 * @see https://www.rfc-editor.org/rfc/rfc6177#section-2
 */
export function networkOf(address: string): string {
  if (isIPv4(address)) return address;
  const compressed = URL.parse(`http://[${address}]/`)?.hostname.slice(1, -1) ?? '';
  const [head = '', tail] = compressed.split('::');
  const groups = (side: string | undefined): string[] => (side === undefined || side === '' ? [] : side.split(':'));
  const [left, right] = [groups(head), groups(tail)];
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}

/**
 * Names a network so that its comments of a day can be counted, and nobody can tell from the name which it is, or whether
 * another day's is the same.
 * @param secret the service's; the day's key follows from it
 * @param address an IP address
 * @param now epoch milliseconds
 */
export function pseudonymOf(secret: string, address: string, now: number): string {
  const key = seal(secret, 'networks of a day', String(Math.floor(now / DAY)));
  return seal(key, 'network', networkOf(address));
}

/** An address without port, zone and the prefix of IPv4 in IPv6; `undefined` for what is none. */
function plainAddress(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare;
  return isIP(mapped) === 0 ? undefined : mapped.toLowerCase();
}
