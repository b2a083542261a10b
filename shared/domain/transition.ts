import { effects } from './effects.ts';
import type { Happening, Lifecycle, Refusal } from './happening.ts';
import { findRow } from './lifecycle.ts';
import { registerChange } from './register-change.ts';
import { dayAt, standingOn } from './standing.ts';
import { abolishedBy, DESKS, inRegisterOn, type ProcedureState, type Working, type WorkingState } from './state.ts';

/** Whoever was never in the register has no entry under way and nothing in force: a correction took the only line away. */
const neverRegistered = (state: ProcedureState, at: number): ProcedureState => ({
  ...state,
  register: [],
  working: state.working === null ? null : { ...state.working, state: 'withdrawn', since: at },
  inForce: null,
});

/** The procedure on the day of an event: one that is abolished by then takes none, and what its abolition ended is gone. */
const onItsDay = (stored: ProcedureState, { at, timeZone }: Happening): ProcedureState | Refusal => {
  if (timeZone === undefined) return stored;
  const today = dayAt(at, timeZone);
  return abolishedBy(stored.register, today.day) ? 'PROCEDURE_ABOLISHED' : standingOn(stored, today);
};

const baselineChange = (stored: ProcedureState, event: Happening & { type: 'baseline' }): ProcedureState | Refusal => {
  const state = onItsDay(stored, event);
  if (typeof state === 'string') return state;
  if (state.register.length === 0) return 'PROCEDURE_NOT_IN_REGISTER';
  if (state.inForce !== null) return 'ALREADY_IN_FORCE';
  return { ...state, inForce: { kind: 'published', level: event.level, revision: 0, since: event.since } };
};

const lifecycleChange = (stored: ProcedureState, event: Lifecycle): ProcedureState | Refusal => {
  const state = onItsDay(stored, event);
  if (typeof state === 'string') return state;
  const row = findRow(state, event);
  if (typeof row === 'string') return row;
  const slots = effects[row.effect](state, event, row, state.revision);
  return { ...state, ...slots, revision: Math.max(state.revision, slots.working?.revision ?? 0) };
};

/**
 * What an event does to a procedure: its new slots and register, or the code of the rule that forbids it.
 * Register events change the register only; what is abolished leaves the figures, and its entry under way ends, on the
 * effective day because the day is asked, not because anything runs. `version`, `head` are the store's to move on.
 */
export const transition = (state: ProcedureState, event: Happening): ProcedureState | Refusal => {
  switch (event.type) {
    case 'register':
    case 'amend':
    case 'abolish':
    case 'correct': {
      const register = registerChange(state, event);
      if (typeof register === 'string') return register;
      return register.length === 0 ? neverRegistered(state, event.at) : { ...state, register };
    }
    case 'baseline':
      return baselineChange(state, event);
    default:
      return lifecycleChange(state, event);
  }
};

/** Whether a procedure of the register may be submitted on a local day (contract: findings that refuse an entry). */
export const registerRefusal = (state: ProcedureState, day: string): Refusal | null => {
  if (inRegisterOn(state.register, day)) return null;
  return state.register.some((stretch) => stretch.from <= day) ? 'PROCEDURE_ABOLISHED' : 'PROCEDURE_NOT_IN_REGISTER';
};

/** On whom an entry can wait; `desks`: on both at once, neither has spoken. */
export const WAITERS = ['agency', 'desks', 'pasc', 'dic', 'ppc', 'publisher'] as const;
export type Waiter = (typeof WAITERS)[number];

const WAITS_ON: Partial<Record<WorkingState, Waiter>> = { returned: 'agency', approved: 'publisher' };

/**
 * Whose turn it is: `desks` (neither has spoken), `pasc`, `dic`, `ppc`, `publisher`, `agency`, or null.
 * A procedure not selected waits on nobody once both desks agree: the plan asks no decision for it.
 */
export const waitsOn = (working: Working | null): Waiter | null => {
  if (working === null) return null;
  if (working.state === 'endorsed') return working.kind === 'not-selected' ? null : 'ppc';
  if (working.state !== 'submitted') return WAITS_ON[working.state] ?? null;
  const silent = DESKS.filter((name) => working.verdicts[name] === undefined);
  return silent.length === DESKS.length ? 'desks' : (silent[0] ?? null);
};
