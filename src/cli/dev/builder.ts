import { Unpublishable } from '../../kernel/problem.ts';
import { isOrder, type News, type Order } from './protocol.ts';

/** The process that builds for `courant dev`: it stays warm between changes of content, and ends with its parent. */

process.on('message', (message: unknown) => {
  if (isOrder(message)) void carryOut(message).then((news) => process.send?.(news));
});
process.on('disconnect', () => process.exit());
// Ctrl+C reaches every process of the terminal; the parent decides what it means.
process.on('SIGINT', () => {});

async function carryOut(order: Order): Promise<News> {
  try {
    // Loaded here, so that a slip in a source file is told like any other failure.
    const { build } = await import('../../build.ts');
    const { articles, written, kept, removed, warnings } = await build(order);
    return { outcome: 'published', articles, written, kept, removed, warnings };
  } catch (fault) {
    if (fault instanceof Unpublishable) return { outcome: 'refused', problems: fault.problems };
    return { outcome: 'failed', message: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
  }
}
