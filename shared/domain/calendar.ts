import * as z from 'zod';

const DAY = 86_400_000;
const FIRST_YEAR = '1900';
const LAST_YEAR = '2199';

/** A day of the Gregorian calendar without a time or zone, `YYYY-MM-DD`, years 1900 to 2199; days that do not exist are refused. */
export const localDateSchema = z.iso
  .date()
  .refine((date) => date.slice(0, 4) >= FIRST_YEAR && date.slice(0, 4) <= LAST_YEAR, { params: { code: 'YEAR_RANGE' } })
  .brand<'LocalDate'>();
export type LocalDate = z.infer<typeof localDateSchema>;

/** A time zone of the IANA database that this runtime knows. The name is kept as given: runtimes rename zones. */
export const timeZoneSchema = z
  .string()
  .max(64)
  .refine(isTimeZone, { params: { code: 'TIME_ZONE' } });

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/** Days since 1970-01-01, for arithmetic on whole days. */
export const epochDay = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** The date of an epoch day. Throws outside the years 1900 to 2199. */
export const fromEpochDay = (day: number): LocalDate =>
  localDateSchema.parse(new Date(day * DAY).toISOString().slice(0, 10));

/** The date `days` calendar days later (negative: earlier). */
export const addDays = (date: LocalDate, days: number): LocalDate => fromEpochDay(epochDay(date) + days);

/** Calendar days from one date to another, the first not counted; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => epochDay(to) - epochDay(from);

const formatters = new Map<string, Intl.DateTimeFormat>();

function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(timeZone, made);
  return made;
}

/** What a clock on the wall of a zone shows at an instant: the day, the hour (0–23) and the minute. */
export function localTime(instant: Date, timeZone: string): { date: LocalDate; hour: number; minute: number } {
  const parts = new Map(
    wallClock(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const date = [parts.get('year')?.padStart(4, '0'), parts.get('month'), parts.get('day')].join('-');
  return { date: localDateSchema.parse(date), hour: Number(parts.get('hour')), minute: Number(parts.get('minute')) };
}

/** The day that an instant falls on in a zone; independent of the process's own zone. */
export const localDate = (instant: Date, timeZone: string): LocalDate => localTime(instant, timeZone).date;

/**
 * The first instant of a day in a zone, to the second. Found by halving, so that days that do not start at 00:00
 * (daylight saving at midnight) come out right; for a day that the zone skipped it is the next day's start.
 */
export function startOfLocalDay(date: LocalDate, timeZone: string): Date {
  const midnight = epochDay(date) * 86_400;
  let before = midnight - 86_400;
  let start = midnight + 86_400;
  while (start - before > 1) {
    const middle = Math.floor((before + start) / 2);
    if (localDate(new Date(middle * 1000), timeZone) < date) before = middle;
    else start = middle;
  }
  return new Date(start * 1000);
}

/** The exclusive end of a day in a zone (`24:00`): the first instant that no longer belongs to it. */
export const endOfLocalDay = (date: LocalDate, timeZone: string): Date => startOfLocalDay(addDays(date, 1), timeZone);

/**
 * The day that people read for an exclusive deadline: that of the instant just before it. 2020-03-31T17:00:00Z in
 * Asia/Ho_Chi_Minh is 31/3/2020, never 01/4 (plan, point I: until the end of Quý I 2020).
 */
export const lastDayBefore = (exclusive: Date, timeZone: string): LocalDate =>
  localDate(new Date(exclusive.getTime() - 1), timeZone);
