import { Hono } from 'hono';
import { answersTo } from './answers.ts';
import type { Articles } from './articles.ts';
import type { Desk } from './desk.ts';
import { doorkeeper, type Asking } from './doorkeeper.ts';
import { exportAnswer } from './export.ts';
import { intake } from './intake.ts';
import { faultFacts } from './log.ts';
import { openMetrics } from './metrics.ts';
import { countComments } from './moderation.ts';
import { guards, observer } from './observer.ts';
import type { Rate } from './rates.ts';

/** What the service is put together from, besides its desk. */
export interface ServiceParts {
  readonly articles: Articles;
  /** Puts the moderators' pages at a path. */
  readonly moderation?: (app: Hono<Asking>, path: string) => void;
  /** How often one network may ask for anything. */
  readonly rate?: Rate;
}

/**
 * Puts the service together. It answers below the path of its address; `/health` and `/metrics` are at the root, for the
 * machine that it runs on.
 * @param desk what all parts work with
 * @param parts what is its own
 */
export function makeService(desk: Desk, { articles, moderation, rate }: ServiceParts): Hono<Asking> {
  const metrics = openMetrics();
  const base = new URL(desk.settings.address).pathname.replace(/\/$/, '');
  const app = new Hono<Asking>();
  app.use(observer(desk, metrics), guards(desk.settings), doorkeeper(desk, rate));

  app.get('/health', async (context) => {
    try {
      await desk.database.query('SELECT 1 AS alive');
      return context.json({ status: 'ok' });
    } catch (fault) {
      desk.log.error(faultFacts(fault), 'the database does not answer');
      return context.json({ status: 'failed' }, 503);
    }
  });
  app.get('/metrics', async (context) => {
    const { held } = await countComments(desk.database);
    return context.text(metrics.text(held), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
  app.get(`${base}/comments/export`, (context) => exportAnswer(context, desk));
  app.route(`${base}/comments`, intake(desk, { articles, metrics }));
  moderation?.(app, `${base}/moderate`);
  app.all(`${base}/comments`, (context) => {
    context.header('Allow', 'POST');
    return answersTo(context, desk).refused('notAllowed');
  });

  app.notFound((context) => answersTo(context, desk).refused('notFound'));
  app.onError((fault, context) => {
    desk.log.error(faultFacts(fault), 'a request failed');
    return answersTo(context, desk).refused('failed');
  });
  return app;
}
