/** What an editor says of an article. */
export interface Labelled {
  /** When it was published, in epoch milliseconds. */
  readonly epoch: number;
  readonly categories: readonly string[];
  readonly topics: readonly string[];
}

// Editors' labels confirm, but what the text says decides.
const SHARED_SECTION = 0.05;
const SHARED_TOPIC = 0.1;
const MOST_SHARED_TOPICS = 2;
// Of two that fit as well, the nearer in time; after a year the difference is all but gone.
const AGE_SHARE = 0.1;
const AGE_HALF_LIFE = 180 * 24 * 3600 * 1000;

/**
 * The labels of an archive as numbers: they are compared for every candidate of every article, where comparing strings would cost
 * more than reading the texts.
 */
export class Labels {
  readonly #epochs: Float64Array;
  readonly #sections: Uint32Array;
  readonly #topics: readonly (readonly number[])[];

  /** @param archive its articles, by position */
  constructor(archive: readonly Labelled[]) {
    const numbers = new Map<string, number>();
    const numberOf = (label: string): number => {
      const number = numbers.get(label) ?? numbers.size;
      numbers.set(label, number);
      return number;
    };
    this.#epochs = Float64Array.from(archive, ({ epoch }) => epoch);
    this.#sections = Uint32Array.from(archive, ({ categories }) => numberOf(categories[0] ?? ''));
    this.#topics = archive.map(({ topics }) => topics.map(numberOf));
  }

  /** Raises or lowers the scores of candidates by what they share with an article beside the text: section, topics, time. */
  lift(position: number, candidates: Uint32Array, scores: Float64Array): void {
    const epoch = this.#epochs[position] ?? 0;
    for (const other of candidates) {
      const age = Math.abs(epoch - (this.#epochs[other] ?? 0)) / AGE_HALF_LIFE;
      const shared =
        (this.#sections[other] === this.#sections[position] ? SHARED_SECTION : 0) +
        SHARED_TOPIC * Math.min(this.#sharedTopics(position, other), MOST_SHARED_TOPICS);
      scores[other] = (scores[other] ?? 0) * (1 + shared) * (1 - AGE_SHARE + AGE_SHARE * 2 ** -age);
    }
  }

  #sharedTopics(one: number, other: number): number {
    const others = this.#topics[other] ?? [];
    let shared = 0;
    for (const topic of this.#topics[one] ?? []) if (others.includes(topic)) shared += 1;
    return shared;
  }
}
