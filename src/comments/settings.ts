import { isIPv4 } from 'node:net';
import { serviceSchema } from '../schema/comments-service.ts';
import { parse, type Fault, type Parsed } from '../schema/parse.ts';
import type { Settings } from './desk.ts';
import { localSecret } from './secret.ts';
import { trustIn } from './senders.ts';

/** What the settings are made of. */
export interface Told {
  readonly site: Settings['site'];
  /** Where `site.yml` sends the reply form, if it says. */
  readonly endpoint: string | undefined;
  /** Where the service listens. */
  readonly host: string;
  readonly port: number;
  /** Variables by name. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where the secret of a local service is kept. */
  readonly secretFile: string;
}

const MINUTE = 60_000;
const FLOODS = [
  { comments: 5, milliseconds: MINUTE },
  { comments: 30, milliseconds: 60 * MINUTE },
];
const MOST_LINKS = 2;
const WORDS = [
  'casino',
  'viagra',
  'cialis',
  'payday loan',
  'porn',
  'forex',
  'crypto investment',
  'backlinks',
  'escort',
];

/**
 * Puts the settings together.
 * @param told what is known
 * @returns the settings, or all that is wrong, each with a remedy
 */
export function readSettings({ site, endpoint, host, port, environment, secretFile }: Told): Parsed<Settings> {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const parsed = parse(serviceSchema, Object.fromEntries(set));
  const address = addressOf(endpoint, host, port);
  const faults = [
    ...(parsed.ok ? [] : parsed.faults),
    ...proxyFaults(environment['COURANT_COMMENTS_PROXIES'] ?? ''),
    ...(address === undefined ? [endpointFault()] : []),
    ...(isSet(environment['COURANT_COMMENTS_SECRET']) || isLoopback(host) ? [] : [secretFault(host)]),
  ];
  if (!parsed.ok || address === undefined || faults.length > 0) return { ok: false, faults };
  const variables = parsed.value;
  const { COURANT_COMMENTS_MAIL: server, COURANT_COMMENTS_MAIL_FROM: from, COURANT_COMMENTS_MAIL_TO: to } = variables;
  return {
    ok: true,
    value: {
      site,
      address,
      secret: variables.COURANT_COMMENTS_SECRET ?? localSecret(secretFile),
      trustedProxies: variables.COURANT_COMMENTS_PROXIES,
      floods: FLOODS,
      mostLinks: MOST_LINKS,
      suspiciousWords: variables.COURANT_COMMENTS_WORDS ?? WORDS,
      exportToken: variables.COURANT_COMMENTS_EXPORT_TOKEN,
      mail: server !== undefined && from !== undefined && to !== undefined ? { server, from, to } : undefined,
      webhook: variables.COURANT_COMMENTS_WEBHOOK,
      buildHook: variables.COURANT_COMMENTS_BUILD,
    },
  };
}

/** @param host a name or address to listen on @returns whether only this machine reaches it */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function addressOf(endpoint: string | undefined, host: string, port: number): string | undefined {
  if (endpoint === undefined) return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const url = URL.parse(endpoint);
  if (url === null || url.search !== '' || url.hash !== '' || !url.pathname.endsWith('/comments')) return undefined;
  return url.href.replace(/\/comments$/, '');
}

function proxyFaults(typed: string): Fault[] {
  const networks = parse(serviceSchema.shape.COURANT_COMMENTS_PROXIES, typed);
  try {
    if (networks.ok) trustIn(networks.value);
    return [];
  } catch (fault) {
    const name = 'COURANT_COMMENTS_PROXIES';
    const hint = 'write addresses or CIDR networks with commas between them, for example 10.0.0.0/8,::1';
    return [{ path: [name], atKey: false, message: `"${name}": ${fault instanceof Error ? fault.message : ''}`, hint }];
  }
}

function endpointFault(): Fault {
  const hint = 'write for example https://comments.example.org/comments';
  return { path: ['endpoint'], atKey: false, message: '"comments.endpoint" of site.yml must end with /comments', hint };
}

function secretFault(host: string): Fault {
  return {
    path: ['COURANT_COMMENTS_SECRET'],
    atKey: false,
    message: `COURANT_COMMENTS_SECRET is not set, and ${host} can be reached from elsewhere`,
    hint: 'make one with `openssl rand -base64 32`, and set the same for the build',
  };
}
