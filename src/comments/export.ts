import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { Desk } from './desk.ts';
import { publishedSince } from './published.ts';
import { latestRevision } from './revisions.ts';

/**
 * `GET /comments/export?since=REVISION`: what the builder's copy of the approved comments lacks.
 * @param context the request, which carries the newsroom's token
 * @param desk the service's
 * @returns JSON, or 304 while nothing has changed; 404 where no token is set, as if there were no such address
 */
export async function exportAnswer(context: Context, { database, settings }: Desk): Promise<Response> {
  if (settings.exportToken === undefined) return context.notFound();
  if (!isSame(context.req.header('authorization') ?? '', `Bearer ${settings.exportToken}`)) {
    context.header('WWW-Authenticate', 'Bearer realm="comments"');
    return context.json({ outcome: 'refused', reason: 'unauthorized' }, 401);
  }
  const since = context.req.query('since') ?? '0';
  if (!/^\d{1,15}$/.test(since)) return context.json({ outcome: 'faulty', reason: 'since must be a revision' }, 400);
  const tag = `"${await latestRevision(database)}-${Number(since)}"`;
  context.header('ETag', tag);
  context.header('Cache-Control', 'private, no-cache');
  const known = (context.req.header('if-none-match') ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (known.includes(tag)) return context.body(null, 304);
  return context.json(await publishedSince(database, Number(since)));
}

/** Compares digests, so that neither time nor length tells a forger anything. */
function isSame(given: string, wanted: string): boolean {
  const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digestOf(given), digestOf(wanted));
}
