import { localDate, localDateSchema, startOfLocalDay } from './calendar.ts';
import { type Interval, inForceOn, inRegisterOn, type ProcedureState } from './state.ts';

/** A local day in its zone: what is in the register, and what has ended, is asked of a day, never run. */
export interface Day {
  readonly day: string;
  readonly timeZone: string;
}

/** The local day of an instant. */
export const dayAt = (instant: Date | number, timeZone: string): Day => ({
  day: localDate(new Date(instant), timeZone),
  timeZone,
});

const instantOf = (day: string, timeZone: string): number =>
  startOfLocalDay(localDateSchema.parse(day), timeZone).getTime();

/**
 * The days on which a procedure had left the register: from an abolition to the next registration (null: for good). One
 * that is registered again on the very day of its abolition never left: the decision replaced its text.
 */
const absences = (register: readonly Interval[]): readonly Interval[] =>
  register.flatMap(({ to }, index) => {
    const next = register[index + 1]?.from ?? null;
    return to === null || to === next ? [] : [{ from: to, to: next }];
  });

/**
 * The local day whose midnight ended what had begun at `since` (epoch ms), because a decision of publication abolished
 * the procedure from that day on; null while it stands. What has ended stays ended when the procedure is registered
 * again later; an abolition entered after its day ends what began in between as well.
 */
export const endedByAbolition = (register: readonly Interval[], since: number, at: Day): string | null =>
  absences(register).find(({ from, to }) => from <= at.day && (to === null || instantOf(to, at.timeZone) > since))
    ?.from ?? null;

/** Whether what began at `since` (epoch ms) is provided on a local day: in the register, and not ended by an abolition. */
export const providedOn = (register: readonly Interval[], since: number, at: Day): boolean =>
  inRegisterOn(register, at.day) && endedByAbolition(register, since, at) === null;

/**
 * A procedure as it stands on a local day, although nothing ran at that midnight: an abolition has ended the entry under
 * way (it reads as withdrawn since that midnight) and what was in force; an exemption has run out after its last day.
 * The same object when the day changes nothing.
 */
export const standingOn = (state: ProcedureState, at: Day): ProcedureState => {
  const { register, working, inForce } = state;
  const ended = working === null ? null : endedByAbolition(register, working.since, at);
  const over = working === null || ended === null || working.state === 'withdrawn' || working.state === 'rejected';
  const still = inForceOn(inForce, at.day);
  const provided = still === null || endedByAbolition(register, still.since, at) !== null ? null : still;
  if (over && provided === inForce) return state;
  return {
    ...state,
    working: over ? working : { ...working, state: 'withdrawn', since: instantOf(ended, at.timeZone) },
    inForce: provided,
  };
};

/** Why an entry reads as withdrawn that nobody withdrew: an abolition ended it by a local day. */
export const abolitionEnded = (state: ProcedureState, standing: ProcedureState): boolean =>
  standing.working !== null && standing.working.state !== state.working?.state;
