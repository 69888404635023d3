import { describe, expect, it } from 'vitest';
import { drawChart } from './chart.ts';
import { sizeOf, resultsOf } from './results-of.ts';
import { decades, logarithmic, roundDomain, spread } from './scale.ts';
import { barTable, markdownTable, seconds, sizeTable } from './table.ts';

describe('a logarithmic scale', () => {
  it('makes equal factors equal distances, upwards too', () => {
    const x = logarithmic([1000, 100_000], [0, 200]);
    expect([1000, 10_000, 100_000].map(x).map(Math.round)).toEqual([0, 100, 200]);
    const y = logarithmic([1, 100], [400, 100]);
    expect([1, 10, 100].map(y).map(Math.round)).toEqual([400, 250, 100]);
  });

  it('refuses an axis that would draw everything nowhere', () => {
    expect(() => logarithmic([0, 10], [0, 1])).toThrow(RangeError);
    expect(() => logarithmic([10, 10], [0, 1])).toThrow(RangeError);
  });

  it('begins and ends at round numbers around all values, a decade apart at least', () => {
    expect(roundDomain([1.1, 180])).toEqual([1, 200]);
    expect(roundDomain([0.7, 3])).toEqual([0.5, 5]);
    expect(roundDomain([1000])).toEqual([1000, 10_000]);
  });

  it('has a tick at each power of ten, ends included', () => {
    expect(decades([1, 1000])).toEqual([1, 10, 100, 1000]);
    expect(decades([0.5, 20])).toEqual([1, 10]);
  });
});

describe('labels', () => {
  it('keep their order and their distance, and stay in the drawing', () => {
    expect(spread([100, 102, 300], 36, 400)).toEqual([100, 136, 300]);
    expect(spread([399, 398, 100], 36, 400)).toEqual([400, 364, 100]);
  });
});

describe('the chart', () => {
  const results = resultsOf(
    sizeOf(1000, { courantCold: [4], courantAdded: [1.5, 1, 2], hugoAdded: [1.2], hugoTags: [1.4] }),
    sizeOf(100_000, { courantCold: [180], courantAdded: [3], hugoAdded: [90] }),
  );

  it('draws the medians, lower where it costs less, and says them in words', () => {
    const svg = drawChart(results);
    const [, from = '', to = ''] = /<polyline class="courantAdded" points="(\S+) (\S+)"/.exec(svg) ?? [];
    const [, hugo = ''] = /<polyline class="hugoAdded" points="\S+ (\S+)"/.exec(svg) ?? [];
    const height = (point: string): number => Number(point.split(',')[1]);
    expect(height(from)).toBeGreaterThan(height(to));
    expect(height(to)).toBeGreaterThan(height(hugo));
    expect(svg).toContain('Courant, one article added: 1.50 s at 1,000, 3.00 s at 100,000.');
  });

  it('is drawn of one size alone, and without Hugo', () => {
    const svg = drawChart(resultsOf(sizeOf(1000, { courantAdded: [1] })));
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg).not.toContain('class="hugoAdded"');
    expect(() => drawChart(resultsOf())).toThrow('nothing to draw');
  });

  it('escapes what the machine calls itself', () => {
    expect(drawChart(results)).toContain('A &lt;fast> &amp; small one');
  });
});

describe('the tables', () => {
  it('stand in columns of one width', () => {
    const lines = markdownTable([
      ['work', 's'],
      ['a longer name', '10'],
    ]).split('\n');
    expect(lines).toEqual(['| work          |   s |', '| ------------- | --: |', '| a longer name |  10 |']);
  });

  it('show medians, the range and the ratios to the right side of Hugo', () => {
    const table = sizeTable(sizeOf(1000, { hugoCold: [4, 4, 4], courantAdded: [1, 3, 2], hugoAdded: [10, 10, 10] }));
    expect(table).toMatch(
      /Courant, one article added +\| 2\.00 s \| +1\.00–3\.00 \| .* \| +0\.20 \| +0\.20 \| +0\.20 \|/,
    );
    expect(table).not.toContain('Courant, cold');
  });

  it('show a bar with its limit', () => {
    const bar = { says: 'peak', relation: '<', limit: 1.5, figure: 1.25, verdict: 'met' } as const;
    expect(barTable([bar])).toMatch(/peak +\| < 1\.5 \| +1\.250 \| +met \|/);
  });

  it.each([
    [1.234, '1.23 s'],
    [12.34, '12.3 s'],
    [123.4, '123 s'],
  ])('writes %f seconds as %s', (value, words) => {
    expect(seconds(value)).toBe(words);
  });
});
