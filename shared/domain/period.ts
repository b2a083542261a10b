import * as z from 'zod';
import { localDateSchema } from './calendar.ts';

/** The fields of a period: its first and its last local day, both inclusive; open where one is left out. */
export const period = { from: localDateSchema.optional(), to: localDateSchema.optional() };
const periodSchema = z.object(period);
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The check of a schema with {@link period}: it ends no earlier than it begins. Told with all other errors of the body. */
export const endsNotBeforeStart = z.superRefine<Period>(
  ({ from, to }, issues) => {
    if (from === undefined || to === undefined || from <= to) return;
    issues.addIssue({ code: 'custom', path: ['to'], params: { code: 'ENDS_BEFORE_START' } });
  },
  { when: ({ value }) => periodSchema.safeParse(value).success },
);

/** Whether a local day lies in a period. */
export const within = ({ from, to }: Period, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

/** Whether two periods share a day. */
export const overlap = (one: Period, other: Period): boolean =>
  (one.from === undefined || other.to === undefined || one.from <= other.to) &&
  (other.from === undefined || one.to === undefined || other.from <= one.to);
