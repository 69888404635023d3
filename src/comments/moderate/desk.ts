import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import type { Desk } from '../desk.ts';
import { acts } from './acts.ts';
import { comments } from './comment.ts';
import { entrance } from './entrance.ts';
import { guard } from './guard.ts';
import { links } from './link.ts';
import { missing, queue } from './queue.ts';
import { baseOf, type Env, type Room } from './room.ts';

/**
 * The moderators' pages, below the path of the service's address and `/moderate`. They are in English, work without a script and
 * on a phone.
 * @param desk what the service works with
 * @returns what is to be mounted at the root; where a `network` is set for a request, attempts to sign in are counted by it
 */
export function moderation(desk: Desk): Hono<Env> {
  const app = new Hono<Env>();
  const base = baseOf(desk);
  const room: Room = { desk, app, base };
  app.use(`${base}/*`, guard(room));
  for (const [name, type, content] of FILES)
    app.get(`${base}/${name}`, (asked) => asked.body(content, 200, { 'content-type': `${type}; charset=utf-8` }));
  for (const open of [entrance, queue, comments, acts, links]) open(room);
  app.all(`${base}/*`, (asked) => missing(room, asked));
  return app;
}

const FILES = [
  ['moderate.css', 'text/css', readFileSync(new URL('moderate.css', import.meta.url), 'utf8')],
  ['moderate.js', 'text/javascript', readFileSync(new URL('browser/moderate.js', import.meta.url), 'utf8')],
] as const;
