import { EMPTY_STATE, type ProcedureState } from '../domain/state.ts';
import { hashOf, type ProcedureEvent } from './event.ts';
import { step } from './fold.ts';
import { rootOf } from './root.ts';

/** What is stored of one procedure: its state, its events by version, the bodies of its revisions. */
export interface StoredProcedure {
  readonly code: string;
  readonly state: ProcedureState | null;
  readonly events: readonly ProcedureEvent[];
  readonly bodies: ReadonlyMap<number, unknown>;
}

/** A frozen night: its last instant (exclusive, epoch ms) and the roots that were stored for it. */
export interface Night {
  readonly day: string;
  readonly end: number;
  readonly root: string;
  readonly previousRoot: string;
  /** The root as it was logged outside the table, where it is known. */
  readonly logged?: string;
}

/** The first thing found that is not as it was written. */
export interface Fault {
  readonly code: string;
  readonly version: number | null;
  readonly fault:
    | 'EVENT_MISSING'
    | 'EVENT_CHANGED'
    | 'CHAIN_BROKEN'
    | 'BODY_CHANGED'
    | 'NOT_FOLDABLE'
    | 'STATE_MISSING'
    | 'STATE_DIFFERS'
    | 'ROOT_DIFFERS'
    | 'ROOT_CHAIN_BROKEN'
    | 'LOGGED_ROOT_DIFFERS';
  readonly day?: string;
}

const eventFault = (
  event: ProcedureEvent,
  index: number,
  previous: string,
  bodies: StoredProcedure['bodies'],
): Fault['fault'] | null => {
  if (event.version !== index + 1) return 'EVENT_MISSING';
  const { hash, ...rest } = event;
  if (hashOf(rest) !== hash) return 'EVENT_CHANGED';
  if (event.previous !== previous) return 'CHAIN_BROKEN';
  if (event.data.type !== 'submit') return null;
  return hashOf(bodies.get(event.data.revision)) === event.bodyHash ? null : 'BODY_CHANGED';
};

/**
 * Walks one procedure's chain (every hash, the bodies' hashes, no gap), folds its events again and compares with the
 * state that is stored. Null when all is as it was written.
 */
export const verifyProcedure = ({ code, state, events, bodies }: StoredProcedure): Fault | null => {
  let folded = EMPTY_STATE;
  for (const [index, event] of events.entries()) {
    const fault = eventFault(event, index, folded.head, bodies);
    if (fault !== null) return { code, version: index + 1, fault };
    try {
      folded = step(folded, event);
    } catch {
      return { code, version: event.version, fault: 'NOT_FOLDABLE' };
    }
  }
  if (state === null) return { code, version: null, fault: 'STATE_MISSING' };
  if (state.version > folded.version) return { code, version: folded.version + 1, fault: 'EVENT_MISSING' };
  return hashOf(state) === hashOf(folded) ? null : { code, version: state.version, fault: 'STATE_DIFFERS' };
};

/**
 * Compares an agency's frozen nights, oldest first, with its chains: the root over all heads as of each midnight, the
 * link to the night before, and the copy that was logged outside the table. Finds what a procedure's own chain cannot
 * show: a procedure that is gone, an end cut off together with its state, a chain computed anew.
 */
export const verifyNights = (nights: readonly Night[], procedures: readonly StoredProcedure[]): Fault | null => {
  let previousRoot = '';
  for (const { day, end, root, previousRoot: linked, logged } of nights) {
    const heads = procedures.flatMap(({ code, events }) => {
      const last = events.findLast(({ at }) => Date.parse(at) < end);
      return last === undefined ? [] : [[code, { version: last.version, head: last.hash }] as const];
    });
    const found = { code: '', version: null, day };
    if (linked !== previousRoot) return { ...found, fault: 'ROOT_CHAIN_BROKEN' };
    if (logged !== undefined && logged !== root) return { ...found, fault: 'LOGGED_ROOT_DIFFERS' };
    if (rootOf(heads) !== root) return { ...found, fault: 'ROOT_DIFFERS' };
    previousRoot = root;
  }
  return null;
};
