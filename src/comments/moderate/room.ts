import type { Context, Hono } from 'hono';
import type { Desk } from '../desk.ts';
import type { Session } from '../sessions.ts';
import { sheet, type Sheet } from './sheet.ts';

/** What the guard leaves for whoever answers: who asks, and what a form holds. */
export interface Env {
  readonly Variables: { readonly session: Session; readonly form: URLSearchParams; readonly network?: string };
}

export type Asked = Context<Env>;

/** What all of the moderators' pages work with. */
export interface Room {
  readonly desk: Desk;
  readonly app: Hono<Env>;
  /** The path of the pages as browsers see it, without a last slash. */
  readonly base: string;
}

/** Where the pages are, below whatever the service's address is. */
export function baseOf(desk: Desk): string {
  return `${new URL(desk.settings.address).pathname.replace(/\/$/, '')}/moderate`;
}

/**
 * Answers with a page.
 * @param status an HTTP status
 */
export function answer(
  { desk, base }: Room,
  asked: Asked,
  status: 200 | 401 | 403 | 404 | 410 | 413 | 422 | 429,
  page: Omit<Sheet, 'base' | 'paper'>,
): Response {
  return asked.html(sheet({ base, paper: desk.settings.site.title, ...page }).toString(), status);
}

/**
 * @param given where a form wants to lead to
 * @returns the path and query of one of the pages; the first of them for an address anywhere else
 */
export function ownPath({ desk, base }: Room, given: string | null | undefined): string {
  const url = URL.parse(given ?? '', `${desk.settings.address}/moderate`);
  const isOurs = url !== null && url.origin === new URL(desk.settings.address).origin;
  return isOurs && (url.pathname === base || url.pathname.startsWith(`${base}/`)) ? url.pathname + url.search : base;
}
