import { type ProcedureCode, shortCode } from '../domain/ids.ts';
import { EMPTY_STATE } from '../domain/state.ts';
import { transition } from '../domain/transition.ts';
import { type EventData, toHappening } from '../events/event.ts';
import { laneOf, loadStatesAcross } from '../store/states.ts';
import type { Request } from './api.ts';
import type { HttpDeps } from './lambda.ts';
import type { Role } from './route.ts';
import type { Complaint } from './validate.ts';

/** What one item of a body would record, of which procedure, and where in the body it stands. */
export interface Intended {
  readonly agencyId: string;
  readonly procedureCode: ProcedureCode;
  readonly pointer: string;
  readonly data: EventData;
}

/** Per item the rule that forbids it by the procedure's current state, or null: what the contract's 409 is decided by. */
export const forbiddenItems = async (
  deps: HttpDeps,
  request: Request,
  role: Role,
  items: readonly Intended[],
): Promise<(Complaint | null)[]> => {
  const subjects = items.map(({ agencyId, procedureCode }) => ({ agencyId, code: shortCode(procedureCode) }));
  const states = await loadStatesAcross(deps.table, request.planId ?? '', subjects);
  const common = {
    at: deps.now().toISOString(),
    timeZone: request.plan?.timeZone,
    actor: { account: request.caller?.account ?? '', role },
  };
  return items.map(({ agencyId, procedureCode, pointer, data }) => {
    const state = states.get(laneOf({ agencyId, code: shortCode(procedureCode) })) ?? EMPTY_STATE;
    const next = transition(state, toHappening({ ...common, data }));
    return typeof next === 'string' ? { pointer, code: next, procedureCode } : null;
  });
};
