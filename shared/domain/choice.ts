import type { ProcedureState, ProposalKind, Working, WorkingState } from './state.ts';

const DEAD: ReadonlySet<WorkingState> = new Set(['returned', 'rejected', 'withdrawn']);

/** The entry under way, unless it was returned, rejected or withdrawn: then it is no choice any more. */
export const aliveEntry = ({ working }: ProcedureState): Working | null =>
  working === null || DEAD.has(working.state) ? null : working;

/**
 * The choice that stands for a procedure (plan: every procedure in the register has one): the one under way, else what is
 * in force; none when it was returned, rejected or withdrawn. `standing`: the procedure as it stands on the day.
 */
export const choiceOf = (standing: ProcedureState): ProposalKind | undefined => {
  const entry = aliveEntry(standing);
  if (entry !== null) return entry.kind;
  const { inForce } = standing;
  if (inForce === null) return undefined;
  return inForce.kind === 'exempted' ? 'exemption' : inForce.level === 3 ? 'level-3' : 'level-4';
};

/** Whether the choice that stands is what a baseline says to run: no catalog was sent for it, and its process may not be known. */
export const isBaselineChoice = (standing: ProcedureState): boolean =>
  aliveEntry(standing) === null && standing.inForce?.kind === 'published' && standing.inForce.revision === 0;

/** The level that a choice is for; 0: none. */
export const LEVEL_OF = { 'level-4': 4, 'level-3': 3, exemption: 0, 'not-selected': 0 } as const;
