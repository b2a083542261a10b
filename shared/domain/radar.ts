import { aliveEntry, choiceOf, LEVEL_OF } from './choice.ts';
import { type Day, standingOn } from './standing.ts';
import { inRegisterOn, type ProcedureState, type ProposalKind, type WorkingState } from './state.ts';

/** What an agency had approved of a procedure, or provides: its level, and since when (epoch ms). Revision 0 is a baseline. */
export interface Ahead {
  readonly level: 3 | 4;
  readonly revision: number;
  readonly since: number;
  readonly state: 'approved' | 'published';
}

/** The higher of what is published and what is approved on a local day; null for neither, or outside the register. */
export const aheadOf = (state: ProcedureState, today: Day): Ahead | null => {
  if (!inRegisterOn(state.register, today.day)) return null;
  const { working, inForce } = standingOn(state, today);
  const published: Ahead | null =
    inForce?.kind === 'published'
      ? { level: inForce.level, revision: inForce.revision, since: inForce.since, state: 'published' }
      : null;
  if (working?.state !== 'approved') return published;
  const { kind, revision, since } = working;
  const level = LEVEL_OF[kind];
  return level === 0 || level <= (published?.level ?? 0) ? published : { level, revision, since, state: 'approved' };
};

/** The choice of an agency that is behind; `none`: nothing stands, what there was is told by the state. */
type BehindChoice = Exclude<ProposalKind, 'level-4'> | 'none';
type BehindState = Exclude<WorkingState, 'none'> | 'registered' | 'published' | 'exempted';
interface Behind {
  readonly choice: BehindChoice;
  readonly state: BehindState;
}

/** What stands for an agency below a level, whose level is lower than that; null when it has chosen that level or more. */
const behindOf = (standing: ProcedureState, level: number): Behind | null => {
  const choice = choiceOf(standing) ?? 'none';
  if (choice === 'level-4' || (choice !== 'none' && LEVEL_OF[choice] >= level)) return null;
  const stands = aliveEntry(standing)?.state ?? standing.inForce?.kind;
  return { choice, state: stands ?? standing.working?.state ?? 'registered' };
};

/** The same procedure in one agency's register. */
export interface Holder {
  readonly agencyId: string;
  readonly state: ProcedureState;
}
export interface RadarRow {
  readonly ahead: readonly (Ahead & { readonly agencyId: string })[];
  readonly behind: readonly (Behind & { readonly agencyId: string })[];
}

/** The better template first: published before approved, then the most recent. */
const byStanding = (left: Ahead, right: Ahead): number =>
  Number(right.state === 'published') - Number(left.state === 'published') || right.since - left.since;

/**
 * One procedure over the agencies that hold it on a local day: those at the highest level that any has had approved or
 * provides, and those whose choice is lower or that have none. Null when nobody is ahead, or nobody behind. An agency that
 * has asked for that level itself is neither.
 */
export const radarRow = (holders: readonly Holder[], today: Day): RadarRow | null => {
  const held = holders.filter(({ state }) => inRegisterOn(state.register, today.day));
  const levels = held.flatMap(({ agencyId, state }) => {
    const ahead = aheadOf(state, today);
    return ahead === null ? [] : [{ agencyId, ...ahead }];
  });
  const level = Math.max(0, ...levels.map((each) => each.level));
  const ahead = levels.filter((each) => each.level === level).sort(byStanding);
  const leading = new Set(ahead.map(({ agencyId }) => agencyId));
  const behind = held.flatMap(({ agencyId, state }) => {
    const found = leading.has(agencyId) ? null : behindOf(standingOn(state, today), level);
    return found === null ? [] : [{ agencyId, ...found }];
  });
  return ahead.length === 0 || behind.length === 0 ? null : { ahead, behind };
};
