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

const NO_TOPICS: readonly number[] = [];

/**
 * The labels of an archive as numbers: they are compared for every candidate of every article, where comparing strings would cost
 * more than reading the texts. They are looked at when first needed, which for most articles of a build that changes little is never.
 */
export class Labels<Article> {
  readonly #articles: readonly Article[];
  readonly #labelsOf: (article: Article) => Labelled;
  readonly #numbers = new Map<string, number>();
  readonly #epochs: Float64Array;
  /** By position, the number of the section plus one; none for an article not looked at yet. */
  readonly #sections: Uint32Array;
  readonly #topics: (readonly number[])[];

  /**
   * @param articles those of the archive, by position
   * @param labelsOf gives the labels of one
   */
  constructor(articles: readonly Article[], labelsOf: (article: Article) => Labelled) {
    this.#articles = articles;
    this.#labelsOf = labelsOf;
    this.#epochs = new Float64Array(articles.length);
    this.#sections = new Uint32Array(articles.length);
    this.#topics = articles.map(() => NO_TOPICS);
  }

  /** Raises or lowers the scores of candidates by what they share with an article beside the text: section, topics, time. */
  lift(position: number, candidates: Uint32Array, scores: Float64Array): void {
    this.#lookAt(position);
    const epoch = this.#epochs[position] ?? 0;
    for (const other of candidates) {
      this.#lookAt(other);
      const age = Math.abs(epoch - (this.#epochs[other] ?? 0)) / AGE_HALF_LIFE;
      const shared =
        (this.#sections[other] === this.#sections[position] ? SHARED_SECTION : 0) +
        SHARED_TOPIC * Math.min(this.#sharedTopics(position, other), MOST_SHARED_TOPICS);
      scores[other] = (scores[other] ?? 0) * (1 + shared) * (1 - AGE_SHARE + AGE_SHARE * 2 ** -age);
    }
  }

  #lookAt(position: number): void {
    const article = this.#articles[position];
    if (article === undefined || this.#sections[position] !== 0) return;
    const { epoch, categories, topics } = this.#labelsOf(article);
    this.#epochs[position] = epoch;
    this.#sections[position] = this.#numberOf(categories[0] ?? '');
    if (topics.length > 0) this.#topics[position] = topics.map((topic) => this.#numberOf(topic));
  }

  #numberOf(label: string): number {
    const number = this.#numbers.get(label) ?? this.#numbers.size + 1;
    this.#numbers.set(label, number);
    return number;
  }

  #sharedTopics(one: number, other: number): number {
    const others = this.#topics[other] ?? NO_TOPICS;
    let shared = 0;
    for (const topic of this.#topics[one] ?? NO_TOPICS) if (others.includes(topic)) shared += 1;
    return shared;
  }
}
