import { addDays, type LocalDate, localDate, localDateSchema } from '../../shared/domain/calendar.ts';
import { type AgencyCount, changeDays, countAgency, type FaultPolicy } from '../../shared/domain/ratio.ts';
import type { Day } from '../../shared/domain/standing.ts';
import type { ProcedureState } from '../../shared/domain/state.ts';

/** Figures of an agency on a local day, and the days between which they hold without anything happening. */
export interface LiveCount extends AgencyCount {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

const dayAfter = (day: string): string => addDays(localDateSchema.parse(day), 1);

/** Counts an agency's procedures on a local day and says from which to before which day that count holds. */
export const countOn = (
  states: ReadonlyMap<string, ProcedureState>,
  at: Day,
  plan: { readonly faults: FaultPolicy },
): LiveCount => {
  const { day } = at;
  const days = changeDays(states.values(), dayAfter);
  return {
    ...countAgency(states, at, plan.faults),
    validFrom: days.filter((change) => change <= day).at(-1) ?? null,
    validUntil: days.find((change) => change > day) ?? null,
  };
};

/** Whether figures counted earlier still hold on a local day: a register decision or the end of an exemption ends them. */
export const holdsOn = (figures: Pick<LiveCount, 'validFrom' | 'validUntil'>, day: string): boolean =>
  (figures.validFrom === null || figures.validFrom <= day) && (figures.validUntil === null || day < figures.validUntil);

/** The local day of an instant in the plan's zone. */
export const dayOf = (plan: { readonly timeZone: string }, at: Date): LocalDate => localDate(at, plan.timeZone);
