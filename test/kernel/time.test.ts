import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  calendarDay,
  formatMoment,
  isZone,
  momentAt,
  parseMoment,
  rfc5322,
  yearsBetween,
  type TimeStyle,
} from '../../src/kernel/time.ts';
import { formatNumber, localDigits } from '../../src/kernel/number.ts';

const OSLO = 'Europe/Oslo';
const isoOf = (text: string, zone = OSLO): string | undefined => parseMoment(text, zone)?.iso;

afterEach(() => void vi.useRealTimers());

describe('yearsBetween', () => {
  it.each([
    ['2024-11-24T10:00', '2026-11-24T09:59:59', 1],
    ['2024-11-24T10:00', '2026-11-24T10:00', 2],
    ['2024-02-29T08:00', '2025-02-28T23:59', 0],
    ['2024-02-29T08:00', '2025-03-01T00:00', 1],
    ['2024-02-29T08:00', '2028-02-29T08:00', 4],
    ['2025-12-31T23:30', '2026-01-01T00:30', 0],
    ['2026-11-24T10:00', '2025-01-01T00:00', 0],
    // By the clocks of Oslo it is the same hour, though the first had an offset of two hours.
    ['2024-10-27T01:30:00Z', '2025-10-27T02:30', 1],
  ])('from %s to %s counts %i', (from, to, years) => {
    const [one, two] = [parseMoment(from, OSLO), parseMoment(to, OSLO)];
    if (one === undefined || two === undefined) throw new TypeError('no moment');
    expect(yearsBetween(one, two)).toBe(years);
  });
});

describe('parseMoment', () => {
  it.each([
    ['2026-11-23', '2026-11-23T00:00:00+01:00'],
    ['2026-07-01T06:30', '2026-07-01T06:30:00+02:00'],
    ['2026-11-23T06:30:15', '2026-11-23T06:30:15+01:00'],
    ['2026-11-23T06:30:15.250', '2026-11-23T06:30:15.250+01:00'],
    ['2026-11-23T06:30:00Z', '2026-11-23T07:30:00+01:00'],
    ['2026-11-23T23:30:00-05:00', '2026-11-24T05:30:00+01:00'],
    ['2024-02-29', '2024-02-29T00:00:00+01:00'],
  ])('reads "%s" in Oslo as %s', (text, iso) => {
    expect(isoOf(text)).toBe(iso);
  });

  it('puts what has no offset into the zone, and nothing else', () => {
    expect(parseMoment('2026-11-23T06:30', 'Asia/Kathmandu')?.epoch).toBe(Date.parse('2026-11-23T06:30:00+05:45'));
    expect(parseMoment('2026-11-23T06:30+01:00', 'Asia/Kathmandu')?.epoch).toBe(Date.parse('2026-11-23T05:30:00Z'));
  });

  it.each([
    '2024-02-30',
    '2023-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '2026-11-23T25:00',
    '2026-11-23T06:60',
    '2026-11-23T06:30+25:00',
    '2026-11-23T06:30+01:75',
    '2026-11-23 06:30',
    '23.11.2026',
    '2026-1-3',
    '2026',
    'tomorrow',
    '',
    '2026-11-23\n',
  ])('refuses %j', (text) => {
    expect(isoOf(text)).toBeUndefined();
  });

  it('moves a time that clocks skip in spring to after the gap', () => {
    expect(isoOf('2026-03-29T02:30')).toBe('2026-03-29T03:30:00+02:00');
    expect(isoOf('2026-04-24', 'Africa/Cairo')).toBe('2026-04-24T01:00:00+03:00');
  });

  it.each(['2026-01-01', '2026-07-01'])('takes the first of an hour that comes twice, built on %s too', (today) => {
    vi.useFakeTimers({ now: Date.parse(today), toFake: ['Date'] });
    expect(isoOf('2026-10-25T02:30')).toBe('2026-10-25T02:30:00+02:00');
    expect(isoOf('2026-10-25T02:30+01:00')).toBe('2026-10-25T02:30:00+01:00');
    expect(isoOf('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T01:30:00-04:00');
  });

  it('reads back what a moment says of itself', () => {
    const epochs = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2100, 0, 1) }).map((ms) => ms - (ms % 1000));
    const zones = fc.constantFrom(OSLO, 'UTC', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia');
    fc.assert(
      fc.property(epochs, zones, (epoch, zone) => {
        const moment = momentAt(epoch, zone);
        expect(parseMoment(moment.iso, zone)).toEqual(moment);
        expect(Date.parse(moment.iso)).toBe(epoch);
      }),
    );
  });
});

