import { onTestFinished } from 'vitest';
import { knowArticles } from '../../src/comments/articles.ts';
import type { StoredComment } from '../../src/comments/comment.ts';
import type { Database } from '../../src/comments/database.ts';
import type { Settings } from '../../src/comments/desk.ts';
import { openLog } from '../../src/comments/log.ts';
import { serve, type Serving } from '../../src/comments/serve.ts';
import type { SiteFiles } from '../../src/comments/site-files.ts';
import { issueToken } from '../../src/comments/tokens.ts';
import { OPEN_ARTICLE, seal } from '../../src/kernel/seal.ts';
import { parseUrlPath, type UrlPath } from '../../src/kernel/url-path.ts';
import { emptyDatabase } from './empty-database.ts';

export const SECRET = 'a secret that is long enough for tests';
export const SITE = 'https://courier.example';
export const SERVICE = 'https://talk.courier.example';
export const ARTICLE = pathOf('/2026/11/harbour-reopens/');

/** The article whose form is on the site that tests look at, and those that are there without one. */
const SITE_FILES: Readonly<Record<string, string>> = {
  '/comments-closed.json': JSON.stringify({ closed: ['/2026/11/closed-since/'] }),
  [ARTICLE]: `<form><input type="hidden" name="article" value="${ARTICLE}"></form>`,
  '/about/': '<p>About us</p>',
};

const siteFiles: SiteFiles = async (path) => {
  const text = SITE_FILES[path];
  return text === undefined ? 'missing' : { text };
};

/** A service at work on a port of this machine. */
export interface Counter {
  /** For example `http://127.0.0.1:40000`. */
  readonly address: string;
  readonly database: Database;
  /** Comments that others were told of. */
  readonly told: StoredComment[];
  /** Lines of the log. */
  readonly lines: string[];
  /** The clock, which stands still until it is set. */
  readonly clock: { now: number };
  readonly close: () => Promise<void>;
  /** Sends a form as a browser does; `undefined` leaves a field out. */
  readonly post: (
    fields?: Readonly<Record<string, string | undefined>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
  /** Sends JSON. */
  readonly postJson: (body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** A token that is old enough. */
  readonly token: (article?: UrlPath) => string;
  /** A reply with nothing wrong and a token of its own. */
  readonly reply: (fields?: Readonly<Record<string, string | undefined>>) => Record<string, string | undefined>;
  /** All that is kept, as text. */
  readonly kept: (columns?: string) => Promise<readonly unknown[]>;
}

/** Starts a service that ends with the test. */
export async function openCounter(
  settings: Partial<Settings> = {},
  parts: Partial<Omit<Serving, 'desk'>> & { readonly files?: SiteFiles; readonly database?: Database } = {},
): Promise<Counter> {
  const { files = siteFiles, database = await emptyDatabase(), ...serving } = parts;
  const clock = { now: Date.parse('2026-11-24T09:00:00Z') };
  const told: StoredComment[] = [];
  const lines: string[] = [];
  const now = (): number => clock.now;
  const desk = {
    database,
    settings: { ...SETTINGS, ...settings },
    events: { received: (comment: StoredComment) => void told.push(comment), changed: () => {} },
    log: openLog({ write: (line) => void lines.push(line) }),
    now,
  };
  const service = await serve({
    host: '127.0.0.1',
    port: 0,
    articles: knowArticles(SECRET, files, now),
    rate: { burst: 1_000_000, perSecond: 1 },
    ...serving,
    desk,
  });
  onTestFinished(() => service.close());
  const { address } = service;
  const send = (body: string, headers: Readonly<Record<string, string>>): Promise<Response> =>
    fetch(`${address}/comments`, { method: 'POST', redirect: 'manual', body, headers });
  const token = (article = ARTICLE): string => issueToken(SECRET, article, clock.now - 10_000);
  const reply: Counter['reply'] = (fields = {}) => ({ ...REPLY, seal: sealOf(ARTICLE), token: token(), ...fields });
  return {
    address,
    database,
    told,
    lines,
    clock,
    token,
    reply,
    close: service.close,
    post: (fields = reply(), headers = {}) =>
      send(encoded(fields), { 'content-type': 'application/x-www-form-urlencoded', ...headers }),
    postJson: (body, headers = {}) => send(JSON.stringify(body), { 'content-type': 'application/json', ...headers }),
    kept: (columns = 'text, name, status') => database.query(`SELECT ${columns} FROM comments ORDER BY sequence`),
  };
}

export const REPLY = {
  article: ARTICLE,
  comment: 'Well said.',
  name: 'Ada',
  email: 'ada@reader.example',
  website: '',
  consent: 'yes',
  parent: '',
  subject: '',
} as const;

const SETTINGS: Settings = {
  site: { title: 'The Test Courier', origin: SITE, language: 'en', timezone: 'Europe/Oslo' },
  address: SERVICE,
  secret: SECRET,
  trustedProxies: [],
  floods: [],
  mostLinks: 2,
  suspiciousWords: ['casino'],
  exportToken: undefined,
  mail: undefined,
  webhook: undefined,
  buildHook: undefined,
};

/** The seal that the builder puts into an article's form. */
export function sealOf(article: string): string {
  return seal(SECRET, OPEN_ARTICLE, article);
}

/** An address that a test knows to be sound. */
export function pathOf(text: string): UrlPath {
  const path = parseUrlPath(text);
  if (path === undefined) throw new TypeError(`${text} is no address`);
  return path;
}

/** Fields as a form sends them. */
export function encoded(fields: Readonly<Record<string, string | undefined>>): string {
  const form = new URLSearchParams();
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) form.append(field, value);
  return form.toString();
}
