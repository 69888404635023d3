// node --expose-gc test/bench/relate.ts [COUNT...]
// Prints the CPU seconds and the memory that term vectors and relating cost on a made-up archive; 10,000 and 50,000 articles by default.
import { relate } from '../../src/relate/related.ts';
import { termsOf } from '../../src/relate/terms.ts';
import { corpus } from './corpus.ts';

/** CPU seconds of user and system that the work takes, and what it gives. */
function timed<Value>(work: () => Value): readonly [value: Value, seconds: number] {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return [value, (user + system) / 1e6];
}

const language = 'en';
const counts = process.argv.slice(2).map(Number);
for (const count of counts.length === 0 ? [10_000, 50_000] : counts) {
  let making = 0;
  const articles = [...corpus(count)].map(({ slug, date, title, description, category, topics, body }) => {
    const [vector, seconds] = timed(() => termsOf({ language, title, description, text: body }));
    making += seconds;
    return { id: slug, language, epoch: Date.parse(date), categories: [category], topics, vector };
  });
  globalThis.gc?.();
  const held = process.memoryUsage();
  const [related, relating] = timed(() => relate(articles, 4));
  const after = process.memoryUsage();
  const grown = after.heapUsed + after.external - held.heapUsed - held.external;
  console.log(
    `${count} articles: vectors ${making.toFixed(2)} s, relating ${relating.toFixed(2)} s of CPU; ${related.size} lists; ` +
      `held before ${((held.heapUsed + held.external) / 1e6).toFixed(0)} MB, grown by ${(grown / 1e6).toFixed(0)} MB`,
  );
}
console.log(`peak resident ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`);