describe('formatMoment', () => {
  const moment = momentAt(Date.parse('2026-11-23T05:05:00Z'), OSLO);

  it.each([
    ['en', 'date', 'November 23, 2026'],
    ['en', 'dateTime', 'November 23, 2026 at 06:05'],
    ['en', 'weekday', 'Monday, November 23, 2026'],
    ['en-GB', 'date', '23 November 2026'],
    ['de', 'date', '23. November 2026'],
    ['de', 'dateTime', '23. November 2026 um 06:05'],
    ['es', 'weekday', 'lunes, 23 de noviembre de 2026'],
    ['fr', 'dateTime', '23 novembre 2026 à 06:05'],
    ['uk', 'date', '23 листопада 2026 р.'],
    ['uk', 'month', 'листопад 2026 р.'],
    ['zh', 'dateTime', '2026年11月23日 06:05'],
    ['ar', 'date', '23 نوفمبر 2026'],
    ['ar-u-nu-arab', 'date', '٢٣ نوفمبر ٢٠٢٦'],
    ['ar-EG', 'time', '٠٦:٠٥'],
    ['fa', 'month', 'نوامبر ۲۰۲۶'],
    ['th', 'date', '23 พฤศจิกายน 2026'],
    ['tlh', 'date', 'November 23, 2026'],
  ] as const)('writes in %s the %s as "%s"', (locale, style, text) => {
    expect(formatMoment(moment, style, { zone: OSLO, locale })).toBe(text);
  });

  it('keeps to the Gregorian year in every language and style, in one script’s digits', () => {
    for (const locale of [
      'en',
      'ar',
      'ar-EG',
      'ar-SA',
      'fa',
      'th',
      'hi',
      'my',
      'ne',
      'th-u-nu-thai',
      'ja-u-ca-japanese',
    ]) {
      for (const style of ['date', 'dateTime', 'month', 'weekday'] as const satisfies readonly TimeStyle[]) {
        const text = formatMoment(moment, style, { zone: OSLO, locale });
        const year = formatNumber(2026, locale).replaceAll(/\P{Nd}/gu, '');
        expect(text).toContain(year);
        expect(text).toBe(localDigits(text, locale));
      }
    }
  });

  it('writes the same on machines of other zones and languages', () => {
    const program = `
      import { formatMoment, parseMoment } from ${JSON.stringify(new URL('../../src/kernel/time.ts', import.meta.url).href)};
      const moment = parseMoment('2026-03-29T02:30', 'Europe/Oslo');
      const written = ['en', 'ar', 'fa', 'th', 'tlh'].map((locale) => formatMoment(moment, 'weekday', { zone: 'Europe/Oslo', locale }));
      process.stdout.write(JSON.stringify([moment, parseMoment('2026-11-23', 'Asia/Tokyo'), written]));`;
    const run = (TZ: string, LANG: string): string =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        env: { ...process.env, TZ, LANG, LC_ALL: LANG },
        encoding: 'utf8',
      });
    const here = run('UTC', 'C');
    expect(here).toContain('2026-03-29T03:30:00+02:00');
    expect(run('America/Los_Angeles', 'de_DE.UTF-8')).toBe(here);
    expect(run('Asia/Tokyo', 'ar_EG.UTF-8')).toBe(here);
  });
});

it('gives the day of the site, not of the machine', () => {
  expect(calendarDay(momentAt(Date.parse('2026-12-31T23:30:00Z'), OSLO))).toEqual({
    year: '2027',
    month: '01',
    day: '01',
  });
});

it('writes dates for RSS', () => {
  expect(rfc5322(momentAt(Date.parse('2026-11-03T05:05:00Z'), OSLO))).toBe('Tue, 03 Nov 2026 06:05:00 +0100');
});

it('knows zones of the database only', () => {
  expect(['Europe/Kyiv', 'UTC', 'Mars/Olympus', ''].map(isZone)).toEqual([true, true, false, false]);
});
