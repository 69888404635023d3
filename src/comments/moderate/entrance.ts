import { getConnInfo } from '@hono/node-server/conninfo';
import { html, type Html } from '../../kernel/html.ts';
import { note } from '../audit.ts';
import { attempt } from '../attempts.ts';
import { knownModerator, listModerators, moderatorWith } from '../moderators.ts';
import { closeSession, openSession } from '../sessions.ts';
import { giveCookie, takeCookie } from './cookie.ts';
import { answer, ownPath, type Asked, type Room } from './room.ts';

/** The door: sign in, sign out. */
export function entrance(room: Room): void {
  const { app, desk, base } = room;
  app.get(`${base}/sign-in`, async (asked) => {
    const to = ownPath(room, asked.req.query('to'));
    const isEmpty = (await listModerators(desk.database)).length === 0;
    return answer(room, asked, 200, { title: 'Sign in', body: signInForm(room, { to, fault: isEmpty && NOBODY }) });
  });

  let checking = 0;
  app.post(`${base}/sign-in`, async (asked) => {
    if (checking >= MOST_AT_ONCE) return lockedOut(room, asked, 1000, typedIn(room, asked));
    checking += 1;
    try {
      return await signIn(room, asked);
    } finally {
      checking -= 1;
    }
  });

  app.post(`${base}/sign-out`, async (asked) => {
    await closeSession(desk.database, asked.get('session'), desk.now());
    takeCookie(room, asked);
    return asked.redirect(`${base}/sign-in`, 303);
  });
}

// A password is dear to check, on purpose; whoever sends many from everywhere must not take all there is.
const MOST_AT_ONCE = 8;

interface Typed {
  readonly to: string;
  readonly name: string;
}

function typedIn(room: Room, asked: Asked): Typed {
  const form = asked.get('form');
  return { name: form.get('name')?.trim() ?? '', to: ownPath(room, form.get('to')) };
}

async function signIn(room: Room, asked: Asked): Promise<Response> {
  const { database, settings, now } = room.desk;
  const { name, to } = typedIn(room, asked);
  const turn = await attempt(database, settings.secret, { name, network: networkOf(asked) }, now());
  if (turn.locked) return lockedOut(room, asked, turn.retryAfter, { to, name });
  const moderator = await moderatorWith(database, name, asked.get('form').get('password') ?? '');
  if (moderator === undefined) {
    await noteFailure(room, name);
    return answer(room, asked, 401, { title: 'Sign in', body: signInForm(room, { to, name, fault: WRONG }) });
  }
  await turn.succeeded();
  const { token } = await openSession(database, moderator, now());
  giveCookie(room, asked, token);
  return asked.redirect(to, 303);
}

/** Of a name that nobody has nothing is written down: it may be a password in the wrong field. */
async function noteFailure({ desk }: Room, name: string): Promise<void> {
  const actor = (await knownModerator(desk.database, name)) ?? 'unknown';
  const act = { actor, action: 'fail to sign in', at: desk.now() } as const;
  await desk.database.write((transaction) => note(transaction, act));
}

const WRONG = 'The name or the password is wrong.';
const NOBODY = html`Nobody can sign in yet. Run <code>courant comments moderators add NAME</code> first.`;

function lockedOut(room: Room, asked: Asked, retryAfter: number, typed: Typed): Response {
  const minutes = Math.ceil(retryAfter / 60_000);
  asked.header('retry-after', String(Math.ceil(retryAfter / 1000)));
  const fault = `Too many attempts. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
  return answer(room, asked, 429, { title: 'Sign in', body: signInForm(room, { ...typed, fault }) });
}

interface SignIn {
  readonly to: string;
  readonly name?: string;
  readonly fault?: string | Html | false;
}

function signInForm({ base }: Room, { to, name = '', fault = false }: SignIn): Html {
  return html`<form class="sign-in" method="post" action="${base}/sign-in">
<h1>Sign in to moderate</h1>
${fault !== false && html`<p class="fault" id="fault" role="alert">${fault}</p>`}
<input type="hidden" name="to" value="${to}">
<p><label for="name">Name</label>
<input id="name" name="name" value="${name}" autocomplete="username" autocapitalize="none" spellcheck="false" required></p>
<p><label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required></p>
<p><button class="main">Sign in</button></p>
</form>`;
}

/** What the service has named the sender's network; or else the other end of the connection. */
function networkOf(asked: Asked): string | undefined {
  const named = asked.get('network');
  if (named !== undefined) return named;
  // Where the app is asked without a server there is no peer.
  const { env }: { readonly env: unknown } = asked;
  return typeof env === 'object' && env !== null && 'incoming' in env ? getConnInfo(asked).remote.address : undefined;
}
