import type { Context, MiddlewareHandler } from 'hono';
import { getConnInfo } from '@hono/node-server/conninfo';
import { answersTo } from './answers.ts';
import type { Desk } from './desk.ts';
import { openRates, type Rate } from './rates.ts';
import { pseudonymOf, senderOf, trustIn } from './senders.ts';

/** Under what name a request carries how long its sender should wait, in milliseconds. */
export const FLOODED = 'flooded';

/** What is known of a request before it is looked at: a name for its sender's network, and whether he asks too often. */
export interface Asking {
  readonly Variables: { network?: string; [FLOODED]?: number };
}

const READER: Rate = { burst: 120, perSecond: 10 };
const NOBODY = 'unknown';

/**
 * Names the sender's network and turns away those who ask too often; a comment is let through to where it can be given back to
 * its writer. Whether the service is alive may always be asked, since it would be ended for being busy otherwise.
 * @param desk the service's
 * @param rate how often one network may ask
 */
export function doorkeeper(desk: Desk, rate: Rate = READER): MiddlewareHandler<Asking> {
  const { now } = desk;
  const nameOf = networkNamer(desk);
  const rates = openRates(rate);
  return async (context, next) => {
    const network = nameOf(context);
    if (network !== undefined) context.set('network', network);
    const wait = context.req.path === '/health' ? 0 : rates.ask(network ?? NOBODY, now());
    if (wait === 0) return next();
    context.set(FLOODED, wait);
    if (context.req.method === 'POST' && context.req.path.endsWith('/comments')) return next();
    context.header('Retry-After', String(Math.ceil(wait / 1000)));
    return answersTo(context, desk).refused('hurried');
  };
}

/**
 * Makes what names the network that a request comes from; `undefined` where the connection has no address. A proxy that nobody
 * trusts makes all readers one network, so the log says so, once.
 */
function networkNamer({ settings, now, log }: Desk): (context: Context) => string | undefined {
  const isTrusted = trustIn(settings.trustedProxies);
  let isTold = false;
  return (context) => {
    const [peer, forwardedFor] = [peerOf(context), context.req.header('x-forwarded-for')];
    const sender = senderOf(peer, forwardedFor, isTrusted);
    if (sender === undefined) return undefined;
    if (!isTold && forwardedFor !== undefined && !isTrusted(sender) && peer?.endsWith(sender) === true) {
      isTold = true;
      log.info({ setting: 'COURANT_COMMENTS_PROXIES' }, 'requests are forwarded by a proxy that is not trusted');
    }
    return pseudonymOf(settings.secret, sender, now());
  };
}

function peerOf(context: Context): string | undefined {
  // Without a server, as in a test, there is no connection to ask.
  const bindings: unknown = context.env;
  return typeof bindings === 'object' && bindings !== null && 'incoming' in bindings
    ? getConnInfo(context).remote.address
    : undefined;
}
