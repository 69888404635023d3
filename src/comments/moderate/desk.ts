import { readFileSync } from 'node:fs';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import type { Desk } from '../desk.ts';
import { acts } from './acts.ts';
import { comments } from './comment.ts';
import { entrance } from './entrance.ts';
import { guard } from './guard.ts';
import { links } from './link.ts';
import { missing, queue } from './queue.ts';
import { baseOf, type Asked, type Env, type Room } from './room.ts';

/**
 * The moderators' pages, below `/moderate`. They are in English, work without a script and on a phone.
 * @param desk what the service works with
 * @param networkOf gives the network that a request comes from, by which failed attempts to sign in are counted
 */
export function moderation(desk: Desk, networkOf: (asked: Asked) => string | undefined = peerOf): Hono<Env> {
  const app = new Hono<Env>();
  const room: Room = { desk, app, base: baseOf(desk), networkOf };
  app.use('/moderate/*', guard(room));
  for (const [path, type, content] of FILES)
    app.get(path, (asked) => asked.body(content, 200, { 'content-type': `${type}; charset=utf-8` }));
  for (const open of [entrance, queue, comments, acts, links]) open(room);
  app.all('/moderate/*', (asked) => missing(room, asked));
  return app;
}

const FILES = [
  ['/moderate/moderate.css', 'text/css', readFileSync(new URL('moderate.css', import.meta.url), 'utf8')],
  ['/moderate/moderate.js', 'text/javascript', readFileSync(new URL('browser/moderate.js', import.meta.url), 'utf8')],
] as const;

function peerOf(asked: Asked): string | undefined {
  // Where the app is asked without a server there is no peer.
  const { env }: { readonly env: unknown } = asked;
  return typeof env === 'object' && env !== null && 'incoming' in env ? getConnInfo(asked).remote.address : undefined;
}
