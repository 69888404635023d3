import type { Asking, Transaction } from './database.ts';

/** What became of work: its result, or why nothing of it may be kept. */
export type Outcome<Result> = { readonly result: Result } | { readonly fault: unknown };

/**
 * Does the work of a transaction that has begun; to end it is the caller's. Whatever the work does about a statement that failed,
 * the work has failed, and once it is over its transaction answers no more.
 * @param transaction what may be asked
 * @param work what is to be done
 */
export async function outcomeOf<Result>(
  transaction: Transaction,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Outcome<Result>> {
  let failed: { readonly fault: unknown } | undefined;
  let isOver = false;
  const query: Asking['query'] = async (statement, values) => {
    if (isOver) throw new Error('a transaction was asked after its end');
    if (failed !== undefined) throw failed.fault;
    try {
      return await transaction.query(statement, values);
    } catch (fault) {
      failed ??= { fault };
      throw fault;
    }
  };
  try {
    const result = await work({ query, lock: transaction.lock });
    return failed ?? { result };
  } catch (fault) {
    return failed ?? { fault };
  } finally {
    isOver = true;
  }
}
