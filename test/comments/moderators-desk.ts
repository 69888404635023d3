import { admit } from '../../src/comments/submissions.ts';
import type { Database } from '../../src/comments/database.ts';
import type { Desk, Settings } from '../../src/comments/desk.ts';
import type { Status, StoredComment } from '../../src/comments/comment.ts';
import { moderation } from '../../src/comments/moderate/desk.ts';
import { formTokenOf, openSession } from '../../src/comments/sessions.ts';
import { parseUrlPath, type UrlPath } from '../../src/kernel/url-path.ts';
import { emptyDatabase } from './empty-database.ts';

/** How the paper of these tests handles comments. */
export const SETTINGS: Settings = {
  site: { title: 'The Test Courier', origin: 'https://courier.example', language: 'en', timezone: 'Europe/Oslo' },
  address: 'https://talk.courier.example',
  secret: 'a secret of tests, long enough',
  trustedProxies: [],
  floods: [],
  mostLinks: 2,
  suspiciousWords: [],
  exportToken: undefined,
  mail: undefined,
  webhook: undefined,
  buildHook: undefined,
};

/** When these tests happen; each reading of the clock is a second later than the last. */
export const START = Date.parse('2026-11-24T09:00:00Z');

/** A comment as a test sends it; what it leaves out is filled in. */
export interface Sent {
  readonly name?: string;
  readonly email?: string;
  readonly text?: string;
  readonly article?: string;
  readonly website?: string;
  readonly parent?: string;
  readonly status?: Status;
  readonly reasons?: readonly string[];
}

/** A desk with comments, and somebody who moderates them as a browser would. */
export interface TestDesk {
  readonly desk: Desk;
  readonly database: Database;
  readonly app: ReturnType<typeof moderation>;
  /** How often pages were to be built anew. */
  readonly changes: () => number;
  /** All that was logged, as one text. */
  readonly logged: () => string;
  /** Moves the clock on. */
  readonly later: (milliseconds: number) => void;
  readonly send: (sent?: Sent) => Promise<StoredComment>;
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** Posts a form as a signed-in browser does; what it lists overrides that. */
  readonly post: (
    path: string,
    form: Readonly<Record<string, string | readonly string[]>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
  /** Gives the cookie of another session. */
  readonly cookieOf: (moderator: string) => Promise<string>;
}

/** @returns a desk with the moderators Ada and Bea, where Ada is signed in */
export async function makeDesk(settings: Partial<Settings> = {}, given?: Database): Promise<TestDesk> {
  const database = given ?? (await emptyDatabase());
  const lines: string[] = [];
  let [changes, clock, count] = [0, START, 0];
  const write = (level: string) => (facts: object, message: string) => {
    lines.push(JSON.stringify({ level, ...facts, message }));
  };
  const desk: Desk = {
    database,
    settings: { ...SETTINGS, ...settings },
    events: { received: () => {}, changed: () => (changes += 1) },
    log: { info: write('info'), error: write('error') },
    now: () => (clock += 1000),
  };
  // Nobody knows a password here, so that tests wait for none to be checked.
  for (const name of ['Ada', 'Bea'])
    await database.write(({ query }) => query("INSERT INTO moderators (name, password) VALUES ($1, 'none')", [name]));
  const app = moderation(desk);
  const session = await openSession(database, 'Ada', START);
  const cookieOf = async (moderator: string): Promise<string> =>
    `${COOKIE}=${(await openSession(database, moderator, START)).token}`;
  const cookie = `${COOKIE}=${session.token}`;
  return {
    desk,
    database,
    app,
    changes: () => changes,
    logged: () => lines.join('\n'),
    later: (milliseconds) => (clock += milliseconds),
    async send({ text, name = 'Reader', email = 'reader@example.com', article = '/2026/11/harbour/', ...sent } = {}) {
      const admission = await admit(database, {
        reply: {
          article: pathOf(article),
          parent: sent.parent ?? null,
          comment: text ?? `Comment ${(count += 1)}`,
          name,
          email,
          website: sent.website ?? null,
        },
        status: sent.status ?? 'held',
        reasons: sent.reasons ?? [],
        received: desk.now(),
        network: null,
      });
      if (!('comment' in admission)) throw new Error(`the comment was ${admission.outcome}`);
      return admission.comment;
    },
    async get(path, headers = {}) {
      return app.request(path, { headers: { cookie, ...headers } });
    },
    async post(path, form, headers = {}) {
      const fields = { token: formTokenOf(desk.settings.secret, session), ...form };
      const pairs = Object.entries(fields).flatMap(([name, values]) =>
        [values].flat().map((value): [string, string] => [name, value]),
      );
      return app.request(path, {
        method: 'POST',
        headers: { cookie, origin: desk.settings.address, 'sec-fetch-site': 'same-origin', ...headers },
        body: new URLSearchParams(pairs),
      });
    },
    cookieOf,
  };
}

const COOKIE = '__Secure-courant-moderator';

function pathOf(text: string): UrlPath {
  const path = parseUrlPath(text);
  if (path === undefined) throw new Error(`${text} is no path`);
  return path;
}
