import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An article of the made-up archive, before it is written down for one generator or another. */
export interface CorpusArticle {
  readonly slug: string;
  /** ISO 8601, in UTC. */
  readonly date: string;
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly author: string;
  readonly topics: readonly string[];
  readonly body: string;
}

export const CATEGORIES = ['world', 'politics', 'business', 'climate', 'science', 'culture', 'sport', 'opinion'];
export const AUTHORS = Array.from({ length: 40 }, (_, index) => `author-${index + 1}`);

const VOCABULARY = 20_000;
const TOPICS = 300;
const WORDS_OF_A_TOPIC = 60;
const TEN_YEARS = 10 * 365 * 24 * 3600 * 1000;
const NEWEST = Date.UTC(2026, 10, 24, 6);

/** A small, well-known generator of pseudo-random numbers (mulberry32): the same seed gives the same archive on any machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ONSETS = ['b', 'br', 'c', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'pr', 'r', 's', 'st', 't', 'tr', 'v', 'w'];
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const CODAS = ['', 'n', 'r', 's', 'l', 't', 'nd', 'st'];

/** Pronounceable, distinct words; the more frequent ones are shorter, as in real languages. */
function vocabulary(): readonly string[] {
  const words = new Set<string>();
  const random = randomFrom(7);
  const pick = (parts: readonly string[]): string => parts[Math.floor(random() * parts.length)] ?? '';
  while (words.size < VOCABULARY) {
    const syllables = 1 + Math.floor(Math.log10(words.size + 10) - 0.5);
    words.add(Array.from({ length: syllables }, () => pick(ONSETS) + pick(NUCLEI) + pick(CODAS)).join(''));
  }
  return [...words];
}

/**
 * Makes a deterministic archive whose words follow Zipf's law and whose articles are about something.
 * @param count how many articles
 * @param offset where in the endless archive to begin, so that one more article can be added
 */
export function* corpus(count: number, offset = 0): Iterable<CorpusArticle> {
  const words = vocabulary();
  // The share of rank r is about 1/r: drawing exp(uniform × ln V) gives ranks so distributed.
  const common = (random: () => number): string =>
    words[Math.floor(Math.exp(random() * Math.log(VOCABULARY))) - 1] ?? 'the';
  const ofTopic = (topic: number, random: () => number): string =>
    words[(200 + topic * WORDS_OF_A_TOPIC + Math.floor(random() ** 2 * WORDS_OF_A_TOPIC)) % VOCABULARY] ?? 'news';
  for (let index = offset; index < offset + count; index += 1) {
    const random = randomFrom(index + 1);
    const topics = [Math.floor(random() ** 2 * TOPICS), Math.floor(random() * TOPICS), Math.floor(random() * TOPICS)];
    const word = (): string => (random() < 0.3 ? ofTopic(topics[random() < 0.7 ? 0 : 1] ?? 0, random) : common(random));
    const sentence = (length: number): string => {
      const text = Array.from({ length }, word).join(' ');
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    };
    const paragraph = (): string => Array.from({ length: 3 }, () => sentence(12 + Math.floor(random() * 14))).join(' ');
    const title = sentence(6 + Math.floor(random() * 5)).slice(0, -1);
    yield {
      slug: `${title.toLowerCase().split(' ').slice(0, 5).join('-')}-${index}`,
      date: new Date(NEWEST - Math.floor(((index * 7919) % 100_003) * (TEN_YEARS / 100_003)))
        .toISOString()
        .replace('.000Z', 'Z'),
      title,
      description: sentence(18),
      category: CATEGORIES[topics[0] === undefined ? 0 : topics[0] % CATEGORIES.length] ?? 'world',
      author: AUTHORS[Math.floor(random() * AUTHORS.length)] ?? 'author-1',
      topics: [...new Set(topics)].map((topic) => `Topic ${topic}`),
      body: body(paragraph, sentence),
    };
  }
}

function body(paragraph: () => string, sentence: (length: number) => string): string {
  const parts = Array.from({ length: 10 }, paragraph);
  parts.splice(4, 0, `## ${sentence(5).slice(0, -1)}`);
  parts.splice(8, 0, `## ${sentence(4).slice(0, -1)}`, `> ${sentence(16)}`);
  parts[1] = `${parts[1] ?? ''} [${sentence(3).slice(0, -1)}](https://source.example/report) said **${sentence(4)}**`;
  return parts.join('\n\n');
}

/** Writes files below a folder, making each folder once. */
export function writeFiles(folder: string, files: Iterable<readonly [string, string]>): void {
  const made = new Set<string>();
  for (const [name, text] of files) {
    const path = join(folder, name);
    if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    made.add(dirname(path));
    writeFileSync(path, text);
  }
}
