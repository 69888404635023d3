import { isIP } from 'node:net';

const EVERYWHERE = new Set(['0.0.0.0', '::']);

/**
 * Decides whose requests are answered. A page on the web can have its own name point to this machine and so read what is
 * served here; the browser's Host header gives it away.
 * @param header the Host header
 * @param host the address that is served on
 * @returns whether it names this machine: localhost, the address itself, or, when serving everywhere, any address by number
 * @see https://en.wikipedia.org/wiki/DNS_rebinding
 */
export function isOurHost(header: string | undefined, host: string): boolean {
  if (header === undefined || !/^[\w.:[\]-]+$/.test(header)) return false;
  const named = URL.parse(`http://${header}`)?.hostname.replace(/^\[|\]$/g, '');
  if (named === undefined) return false;
  if (named === 'localhost' || named.endsWith('.localhost') || named === '127.0.0.1' || named === '::1') return true;
  return named === host.toLowerCase() || (EVERYWHERE.has(host) && isIP(named) !== 0);
}
