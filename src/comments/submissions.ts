import { randomBytes } from 'node:crypto';
import { digestJson } from '../kernel/digest.ts';
import type { Reply } from '../schema/reply.ts';
import { COLUMNS, commentOf, type Status, type StoredComment } from './comment.ts';
import type { Database, Transaction } from './database.ts';
import { nextRevision } from './revisions.ts';

/** A reply that may come in, with what was found out about it. */
export interface Submission {
  readonly reply: Omit<Reply, 'consent'>;
  readonly status: Status;
  readonly reasons: readonly string[];
  /** Epoch milliseconds. */
  readonly received: number;
  /** A name for the sender's network that can't be turned back into its address; `null` where none is known. */
  readonly network: string | null;
  readonly newsroom?: boolean;
  /** What it is let in by, which lets nothing else in until it expires, in epoch milliseconds. */
  readonly token?: { readonly name: string; readonly expires: number };
}

/** How many comments one network may send. */
export interface FloodLimit {
  readonly comments: number;
  readonly milliseconds: number;
}

/** What became of a submission. The same one sent again gets the answer of the first. */
export type Admission =
  | { readonly outcome: 'added' | 'known'; readonly comment: StoredComment }
  | { readonly outcome: 'flooded'; readonly retryAfter: number }
  | { readonly outcome: 'orphaned' }
  | { readonly outcome: 'spent' };

/**
 * Takes a comment in: once, however often it is sent, and none from a network that sends too many.
 * @param database where it is kept
 * @param submission the comment
 * @param floods the limits; all of them hold
 * @returns what became of it, once that is safely on disk
 */
export function admit(
  database: Database,
  submission: Submission,
  floods: readonly FloodLimit[] = [],
): Promise<Admission> {
  return database.write((transaction) => admitWithin(transaction, submission, floods));
}

/** Does the same as part of a transaction that does more. */
export async function admitWithin(
  transaction: Transaction,
  submission: Submission,
  floods: readonly FloodLimit[] = [],
): Promise<Admission> {
  const { network, reply, received } = submission;
  const fingerprint = fingerprintOf(reply);
  const id = newId(received);
  // Two instances of the service must not both find that there is room.
  if (network !== null) await transaction.lock(`network ${network}`);
  const known = await byFingerprint(transaction, fingerprint);
  if (known !== undefined) return { outcome: 'known', comment: known };
  if (reply.parent !== null && !(await isAnswerable(transaction, reply.parent, reply.article)))
    return { outcome: 'orphaned' };
  const retryAfter = await floodedFor(transaction, network, received, floods);
  if (retryAfter > 0) return { outcome: 'flooded', retryAfter };
  if (submission.token !== undefined && !(await spend(transaction, submission.token))) {
    // Another instance may have let this very comment in meanwhile.
    const twin = await byFingerprint(transaction, fingerprint);
    return twin === undefined ? { outcome: 'spent' } : { outcome: 'known', comment: twin };
  }
  await insert(transaction, id, fingerprint, submission);
  const added = await byFingerprint(transaction, fingerprint);
  if (added === undefined) throw new Error('a comment was written and is not there');
  // Where another instance was quicker, the comment is there under its id.
  return { outcome: added.id === id ? 'added' : 'known', comment: added };
}

/** Says the same of the same comment, however its white space is sent. */
function fingerprintOf({ article, parent, name, email, comment }: Omit<Reply, 'consent'>): string {
  return digestJson([article, parent, name, email.toLowerCase(), comment.replaceAll(/\s+/g, ' ')]);
}

/** Ids grow with time, so that those of a second sort roughly as they came, and can't be guessed. */
function newId(received: number): string {
  return `c${received.toString(36)}-${randomBytes(9).toString('base64url').replaceAll(/[-_]/g, '0')}`;
}

async function byFingerprint(transaction: Transaction, fingerprint: string): Promise<StoredComment | undefined> {
  const [row] = await transaction.query(`SELECT ${COLUMNS} FROM comments WHERE fingerprint = $1`, [fingerprint]);
  return row && commentOf(row);
}

async function isAnswerable(transaction: Transaction, parent: string, article: string): Promise<boolean> {
  const found = await transaction.query(
    "SELECT 1 AS found FROM comments WHERE id = $1 AND article = $2 AND status = 'approved'",
    [parent, article],
  );
  return found.length > 0;
}

async function spend(transaction: Transaction, { name, expires }: NonNullable<Submission['token']>): Promise<boolean> {
  const spent = await transaction.query(
    'INSERT INTO spent (token, expires) VALUES ($1, $2) ON CONFLICT (token) DO NOTHING RETURNING token',
    [name, expires],
  );
  return spent.length > 0;
}

/** Milliseconds until the network may send again; 0 if it may now. */
async function floodedFor(
  transaction: Transaction,
  network: string | null,
  now: number,
  floods: readonly FloodLimit[],
): Promise<number> {
  if (network === null) return 0;
  let wait = 0;
  for (const { comments, milliseconds } of floods) {
    const recent = await transaction.query(
      'SELECT received FROM comments WHERE network = $1 AND received > $2 ORDER BY received DESC LIMIT $3',
      [network, now - milliseconds, comments],
    );
    const oldest = recent.at(-1)?.['received'];
    if (recent.length >= comments) wait = Math.max(wait, Number(oldest) + milliseconds - now);
  }
  return wait;
}

async function insert(
  transaction: Transaction,
  id: string,
  fingerprint: string,
  { reply, status, reasons, received, network, newsroom = false }: Submission,
): Promise<void> {
  const revision = status === 'approved' ? await nextRevision(transaction) : 0;
  await transaction.query(
    `INSERT INTO comments
      (id, article, parent, name, email, website, text, newsroom, status, reasons, received, network, fingerprint, revision)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      ON CONFLICT (fingerprint) DO NOTHING`,
    [
      id,
      reply.article,
      reply.parent,
      reply.name,
      reply.email,
      reply.website,
      reply.comment,
      newsroom ? 1 : 0,
      status,
      JSON.stringify(reasons),
      received,
      network,
      fingerprint,
      revision,
    ],
  );
}
