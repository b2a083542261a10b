import { EMPTY_STATE, type ProcedureState } from '../domain/state.ts';
import { transition } from '../domain/transition.ts';
import { type ProcedureEvent, toHappening } from './event.ts';

/** The state after one more event. Throws when the lifecycle forbids it: then the events are not what was written. */
export const step = (state: ProcedureState, event: ProcedureEvent): ProcedureState => {
  const next = transition(state, toHappening(event));
  if (typeof next === 'string') throw new Error(`event ${event.version} (${event.data.type}) is refused: ${next}`);
  return { ...next, version: event.version, head: event.hash, changedAt: Date.parse(event.at) };
};

/** Folds events, in the order of their versions, into the state that they lead to. */
export const fold = (events: readonly ProcedureEvent[]): ProcedureState => events.reduce(step, EMPTY_STATE);
