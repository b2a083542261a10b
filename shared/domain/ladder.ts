import * as z from 'zod';
import { addDays, daysBetween, endOfLocalDay, type LocalDate, lastDayBefore } from './calendar.ts';
import { daysOff, type Holiday, isWorkingDay, workingDayOnOrAfter, workingDaysBetween } from './working-days.ts';

/**
 * When reminders go out: `before`, working days before the deadline's day (0 = that day); `everyAfter`, every so many
 * working days after it (0 = never); `hour`, the local hour of sending.
 */
export const ladderSchema = z.object({
  before: z
    .array(z.int().min(0).max(500))
    .max(50)
    .overwrite((steps) => [...new Set(steps)].sort((a, b) => b - a)),
  everyAfter: z.int().min(0).max(250),
  hour: z.int().min(0).max(23),
});
export type Ladder = z.infer<typeof ladderSchema>;

/** The ladder of a plan that names none. */
export const DEFAULT_LADDER: Ladder = { before: [45, 30, 20, 15, 10, 5, 3, 1, 0], everyAfter: 5, hour: 8 };

/** What the deadline's rules need of a plan; `deadline` is an exclusive instant (ISO 8601, UTC). */
export interface DeadlinePlan {
  readonly deadline: string;
  readonly timeZone: string;
  readonly holidays: readonly Holiday[];
}
export interface LadderPlan extends DeadlinePlan {
  readonly ladder: Ladder;
}

/**
 * The last day of the plan and the exclusive instant at which it ends. A deadline on a weekend or holiday moves to
 * the end of the next working day (Bộ luật Dân sự 91/2015/QH13, Điều 148 khoản 5): 30/4/2020 ends hết ngày 04/5/2020.
 */
export function deadlineOf(plan: DeadlinePlan): { day: LocalDate; end: Date } {
  const given = new Date(plan.deadline);
  const named = lastDayBefore(given, plan.timeZone);
  const day = workingDayOnOrAfter(named, daysOff(plan.holidays));
  return { day, end: day === named ? given : endOfLocalDay(day, plan.timeZone) };
}

/** Calendar and working days from a date to the deadline's day, the date not counted; negative after the deadline. */
export function daysLeft(plan: DeadlinePlan, on: LocalDate): { days: number; workingDays: number } {
  const { day } = deadlineOf(plan);
  return { days: daysBetween(on, day), workingDays: workingDaysBetween(on, day, daysOff(plan.holidays)) };
}

/**
 * The ladder's step on a date, in working days from the deadline's day (`-10` … `0`, `5`, `10` …), or null when none
 * is due. Only working days have a step, so none is spent on a holiday.
 */
export function stepOn(plan: LadderPlan, on: LocalDate): number | null {
  const off = daysOff(plan.holidays);
  if (!isWorkingDay(on, off)) return null;
  const step = workingDaysBetween(deadlineOf(plan).day, on, off);
  const { before, everyAfter } = plan.ladder;
  const due = step > 0 ? everyAfter > 0 && step % everyAfter === 0 : before.includes(-step);
  return due ? step : null;
}

/** Every step due from one date to another, both included, oldest first. */
export function stepsBetween(plan: LadderPlan, from: LocalDate, to: LocalDate): { date: LocalDate; step: number }[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, offset) => addDays(from, offset)).flatMap(
    (date) => {
      const step = stepOn(plan, date);
      return step === null ? [] : [{ date, step }];
    },
  );
}
