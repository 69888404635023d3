import { describe, expect, it } from 'vitest';
import { judge } from './bars.ts';
import { usableHugo } from './machine.ts';
import { measure } from './measure.ts';
import { median, medianOf, pairedRatio } from './results.ts';
import { resultsOf, sizeOf } from './results-of.ts';
import { parseResults } from './saved-results.ts';

describe('medians and ratios', () => {
  it('takes the middle by size, not by order or spelling', () => {
    expect(median([100, 9, 20])).toBe(20);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeUndefined();
  });

  it('compares run by run, so that a slow minute of the machine cancels out', () => {
    const size = sizeOf(1000, { courantCold: [1, 10, 3], hugoCold: [2, 20, 6] });
    expect(pairedRatio(size, 'wall', 'courantCold', 'hugoCold')).toBe(0.5);
    // The ratio of the medians would be 0.3.
    const uneven = sizeOf(1000, { courantCold: [1, 9, 3], hugoCold: [2, 10, 12] });
    expect(pairedRatio(uneven, 'wall', 'courantCold', 'hugoCold')).toBe(0.5);
  });

  it('knows no ratio where one side was not measured', () => {
    const size = sizeOf(1000, { courantCold: [1], hugoCold: [] });
    expect(pairedRatio(size, 'wall', 'courantCold', 'hugoCold')).toBeUndefined();
    expect(pairedRatio(size, 'wall', 'courantCold', 'hugoTags')).toBeUndefined();
    expect(medianOf(size, 'courantCold', 'written')).toBeUndefined();
  });
});

describe('the bars', () => {
  const verdicts = (...sizes: Parameters<typeof judge>[0]): Readonly<Record<string, string>> =>
    Object.fromEntries(judge(sizes).map(({ says, verdict }) => [says, verdict]));

  it('says what was not measured instead of passing or failing it', () => {
    expect(new Set(Object.values(verdicts()))).toEqual(new Set(['not measured']));
    expect(verdicts(sizeOf(9999, { courantCold: [1], hugoCold: [2] }))).not.toContain('met');
  });

  it('are met at their limit and not a thousandth above it', () => {
    const cold = 'cold, 10,000: wall ÷ Hugo relating nothing';
    expect(verdicts(sizeOf(10_000, { courantCold: [2], hugoCold: [2] }))).toMatchObject({ [cold]: 'met' });
    expect(verdicts(sizeOf(10_000, { courantCold: [2.002], hugoCold: [2] }))).toMatchObject({ [cold]: 'not met' });
  });

  it('compares one added with one added of Hugo, and each size with its own', () => {
    const middle = sizeOf(10_000, { courantAdded: [2], hugoAdded: [10], hugoCold: [1], courantUnchanged: [3] });
    const large = sizeOf(100_000, { courantAdded: [6], hugoAdded: [100], courantUnchanged: [5] });
    expect(verdicts(sizeOf(1000, { courantAdded: [1.6] }), middle, large)).toMatchObject({
      'one added, 10,000: wall ÷ Hugo': 'met',
      'one added, 100,000: wall ÷ Hugo': 'not met',
      'one added: wall at 100,000 ÷ wall at 1,000': 'met',
      'nothing changed, 10,000: wall ÷ one added': 'not met',
      'nothing changed, 100,000: wall ÷ one added': 'met',
    });
  });

  it('reckons CPU by the article and the peak in GiB, which must stay below its limit', () => {
    const large = sizeOf(100_000, { courantCold: [3] });
    const found = judge([sizeOf(10_000, { courantCold: [0.25] }), large]);
    expect(found.find(({ says }) => says.startsWith('cold: CPU'))?.figure).toBeCloseTo(1.2);
    expect(found.find(({ says }) => says.includes('GiB'))).toMatchObject({ figure: 1.5, verdict: 'not met' });
  });
});

describe('bench.json', () => {
  it('gives back what was written, so that the chart can be drawn again', () => {
    const results = resultsOf(sizeOf(1000, { courantCold: [1, 2] }));
    expect(parseResults(JSON.stringify({ ...results, bars: judge(results.sizes) }))).toEqual(results);
  });
});

describe('the machine', () => {
  it.each([
    ['hugo v0.111.3+extended linux/amd64 BuildDate=2023-03-16T08:41:31Z VendorInfo=debian:0.111.3-1', '0.111.3'],
    ['hugo v0.92.2+extended linux/amd64', undefined],
    ['hugo v1.2.0 linux/amd64', '1.2.0'],
    ['not hugo at all', undefined],
  ])('takes "%s" for %s', (told, version) => {
    expect(usableHugo(told)).toBe(version);
  });
});

describe.runIf(process.platform === 'linux')('a measured command', () => {
  const GREEDY = 'const held = Buffer.alloc(200 * 2 ** 20, 1); setTimeout(() => console.log(held.length), 900)';

  it('is told with the memory and the processor time of what it starts in turn', async () => {
    const inner = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(GREEDY)}], { stdio: 'inherit' })`;
    const [measured, output] = await measure(process.execPath, ['-e', inner]);
    expect(output).toBe(`${200 * 2 ** 20}\n`);
    expect(measured.peak).toBeGreaterThan(200 * 2 ** 20);
    expect(measured.cpu).toBeGreaterThan(0);
  });

  it('that fails or is not there is an error with what it said', async () => {
    await expect(measure(process.execPath, ['-e', 'throw new Error("no more paper")'])).rejects.toThrow(
      'no more paper',
    );
    await expect(measure('no-such-generator', [])).rejects.toThrow('ENOENT');
  });
});
