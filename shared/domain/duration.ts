import * as z from 'zod';

export const DURATION_UNITS = ['working-hour', 'hour', 'working-day', 'day'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** A number with at most two decimals, so that sums of its hundredths stay whole. */
export const twoDecimals = z.number().multipleOf(0.01);

/** A time that a step takes, or a limit: `value` in `unit`, at most two decimals. */
export const durationSchema = z.object({ value: twoDecimals.min(0).max(100_000), unit: z.enum(DURATION_UNITS) });
export type Duration = z.infer<typeof durationSchema>;

/** A published time limit (thời hạn giải quyết): as a duration, longer than nothing. */
export const timeLimitSchema = durationSchema.refine(({ value }) => value > 0, {
  path: ['value'],
  params: { code: 'POSITIVE' },
});

const hours = twoDecimals.positive().max(24);

/**
 * Working hours in one of each unit. That a working day has 8, and that a plain hour or day means a working one, is
 * an assumption of ours: hence data of the plan, with these defaults.
 */
export const unitHoursSchema = z.object({
  'working-hour': hours.default(1),
  hour: hours.default(1),
  'working-day': hours.default(8),
  day: hours.default(8),
} satisfies Record<DurationUnit, z.ZodType>);
export type UnitHours = Readonly<Record<DurationUnit, number>>;
export const DEFAULT_UNIT_HOURS: UnitHours = unitHoursSchema.parse({});

const SCALE = 10_000;

/** A duration in ten-thousandths of a working hour: a whole number, exact to compare and add. */
export const exactHours = ({ value, unit }: Duration, unitHours: UnitHours): number =>
  Math.round(value * 100) * Math.round(unitHours[unit] * 100);

/** Working hours of an exact sum of {@link exactHours}. */
export const toHours = (exact: number): number => exact / SCALE;

/** Working hours of a duration: 1 working day is 8, never 24. */
export const workingHours = (duration: Duration, unitHours: UnitHours): number =>
  toHours(exactHours(duration, unitHours));
