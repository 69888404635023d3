import type { CommentRecord, Published } from '../schema/comments.ts';
import { COLUMNS, commentOf, type StoredComment } from './comment.ts';
import type { Asking } from './database.ts';
import { latestRevision } from './revisions.ts';

/**
 * @param asking the database
 * @param since the revision that a copy is at; 0 for no copy
 * @returns what brings the copy up to date; it holds no e-mail address
 */
export async function publishedSince(asking: Asking, since: number): Promise<Published> {
  // Read first: what is approved meanwhile comes twice rather than never.
  const revision = await latestRevision(asking);
  const rows = await asking.query(`SELECT ${COLUMNS} FROM comments WHERE revision > $1 ORDER BY sequence`, [since]);
  const changed = rows.map(commentOf);
  const erased = await asking.query('SELECT id FROM withdrawn WHERE revision > $1 ORDER BY id', [since]);
  return {
    revision,
    comments: changed.filter(({ status }) => status === 'approved').map(recordOf),
    withdrawn: [
      ...changed.filter(({ status }) => status !== 'approved').map(({ id }) => id),
      ...erased.map((row) => String(row['id'])),
    ],
  };
}

function recordOf({ id, article, parent, name, website, text, newsroom, received }: StoredComment): CommentRecord {
  return { id, article, parent, name, website, text, newsroom, date: new Date(received).toISOString() };
}
