import { describe, expect, it } from 'vitest';
import { suspicionsOf } from '../../src/comments/spam.ts';
import { REPLY } from './counter.ts';

const rules = { mostLinks: 2, suspiciousWords: ['cialis', 'pay-day loan', 'c++', 'казино'] };

function suspicions(fields: Readonly<Partial<Record<'comment' | 'name' | 'email' | 'website', string>>>): string[] {
  const { consent: _consent, subject: _subject, ...reply } = REPLY;
  return suspicionsOf({ ...reply, parent: null, website: null, ...fields }, rules);
}

describe('what deserves a closer look', () => {
  it('is more links than a newsroom wants, however they are written', () => {
    expect(suspicions({ comment: 'https://a.example HTTP://b.example' })).toEqual([]);
    expect(suspicions({ comment: 'https://a.example HTTP://b.example www.c.example' })).toEqual(['has 3 links']);
  });

  it('is a link for a name', () => {
    expect(suspicions({ name: 'www.shop.example' })).toEqual(['has a link for a name']);
    expect(suspicions({ name: 'www.shop.example' })).toEqual(['has a link for a name']);
  });

  it('is a word of the list, wherever it stands, and not a part of another', () => {
    expect(suspicions({ comment: 'Buy CIALIS!' })).toEqual(['holds “cialis”']);
    expect(suspicions({ comment: 'a specialist' })).toEqual([]);
    expect(suspicions({ name: 'Pay-Day Loan' })).toEqual(['holds “pay-day loan”']);
    expect(suspicions({ comment: 'c++' })).toEqual(['holds “c++”']);
    expect(suspicions({ comment: 'Лучшее КАЗИНО.' })).toEqual(['holds “казино”']);
    expect(suspicions({ website: 'https://cialis.example/' })).toEqual(['holds “cialis”']);
    // Letters that only look different are the same.
    expect(suspicions({ comment: 'ｃｉａｌｉｓ' })).toEqual(['holds “cialis”']);
  });
});
