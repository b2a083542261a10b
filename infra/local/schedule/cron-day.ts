/** A day of the calendar; `weekday` is 1 (Sunday) to 7, as AWS counts. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly daysInMonth: number;
}
export type DayTest = (day: Day) => boolean;

export const dayOf = (year: number, month: number, day: number): Day => ({
  year,
  month,
  day,
  weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1,
  daysInMonth: new Date(Date.UTC(year, month, 0)).getUTCDate(),
});

/** The weekday nearest to a day of the month, within that month: a Saturday moves back, a Sunday on. */
function nearestWeekday({ year, month, daysInMonth }: Day, wanted: number): number {
  const { weekday } = dayOf(year, month, wanted);
  if (weekday === 7) return wanted === 1 ? 3 : wanted - 1;
  if (weekday === 1) return wanted === daysInMonth ? wanted - 2 : wanted + 1;
  return wanted;
}

/** `L` (last day), `LW` (last weekday) and `15W` (weekday nearest to the 15th) of the day-of-month field. */
export function specialDayOfMonth(field: string): DayTest | undefined {
  if (field === 'L') return ({ day, daysInMonth }) => day === daysInMonth;
  if (field === 'LW') return (day) => day.day === nearestWeekday(day, day.daysInMonth);
  const near = Number(/^(\d{1,2})W$/.exec(field)?.[1]);
  if (!(near >= 1 && near <= 31)) return undefined;
  return (day) => near <= day.daysInMonth && day.day === nearestWeekday(day, near);
}

/** `L` (Saturday), `6L` (last Friday) and `6#3` (third Friday) of the day-of-week field. */
export function specialDayOfWeek(field: string): DayTest | undefined {
  if (field === 'L') return ({ weekday }) => weekday === 7;
  const last = Number(/^([1-7])L$/.exec(field)?.[1]);
  if (last) return ({ weekday, day, daysInMonth }) => weekday === last && day > daysInMonth - 7;
  const [, wanted, nth] = /^([1-7])#([1-5])$/.exec(field) ?? [];
  if (!wanted) return undefined;
  return ({ weekday, day }) => weekday === Number(wanted) && Math.ceil(day / 7) === Number(nth);
}
