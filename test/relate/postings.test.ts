import { describe, expect, it } from 'vitest';
import { invert, type Postings } from '../../src/relate/postings.ts';
import { tabulate } from '../../src/relate/term-table.ts';
import { termsOf, type TermVector } from '../../src/relate/terms.ts';

const vector = (text: string) => termsOf({ language: 'fr', title: '', description: '', text });

const inverted = (vectors: readonly TermVector[]): Postings => invert(tabulate(vectors, (article) => article));

describe('postings', () => {
  it('list for each term the articles that use it, the oldest first', () => {
    const { termStarts, uses } = inverted(['dam river', 'eel', 'river eel', 'river'].map(vector));
    const of = (term: number) => [...uses.subarray(termStarts[term], termStarts[term + 1])].map((use) => use >>> 8);
    expect([of(0), of(1), of(2)]).toEqual([[0], [0, 2, 3], [1, 2]]);
  });

  it('say the same of an article, whichever way one looks', () => {
    const { articleStarts, terms, impacts, termStarts, uses } = inverted(
      ['dam dam river', 'river eel eel eel', 'dam'].map(vector),
    );
    const seen = new Map<string, number>();
    for (const [term] of termStarts.subarray(1).entries()) {
      for (let slot = termStarts[term] ?? 0; slot < (termStarts[term + 1] ?? 0); slot += 1) {
        const use = uses[slot] ?? 0;
        seen.set(`${use >>> 8} ${term}`, use & 255);
      }
    }
    const read = new Map<string, number>();
    for (const [position] of articleStarts.subarray(1).entries()) {
      for (let slot = articleStarts[position] ?? 0; slot < (articleStarts[position + 1] ?? 0); slot += 1) {
        read.set(`${position} ${terms[slot]}`, impacts[slot] ?? 0);
      }
    }
    expect(read.size).toBe(5);
    expect(seen).toEqual(read);
  });

  it('give a term the more impact the larger its share of the words', () => {
    const [once, twice, amongMany] = ['eel wind', 'eel eel wind', `eel ${'wind '.repeat(99)}`].map((text) => {
      const { terms, impacts, counts } = inverted([vector('eel'), vector(text)]);
      expect(counts.every((count) => count > 0)).toBe(true);
      return impacts[terms.indexOf(0, 1)] ?? 0;
    });
    expect(twice).toBeGreaterThan(once ?? 0);
    expect(amongMany).toBeLessThan(once ?? 0);
    expect(amongMany).toBe(128);
  });
});
