import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Desk, Settings } from './desk.ts';
import type { Metrics } from './metrics.ts';
import { STYLE_SOURCE } from './pages/style.ts';

/**
 * Writes a line for each answer: what kind of thing was asked for and how it went, and nothing of who asked or what he said.
 * @param desk whose log and clock are used
 * @param metrics counts as well
 */
export function observer({ log, now }: Desk, metrics: Metrics): MiddlewareHandler {
  return async (context, next) => {
    const begun = now();
    await next();
    const ms = now() - begun;
    const route = matchedRoutes(context).findLast(({ path }) => !path.endsWith('/*'))?.path ?? 'none';
    metrics.answered(route, ms);
    log.info({ method: context.req.method, route, status: context.res.status, ms }, 'answered');
  };
}

/**
 * Gives each answer the headers that keep a browser from doing with it what we don't mean; a part that sets one itself keeps it.
 * @param settings whose pages they are
 */
export function guards({ site, address }: Settings): MiddlewareHandler {
  // Browsers hold a form to the policy even where it is sent on to, so the site stands there too.
  const forms = [...new Set(["'self'", new URL(address).origin, site.origin])].join(' ');
  const headers = {
    'Content-Security-Policy': `default-src 'none'; style-src ${STYLE_SOURCE}; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
  };
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(headers))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  };
}
