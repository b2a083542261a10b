import { addDays, endOfLocalDay, type LocalDate, localDateSchema } from '../../shared/domain/calendar.ts';
import { countAgency } from '../../shared/domain/ratio.ts';
import type { ProcedureState } from '../../shared/domain/state.ts';
import { EMPTY_STATE } from '../../shared/domain/state.ts';
import type { ProcedureEvent } from '../../shared/events/event.ts';
import { step } from '../../shared/events/fold.ts';
import { rootOf } from '../../shared/events/root.ts';
import { log } from '../../shared/log.ts';
import { loadEvents } from '../../shared/store/events.ts';
import type { StoredPlan } from '../../shared/store/plans.ts';
import { freeze, latestSnapshot } from '../../shared/store/progress.ts';
import { dayOf } from './count.ts';
import type { RecountDeps } from './recount.ts';

/** Nights made up in one run at most; what is left is done by the next one. */
const MAX_NIGHTS = 400;
/** What was recorded just before midnight may still be on its way to the table. */
const GRACE_MS = 5 * 60_000;

type States = ReadonlyMap<string, ProcedureState>;

/** The events of those procedures that changed after an instant: the others were already as they are now. */
const eventsOfChanged = async (deps: RecountDeps, planId: string, agencyId: string, states: States, after: Date) => {
  const changed = [...states].filter(([, state]) => state.changedAt >= after.getTime()).map(([code]) => code);
  const histories = new Map<string, readonly ProcedureEvent[]>();
  for (const code of changed) histories.set(code, await loadEvents(deps.table, planId, agencyId, code));
  return histories;
};

/** The states at an instant: as they are now where nothing came after it, folded from their events where something did. */
const statesAt = (states: States, histories: ReadonlyMap<string, readonly ProcedureEvent[]>, before: Date): States => {
  const then = new Map<string, ProcedureState>();
  for (const [code, state] of states) {
    const history = histories.get(code);
    const state2 =
      history === undefined
        ? state
        : history.filter(({ at }) => Date.parse(at) < before.getTime()).reduce(step, EMPTY_STATE);
    if (state2.version > 0) then.set(code, state2);
  }
  return then;
};

/**
 * Freezes every local day of a plan that is over and not frozen yet, oldest first, from the day the plan was entered: a
 * night that no run came for is made up exactly, from the events recorded until its midnight. Each snapshot carries the
 * root over the agency's chains and the root of the night before.
 */
export const freezeNights = async (
  deps: RecountDeps,
  plan: StoredPlan,
  agencyId: string,
  states: States,
): Promise<void> => {
  const { planId } = plan;
  const last = await latestSnapshot(deps.table, planId, agencyId);
  const first = last === null ? dayOf(plan, new Date(plan.createdAt)) : addDays(localDateSchema.parse(last.day), 1);
  const today = dayOf(plan, new Date(deps.now().getTime() - GRACE_MS));
  if (first >= today) return;
  const histories = await eventsOfChanged(deps, planId, agencyId, states, endOfLocalDay(first, plan.timeZone));
  let previousRoot = last?.root ?? '';
  let day: LocalDate = first;
  for (let nights = 0; day < today && nights < MAX_NIGHTS; nights += 1) {
    const then = statesAt(states, histories, endOfLocalDay(day, plan.timeZone));
    const count = countAgency(then, { day, timeZone: plan.timeZone }, plan.faults);
    const root = rootOf(then);
    await freeze(
      deps.table,
      planId,
      { agencyId, day, frozenAt: deps.now().toISOString(), counts: count.counts, root, previousRoot },
      count,
    );
    // The log is the copy outside the table: verify-audit compares the two.
    log.info('NIGHT_FROZEN', { plan: planId, agency: agencyId, day, root });
    previousRoot = root;
    day = addDays(day, 1);
  }
};
