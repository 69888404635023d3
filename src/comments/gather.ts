import { readFile } from 'node:fs/promises';
import { digest } from '../kernel/digest.ts';
import { warning, type Problem } from '../kernel/problem.ts';
import { publishedSchema, type CommentRecord, type Published } from '../schema/comments.ts';
import { parse } from '../schema/parse.ts';
import { broughtUpToDate, NO_COPY, parseExport, readCopy, writeCopy, type Copy } from './copy.ts';
import { openDatabase } from './open.ts';
import { publishedSince } from './published.ts';

// A build doesn't hang on a service that neither answers nor refuses.
const PATIENCE = 15_000;

/** Where approved comments come from. */
export interface CommentSource {
  /** The address of the service's export, a database, or an export file that ends in `.json`. */
  readonly from: string;
  /** What the service wants to see. */
  readonly token: string | undefined;
  /** Where the last fetch left its copy, and this one does. */
  readonly copy: string;
}

/** Approved comments, and what was wrong with fetching them. */
export interface Gathered {
  readonly comments: readonly CommentRecord[];
  readonly problems: readonly Problem[];
}

/**
 * Fetches the approved comments, or what has changed in them since the last time. Where that fails, those of the last time stay: no comment
 * vanishes from a page because a service is away.
 * @param source where they are
 */
export async function gatherComments(source: CommentSource): Promise<Gathered> {
  const of = digest(source.from);
  const before = readCopy(source.copy, of);
  try {
    const now = await fetchFrom(source, before ?? NO_COPY);
    if (now !== before) writeCopy(source.copy, now, of);
    return { comments: now.comments, problems: [] };
  } catch (fault) {
    const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault;
    const why = (cause instanceof Error ? cause.message : String(cause)).replaceAll(source.from, shown(source.from));
    const kept = before ?? NO_COPY;
    const hint = 'those of the last time stay on their pages; build again when it is back';
    return {
      comments: kept.comments,
      problems: [warning(`comments can't be fetched from ${shown(source.from)}: ${why}`, undefined, hint)],
    };
  }
}

async function fetchFrom({ from, token }: CommentSource, copy: Copy): Promise<Copy> {
  if (from.endsWith('.json') && !/^https?:/.test(from))
    return { revision: 0, comments: parseExport(await readFile(from, 'utf8')) };
  const since = /^https?:/.test(from) ? askingService(from, token) : askingDatabase(from);
  const published = await since(copy.revision);
  if (published === undefined) return copy;
  // A database that is younger than the copy is another one.
  if (published.revision < copy.revision) return broughtUpToDate(NO_COPY, (await since(0)) ?? published);
  return published.revision === copy.revision ? copy : broughtUpToDate(copy, published);
}

/** Asks what has changed since a revision; `undefined` for nothing. */
type Since = (revision: number) => Promise<Published | undefined>;

function askingDatabase(where: string): Since {
  return async (revision) => {
    const database = await openDatabase(where);
    try {
      return await publishedSince(database, revision);
    } finally {
      await database.close();
    }
  };
}

function askingService(address: string, token: string | undefined): Since {
  return async (revision) => {
    const url = new URL(address);
    url.searchParams.set('since', String(revision));
    const answer = await fetch(url, {
      headers: { accept: 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      signal: AbortSignal.timeout(PATIENCE),
      redirect: 'error',
    });
    if (answer.status === 304) return undefined;
    if (!answer.ok) throw new Error(`it answers ${answer.status}`);
    const found = parse(publishedSchema, await answer.json());
    if (!found.ok) throw new Error(`it answers what is no export: ${found.faults[0]?.message ?? ''}`);
    return found.value;
  };
}

/** An address as it may be printed: without the password that a database's may hold. */
function shown(from: string): string {
  const url = URL.parse(from);
  if (url === null) return from;
  url.password = '';
  return url.href;
}
