import * as z from 'zod';
import { addDays, epochDay, fromEpochDay, type LocalDate, localDateSchema } from './calendar.ts';
import { line } from './text.ts';

/** A day off by a yearly decision; `basis` is the number of the document that says so. */
export const holidaySchema = z.object({ date: localDateSchema, name: line(200), basis: line(200) });
export type Holiday = z.infer<typeof holidaySchema>;

/** The days off besides Saturdays and Sundays. */
export type DaysOff = ReadonlySet<LocalDate>;
export const daysOff = (holidays: readonly Holiday[]): DaysOff => new Set(holidays.map(({ date }) => date));

// 1970-01-01 was a Thursday; +3 makes Monday 0.
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;
const isWeekend = (date: LocalDate): boolean => weekday(epochDay(date)) >= 5;

/** Monday to Friday and no day off. */
export const isWorkingDay = (date: LocalDate, off: DaysOff): boolean => !isWeekend(date) && !off.has(date);

// Weekdays from the Monday before 1970-01-01 up to and including `day`.
const weekdaysUpTo = (day: number): number => Math.floor((day + 3) / 7) * 5 + Math.min(weekday(day) + 1, 5);

/**
 * Working days after `from`, up to and including `to`: the first day is not counted (Bộ luật Dân sự 91/2015/QH13,
 * Điều 147). Negative when `to` is earlier: the working days after `to` up to and including `from`.
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate, off: DaysOff): number {
  if (to < from) return 0 - workingDaysBetween(to, from, off);
  let lost = 0;
  for (const date of off) if (date > from && date <= to && !isWeekend(date)) lost += 1;
  return weekdaysUpTo(epochDay(to)) - weekdaysUpTo(epochDay(from)) - lost;
}

/**
 * The `count`-th working day after a date (negative: before it); 0 gives the date itself. For a working day it is
 * the inverse of {@link workingDaysBetween}. Throws a RangeError when `count` is not a whole number.
 */
export function addWorkingDays(date: LocalDate, count: number, off: DaysOff): LocalDate {
  if (!Number.isSafeInteger(count)) throw new RangeError(`whole number of working days wanted, got ${count}`);
  const direction = Math.sign(count);
  let day = epochDay(date);
  for (let left = Math.abs(count); left > 0; ) {
    day += direction;
    if (isWorkingDay(fromEpochDay(day), off)) left -= 1;
  }
  return fromEpochDay(day);
}

/** The date itself when it is a working day, else the next one. */
export const workingDayOnOrAfter = (date: LocalDate, off: DaysOff): LocalDate =>
  isWorkingDay(date, off) ? date : workingDayOnOrAfter(addDays(date, 1), off);
