import type { Galleys } from '../../compile.ts';
import { Unpublishable } from '../../kernel/problem.ts';
import { isOrder, type Foretaste, type News, type Order } from './protocol.ts';

/** The process that builds for `courant dev`: it stays warm between changes of content, and ends with its parent. */

let galleys: Galleys | undefined;

process.on('message', (message: unknown) => {
  if (isOrder(message)) void carryOut(message).then((news) => process.send?.(news));
});
process.on('disconnect', () => process.exit());
// Ctrl+C reaches every process of the terminal; the parent decides what it means.
process.on('SIGINT', () => {});

async function carryOut(order: Order): Promise<News> {
  try {
    const ahead = await foretaste(order);
    if (ahead !== undefined) process.send?.(ahead);
    // Loaded here, so that a slip in a source file is told like any other failure.
    const { build } = await import('../../build.ts');
    const { articles, written, kept, removed, warnings, ...report } = await build(order);
    galleys = report.galleys;
    return { outcome: 'published', articles, written, kept, removed, warnings };
  } catch (fault) {
    if (fault instanceof Unpublishable) return { outcome: 'refused', problems: fault.problems };
    return { outcome: 'failed', message: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
  }
}

/** Whatever else a proof fails at, the build will tell. */
async function foretaste(order: Order): Promise<Foretaste | undefined> {
  if (galleys === undefined || order.edited === undefined) return undefined;
  const { pullProof } = await import('../../proof.ts');
  try {
    const proof = await pullProof(order.edited, order, galleys);
    return proof && { proof };
  } catch (fault) {
    return fault instanceof Unpublishable ? { faults: fault.problems } : undefined;
  }
}
