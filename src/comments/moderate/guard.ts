import { getCookie } from 'hono/cookie';
import type { Next } from 'hono';
import { html } from '../../kernel/html.ts';
import { findSession, isFormOf } from '../sessions.ts';
import { cookieName } from './cookie.ts';
import { answer, type Asked, type Room } from './room.ts';
import { saying } from './sheet.ts';

/** What is answered without a session, below the path of the pages; all else is refused, also what there is no route for. */
export const OPEN_PATHS: readonly string[] = ['/sign-in', '/link', '/moderate.css', '/moderate.js'];

// A comment of the greatest length, in the costliest of encodings.
const LONGEST_FORM = 256 * 1024;

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Stands before every route: lets in who has a session, takes forms only from our own pages, and lets no page be kept, framed or
 * run anything but our script.
 */
export function guard(room: Room): (asked: Asked, next: Next) => Promise<Response | void> {
  return async (asked, next) => {
    for (const [name, value] of Object.entries(HEADERS)) asked.header(name, value);
    return (await refusal(room, asked)) ?? next();
  };
}

async function refusal(room: Room, asked: Asked): Promise<Response | undefined> {
  const { database, settings, now } = room.desk;
  const isOpen = OPEN_PATHS.some((path) => asked.req.path === room.base + path);
  const isReading = asked.req.method === 'GET' || asked.req.method === 'HEAD';
  if (!isReading && !isFromUs(room, asked)) return answer(room, asked, 403, FOREIGN);
  const token = getCookie(asked, cookieName(room.desk));
  const session = token === undefined ? undefined : await findSession(database, token, now());
  if (session !== undefined) asked.set('session', session);
  else if (!isOpen) return isReading ? toSignIn(room, asked) : answer(room, asked, 401, signedOut(room));
  if (isReading) return undefined;
  const form = await formOf(asked);
  if (form === undefined) return answer(room, asked, 413, TOO_LONG);
  if (!isOpen && session !== undefined && !isFormOf(settings.secret, session, form.get('token') ?? ''))
    return answer(room, asked, 403, FOREIGN);
  asked.set('form', form);
  return undefined;
}

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Without a referrer a browser would send no origin with our own forms.
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
};

/**
 * A browser says of every form where it comes from; what says nothing is no browser.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
function isFromUs({ desk }: Room, asked: Asked): boolean {
  const [site, origin, host] = ['sec-fetch-site', 'origin', 'host'].map((name) => asked.req.header(name));
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined) return site !== undefined;
  const [from, here] = [URL.parse(origin), new URL(desk.settings.address)];
  // Who has more than one name for the service is not shut out by it; but a page that was not encrypted can be anybody's.
  return from !== null && from.protocol === here.protocol && (from.host === here.host || from.host === host);
}

async function formOf(asked: Asked): Promise<URLSearchParams | undefined> {
  if (Number(asked.req.header('content-length') ?? 0) > LONGEST_FORM) return undefined;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of asked.req.raw.body ?? []) {
    length += piece.length;
    if (length > LONGEST_FORM) return undefined;
    pieces.push(piece);
  }
  return new URLSearchParams(Buffer.concat(pieces).toString());
}

/**
 * Where a mail leads here, the browser holds the cookie back, since it comes from elsewhere; a page of ours that leads on makes
 * it show the cookie.
 */
function toSignIn(room: Room, asked: Asked): Response {
  const { pathname, search } = new URL(asked.req.url);
  const here = pathname + search;
  if (asked.req.header('sec-fetch-site') === 'cross-site')
    return answer(room, asked, 200, {
      title: 'Moderation',
      head: html`<meta http-equiv="refresh" content="0; url=${here}">`,
      body: saying('One moment', html`<a href="${here}">Go on to moderation</a>`),
    });
  const wanted = here === room.base ? '' : `?${new URLSearchParams({ to: here }).toString()}`;
  return asked.redirect(`${room.base}/sign-in${wanted}`, 303);
}

const FOREIGN = {
  title: 'Refused',
  body: saying(
    'This form is not from here',
    'It may be from an earlier session. Go back, reload the page and try again; nothing was changed.',
  ),
};

const TOO_LONG = { title: 'Too long', body: saying('That is too long', 'Nothing was changed.') };

function signedOut({ base }: Room): { readonly title: string; readonly body: ReturnType<typeof saying> } {
  return {
    title: 'Signed out',
    body: saying(
      'You are signed out',
      'Nothing was changed. What you typed is still there when you go back.',
      html`<a href="${base}/sign-in">Sign in</a>`,
    ),
  };
}
