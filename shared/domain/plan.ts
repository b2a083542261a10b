import * as z from 'zod';
import { lastDayBefore, localDateSchema, timeZoneSchema } from './calendar.ts';
import { documentNumber } from './document-number.ts';
import { twoDecimals, unitHoursSchema } from './duration.ts';
import { DEFAULT_HOLIDAYS } from './holidays.ts';
import { provinceId } from './ids.ts';
import { DEFAULT_LADDER, ladderSchema } from './ladder.ts';
import { BASES, FAULT_POLICIES } from './ratio.ts';
import { line } from './text.ts';
import { holidaySchema } from './working-days.ts';

/** An instant in UTC (ISO 8601 with `Z`), years 2000 to 2150; kept as written. */
export const instantSchema = z.iso
  .datetime()
  .refine((instant) => instant >= '2000' && instant < '2151', { params: { code: 'YEAR_RANGE' } });

const span = z.object({ issuedOn: localDateSchema, deadline: instantSchema, timeZone: timeZoneSchema });

/**
 * The body of PUT plan. `targetPercent` is what `basis` must reach (plan, point I: 30 % of all procedures);
 * `deadline` is the exclusive instant of its end; `ladder`, `holidays` and `unitHours` have defaults. `faults`: whether a service
 * counts while a fault stands open; `publicationDays`: the working days agreed between decision and publication, if any.
 * `signOff`: whether an agency's catalog is sent by its head alone, or by who signs for him.
 */
export const planBodySchema = z
  .object({
    number: documentNumber,
    title: line(500),
    ...span.shape,
    provinceId,
    province: line(100),
    targetPercent: twoDecimals.positive().max(100),
    basis: z.enum(BASES),
    ladder: ladderSchema.default(DEFAULT_LADDER),
    holidays: z
      .array(holidaySchema)
      .max(400)
      .default(() => [...DEFAULT_HOLIDAYS]),
    unitHours: unitHoursSchema.prefault({}),
    faults: z.enum(FAULT_POLICIES).default('COUNTED'),
    publicationDays: z.int().min(1).max(1000).optional(),
    signOff: z.boolean().default(false),
  })
  .superRefine((plan, issues) => {
    const { success, data } = span.safeParse(plan);
    if (!success || lastDayBefore(new Date(data.deadline), data.timeZone) >= data.issuedOn) return;
    issues.addIssue({ code: 'custom', path: ['deadline'], params: { code: 'DEADLINE_BEFORE_ISSUE' } });
  });
