import { note } from './audit.ts';
import { COLUMNS, commentOf, type StoredComment } from './comment.ts';
import type { Database, Transaction } from './database.ts';
import type { Act } from './moderation.ts';
import { nextRevision } from './revisions.ts';

/** What was erased. */
export interface Erasure {
  readonly comments: number;
  /** How many of them a page may still show, until it is built anew. */
  readonly published: number;
}

/**
 * Erases what somebody has written, as data-protection law gives everybody the right to: the comments, and what was noted of their
 * text. Answers to them stay, since others wrote those; on the page each becomes a thread of its own.
 * @param email the address that the comments were sent with, in upper or lower case
 * @param act who erases, and when; what is noted of it doesn't hold the address
 * @returns how much that was, once it is gone
 * @see https://eur-lex.europa.eu/eli/reg/2016/679/art_17/oj
 */
export function eraseBy(database: Database, email: string, act: Act): Promise<Erasure> {
  return database.write(async (transaction) => {
    await transaction.lock('decisions');
    const rows = await transaction.query(
      `SELECT ${COLUMNS} FROM comments WHERE lower_case(email) = lower_case($1) ORDER BY sequence`,
      [email],
    );
    const comments = rows.map(commentOf);
    // What was approved once may be in a copy that has not yet heard that it is no more.
    const published = comments.filter(({ revision }) => revision > 0);
    const revision = published.length === 0 ? 0 : await nextRevision(transaction);
    for (const { id } of published)
      await transaction.query('INSERT INTO withdrawn (id, revision) VALUES ($1, $2)', [id, revision]);
    for (const comment of comments) await erase(transaction, comment, act);
    return { comments: comments.length, published: published.length };
  });
}

async function erase(transaction: Transaction, { id }: StoredComment, act: Act): Promise<void> {
  const { query } = transaction;
  await query('DELETE FROM comments WHERE id = $1', [id]);
  await query('UPDATE audit SET before = NULL, after = NULL WHERE comment = $1', [id]);
  await note(transaction, act, { comment: id });
}
