import { DateTime, IANAZone } from 'luxon';

/** A point in time as the site writes it: epoch milliseconds, and ISO 8601 with the site's offset. */
export interface Moment {
  readonly epoch: number;
  readonly iso: string;
}

/** Where the site lives in time and language; made once from `site.yml`. */
export interface Clockwork {
  readonly zone: string;
  readonly locale: string;
}

/** How much of a moment a reader is shown. */
export type TimeStyle = 'date' | 'dateTime' | 'time' | 'month' | 'weekday';

const FORMATS: Readonly<Record<TimeStyle, Intl.DateTimeFormatOptions>> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  dateTime: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
  month: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

// ISO 8601 as RFC 3339 narrows it, with seconds and offset optional.
const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;

/**
 * @param zone for example `Europe/Kyiv`
 * @returns whether this machine's time-zone database knows it
 */
export function isZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}

/**
 * Reads a date or date-time; without an offset it is in `zone`, and a bare date is that day's midnight there. Of an hour
 * that clocks go through twice the first is meant: luxon alone would choose by the season in which it is asked.
 * @param text for example `2026-11-23` or `2026-11-23T06:30:00+01:00`
 * @param zone an IANA time zone
 * @returns the moment, or `undefined` for another notation or a day that no calendar has
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 */
export function parseMoment(text: string, zone: string): Moment | undefined {
  if (!ISO.test(text)) return undefined;
  const time = DateTime.fromISO(text, { zone });
  if (!time.isValid) return undefined;
  const hasOffset = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(text);
  return momentOf((hasOffset ? undefined : time.getPossibleOffsets()[0]) ?? time);
}

/**
 * @param epoch milliseconds since 1970-01-01T00:00:00Z
 * @param zone an IANA time zone
 */
export function momentAt(epoch: number, zone: string): Moment {
  return momentOf(DateTime.fromMillis(epoch, { zone }));
}

function momentOf(time: DateTime): Moment {
  return { epoch: time.toMillis(), iso: time.toISO({ suppressMilliseconds: true }) ?? '' };
}

/**
 * The machine's clock; `cli/` asks it once a run, and only when no `--now` is given.
 * @returns epoch milliseconds
 */
export function currentEpoch(): number {
  return DateTime.now().toMillis();
}

/**
 * @param moment whose `iso` carries the site's offset
 * @returns year, two-digit month and two-digit day there, for addresses
 */
export function calendarDay(moment: Moment): { readonly year: string; readonly month: string; readonly day: string } {
  return { year: moment.iso.slice(0, 4), month: moment.iso.slice(5, 7), day: moment.iso.slice(8, 10) };
}

/**
 * Counts by the clock on the wall: a year has passed when the same day and hour come round again, and after 29 February on 1 March.
 * @param from whose `iso` carries the site's offset
 * @param to another moment, with that offset too
 * @returns whole years between them; none where `to` comes first
 */
export function yearsBetween({ iso: from }: Moment, { iso: to }: Moment): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  const [reached, wanted] = [to.slice(5, 19), from.slice(5, 19)];
  return Math.max(0, reached < wanted ? years - 1 : years);
}

/**
 * @param moment any moment
 * @returns the date for an RSS channel or item
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-3.3
 */
export function rfc5322(moment: Moment): string {
  return DateTime.fromISO(moment.iso, { setZone: true }).toRFC2822() ?? '';
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Writes a moment for readers, in the order, the words and the digits of the language. The calendar is pinned, since addresses count
 * by it while `fa` and `th` would bring their own. A language that Intl does not know gets English, so that no machine's own language
 * decides. Formatters are kept, since making one costs ten times what using it does.
 * @param moment what to write
 * @param style how much of it
 * @param clockwork the site's zone and the language to write in
 */
export function formatMoment(moment: Moment, style: TimeStyle, clockwork: Clockwork): string {
  const key = `${clockwork.locale} ${clockwork.zone} ${style}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat([clockwork.locale, 'en'], {
      ...FORMATS[style],
      timeZone: clockwork.zone,
      calendar: 'gregory',
      hourCycle: 'h23',
    });
    formatters.set(key, formatter);
  }
  return formatter.format(moment.epoch);
}
