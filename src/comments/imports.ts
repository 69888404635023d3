import type { ImportedComment } from '../schema/imported-comment.ts';
import type { Database } from './database.ts';
import { nextRevision } from './revisions.ts';

// A transaction that holds a whole archive would keep readers' comments waiting.
const PORTION = 500;

/**
 * Takes comments over that were made elsewhere. Those that are there already stay as they are, so that an import can be done again.
 * @param database where they are kept
 * @param comments in any order
 * @returns how many were not there yet
 */
export async function importComments(database: Database, comments: readonly ImportedComment[]): Promise<number> {
  let added = 0;
  for (let start = 0; start < comments.length; start += PORTION) {
    const portion = comments.slice(start, start + PORTION);
    added += await database.write(async (transaction) => {
      const revision = await nextRevision(transaction);
      let count = 0;
      for (const { id, article, parent, name, email, website, text, received, status } of portion) {
        const inserted = await transaction.query(
          `INSERT INTO comments
            (id, article, parent, name, email, website, text, newsroom, status, reasons, received, network, fingerprint, revision)
            VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, '[]', $9, NULL, $10, $11)
            ON CONFLICT DO NOTHING RETURNING id`,
          [
            id,
            article,
            parent,
            name,
            email,
            website,
            text,
            status,
            received,
            `imported ${id}`,
            status === 'approved' ? revision : 0,
          ],
        );
        count += inserted.length;
      }
      return count;
    });
  }
  return added;
}
