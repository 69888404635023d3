import { deleteCookie, setCookie } from 'hono/cookie';
import type { Desk } from '../desk.ts';
import { SESSION_LENGTH } from '../sessions.ts';
import type { Asked, Room } from './room.ts';

/** Only on one's own machine may a session travel unencrypted. */
function isSecure({ settings }: Desk): boolean {
  const { protocol, hostname } = new URL(settings.address);
  const isLoopback = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  return protocol !== 'http:' || !isLoopback;
}

/** The name itself makes a browser refuse what was not set over an encrypted connection. */
export function cookieName(desk: Desk): string {
  return isSecure(desk) ? '__Secure-courant-moderator' : 'courant-moderator';
}

/** Gives a browser what lets it in, out of reach of scripts and of other sites. */
export function giveCookie({ desk, base }: Room, asked: Asked, token: string): void {
  setCookie(asked, cookieName(desk), token, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(desk),
    path: base,
    maxAge: SESSION_LENGTH / 1000,
  });
}

/** Takes it back. */
export function takeCookie({ desk, base }: Room, asked: Asked): void {
  deleteCookie(asked, cookieName(desk), { path: base, secure: isSecure(desk) });
}
