import { StartError } from '../start-error.ts';
import { type DayTest, dayOf, specialDayOfMonth, specialDayOfWeek } from './cron-day.ts';
import { instantOf, localMinute } from './zone.ts';

/** The first slot after an instant, both in milliseconds since the epoch; undefined when there is none any more. */
export type NextSlot = (after: number) => number | undefined;

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const WEEKDAYS = 'SUN MON TUE WED THU FRI SAT'.split(' ');
const DAYS_TO_SEARCH = 366 * 8;

interface Field {
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
}
const FIELDS = {
  minute: { min: 0, max: 59 },
  hour: { min: 0, max: 23 },
  dayOfMonth: { min: 1, max: 31 },
  month: { min: 1, max: 12, names: MONTHS },
  dayOfWeek: { min: 1, max: 7, names: WEEKDAYS },
  year: { min: 1970, max: 2199 },
} as const satisfies Record<string, Field>;

/** The values of a field made of `*`, numbers, names, ranges, lists and steps, in order. */
function valuesOf(text: string, { min, max, names = [] }: Field, whole: string): number[] {
  const fail = (): never => {
    throw new StartError(`The schedule cron(${whole}) has a field that is not known here: ${text}`);
  };
  const numberOf = (part: string): number => {
    const named = names.indexOf(part.toUpperCase());
    const value = named >= 0 ? named + 1 : /^\d+$/.test(part) ? Number(part) : Number.NaN;
    return value >= min && value <= max ? value : fail();
  };
  const values = text.split(',').flatMap((part) => {
    const [range = '', step, ...more] = part.split('/');
    const every = step === undefined ? 1 : /^[1-9]\d*$/.test(step) ? Number(step) : fail();
    const [from = '', to, ...rest] = range.split('-');
    if (more.length > 0 || rest.length > 0) fail();
    const start = from === '*' ? min : numberOf(from);
    const end =
      from === '*' || (to === undefined && step !== undefined) ? max : to === undefined ? start : numberOf(to);
    if (end < start) fail();
    return Array.from({ length: Math.floor((end - start) / every) + 1 }, (_, index) => start + index * every);
  });
  return [...new Set(values)].sort((one, other) => one - other);
}

/** The days that the day-of-month and day-of-week fields mean: one of them must be `?`, as AWS demands. */
function dayTest(month: string, week: string, whole: string): DayTest {
  if ((month === '?') === (week === '?')) {
    throw new StartError(
      `The schedule cron(${whole}) needs "?" for either the day of the month or the day of the week`,
    );
  }
  if (week === '?') {
    const days = specialDayOfMonth(month);
    if (days) return days;
    const values = valuesOf(month, FIELDS.dayOfMonth, whole);
    return ({ day }) => values.includes(day);
  }
  const days = specialDayOfWeek(week);
  if (days) return days;
  const values = valuesOf(week, FIELDS.dayOfWeek, whole);
  return ({ weekday }) => values.includes(weekday);
}

/**
 * The slots of an AWS cron expression (minute, hour, day of month, month, day of week, year) in an IANA zone.
 * A minute that a clock change skips has no slot, one that it repeats has the first.
 * @throws StartError for anything outside of that grammar.
 */
export function cron(expression: string, timeZone: string): NextSlot {
  const fields = expression.trim().split(/\s+/);
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = '', year = ''] = fields;
  if (fields.length !== 6) throw new StartError(`The schedule cron(${expression}) does not have six fields`);
  const minutes = valuesOf(minute, FIELDS.minute, expression);
  const hours = valuesOf(hour, FIELDS.hour, expression);
  const months = valuesOf(month, FIELDS.month, expression);
  const years = valuesOf(year, FIELDS.year, expression);
  const isDay = dayTest(dayOfMonth, dayOfWeek, expression);
  return (after) => {
    const from = localMinute(after, timeZone);
    const passed = from.hour * 60 + from.minute;
    for (let ahead = 0; ahead < DAYS_TO_SEARCH; ahead++) {
      const date = new Date(Date.UTC(from.year, from.month - 1, from.day + ahead));
      const day = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      if (!years.includes(day.year) || !months.includes(day.month) || !isDay(day)) continue;
      for (const at of hours) {
        for (const past of minutes) {
          if (ahead === 0 && at * 60 + past < passed) continue;
          const slot = instantOf({ ...day, hour: at, minute: past }, timeZone);
          if (slot !== undefined && slot > after) return slot;
        }
      }
    }
    return undefined;
  };
}
