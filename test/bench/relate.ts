// node --expose-gc test/bench/relate.ts [COUNT...]
// Prints the CPU seconds and the memory that term vectors and relating cost on a made-up archive, without and with what an earlier
// build has left; 10,000 and 100,000 articles by default.
import { memorySnapshot, type Snapshot } from '../../src/kernel/cache.ts';
import { digest } from '../../src/kernel/digest.ts';
import { relateArchive } from '../../src/relate/archive.ts';
import { Handover } from '../../src/relate/handover.ts';
import { termsOf, type TermVector } from '../../src/relate/terms.ts';
import { corpus, type CorpusArticle } from './corpus.ts';

interface Known extends Pick<CorpusArticle, 'slug' | 'category' | 'topics'> {
  readonly epoch: number;
  readonly digest: string;
  readonly vector: TermVector;
  readonly version: number;
}

const language = 'en';
const edition = digest('bench');
const RELATED = 4;

/** CPU seconds of user and system that the work takes, and what it gives. */
function timed<Value>(work: () => Value): readonly [value: Value, seconds: number] {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return [value, (user + system) / 1e6];
}

/** Bytes that live in and beside the heap. */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function relateAll(articles: readonly Known[], snapshot: Snapshot | undefined): Uint32Array {
  return relateArchive(
    {
      articles: articles.toSorted((left, right) => left.epoch - right.epoch || (left.slug < right.slug ? -1 : 1)),
      identityOf: ({ digest: source, slug, epoch, version }) => `${source} ${version} ${language} ${epoch} /${slug}/`,
      labelsOf: ({ epoch, category, topics }) => ({ epoch, categories: [category], topics }),
      vectorOf: ({ vector }) => vector,
    },
    RELATED,
    snapshot && new Handover(snapshot, 'bench', edition),
  );
}

function known({ slug, date, title, description, category, topics, body }: CorpusArticle): Known {
  const vector = termsOf({ language, title, description, text: body });
  return { slug, epoch: Date.parse(date), category, topics, version: 0, digest: digest(body), vector };
}

const counts = process.argv.slice(2).map(Number);
for (const count of counts.length === 0 ? [10_000, 100_000] : counts) {
  const drafts = [...corpus(count)];
  const [articles, making] = timed(() => drafts.splice(0).map(known));
  const before = held();
  const [, alone] = timed(() => relateAll(articles, undefined));
  const snapshot = memorySnapshot();
  const [, cold] = timed(() => relateAll(articles, snapshot));
  const grown = held() - before;
  console.log(
    `${count} articles: vectors ${making.toFixed(2)} s, relating ${alone.toFixed(2)} s of CPU, and leaving what was found ` +
      `${cold.toFixed(2)} s; vectors hold ${(before / 1e6).toFixed(0)} MB, what was left ${(grown / 1e6).toFixed(0)} MB`,
  );
  const newest = Array.from(corpus(1, count), known).map((article) => ({ ...article, epoch: Date.UTC(2027, 0) }));
  const added = [...articles, ...newest];
  const edited = added.map((article, index) => {
    if (index !== count >> 1) return article;
    const [first = '', ...rest] = article.vector.byUse.split('\n');
    const byUse = [first.replace(/\S+/, 'corrected'), ...rest].join('\n');
    return { ...article, version: 1, vector: { ...article.vector, byUse } };
  });
  for (const [change, changed] of [
    ['nothing changed', articles],
    ['one newest added', added],
    ['nothing changed', added],
    ['one old edited', edited],
    ['one newest and the edit gone', articles],
  ] as const) {
    let written = 0;
    const counted: Snapshot = {
      read: snapshot.read,
      write: (part, bytes) => {
        written += bytes.length;
        snapshot.write(part, bytes);
      },
    };
    const [, seconds] = timed(() => relateAll(changed, counted));
    console.log(`  ${change}: ${seconds.toFixed(3)} s, ${(written / 1e6).toFixed(1)} MB written`);
  }
}
console.log(`peak resident ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`);
