import { describe, expect, it } from 'vitest';
import { Inquiry } from '../../src/relate/inquiry.ts';
import { invert } from '../../src/relate/postings.ts';
import { tabulate } from '../../src/relate/term-table.ts';
import { termsOf, type TermVector } from '../../src/relate/terms.ts';

const WORDS = ['river', 'dam', 'vote', 'bank', 'rate', 'cup', 'opera', 'eel', 'wind'];

const vector = (text: string): TermVector => termsOf({ language: 'en', title: '', description: '', text });

const inquire = (vectors: readonly TermVector[]): Inquiry =>
  new Inquiry(invert(tabulate(vectors, (article) => article)));

/** The candidates of every article with their scores, as text. */
function candidates(vectors: readonly TermVector[]): readonly string[] {
  const inquiry = inquire(vectors);
  return vectors.map((_, asking) => {
    const { positions, scores } = inquiry.ask(asking);
    return Array.from(positions, (position) => `${position}: ${scores[position]}`).join();
  });
}

describe('an inquiry', () => {
  it('finds and scores to the last digit as before when a newer article shares no word', () => {
    const archive = Array.from({ length: 1100 }, (_, index) =>
      vector([WORDS[index % 7], WORDS[(index * 5) % 9], WORDS[(index * index) % 8]].join(' ')),
    );
    const newer = [...archive, vector('harbour steel'), vector('steel harbour pilot')];
    expect(candidates(newer).slice(0, archive.length)).toEqual(candidates(archive));
  });

  it('finds articles in both directions of time, never the article itself', () => {
    const found = candidates(['eel river', 'dam', 'eel river', 'dam', 'eel river'].map(vector));
    expect(found.map((line) => line.match(/\d+(?=:)/g) ?? [])).toEqual([
      ['2', '4'],
      ['3'],
      ['0', '4'],
      ['1'],
      ['2', '0'],
    ]);
  });

  it('gives most to what the best candidates agree on, and less to a rare word that one of them shares', () => {
    const about = Array.from({ length: 12 }, () => 'flood vote');
    const vectors = ['flood opera', 'opera vote', ...about].map(vector);
    const { positions, scores } = inquire(vectors).ask(0);
    expect(positions).toContain(1);
    expect(scores[2]).toBeGreaterThan(scores[1] ?? 0);
  });
});
