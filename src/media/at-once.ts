import { availableParallelism } from 'node:os';

/**
 * Works through a list with as many at once as the machine has processors, since each may hold a decoded picture.
 * @param list what there is to do
 * @param work does one of it
 */
export async function eachAtOnce<One>(list: Iterable<One>, work: (one: One) => Promise<void>): Promise<void> {
  const queue = Iterator.from(list);
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
