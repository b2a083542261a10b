import { type Contact, focalOn } from './agency.ts';
import { choiceOf, isBaselineChoice, LEVEL_OF } from './choice.ts';
import type { Duty } from './duty.ts';
import { type Day, standingOn } from './standing.ts';
import { type Desk, inRegisterOn, type ProcedureState, type Target } from './state.ts';
import { type DutyColumns, dutyColumns } from './tracking-duties.ts';

/**
 * What the tracking table counts of one agency. `told`: the short codes of what runs with a process that its baseline named;
 * `submittedAt`: when its first catalog was received (UTC); null: none was.
 */
export interface Tracked {
  readonly states: Iterable<readonly [code: string, state: ProcedureState]>;
  readonly told: ReadonlySet<string>;
  readonly duties: readonly Duty[];
  readonly contacts: readonly Contact[];
  readonly submittedAt: string | null;
}

/** What a desk has done of the entries sent: `waitingSince`, the oldest that it has not spoken on (epoch ms). */
export interface DeskColumn {
  readonly done: number;
  readonly of: number;
  readonly waitingSince: number | null;
}

/** One agency's columns. Null is always "not yet", never a number. */
export interface TrackingColumns extends DutyColumns {
  readonly total: number;
  readonly officer: { readonly name: string; readonly since: string | null } | null;
  readonly catalog: { readonly chosen: number; readonly complete: boolean; readonly submittedAt: string } | null;
  readonly processes: { readonly count: number; readonly of: number } | null;
  readonly pasc: DeskColumn | null;
  readonly dic: DeskColumn | null;
  readonly reported: number | null;
  readonly decided: number | null;
  readonly oneStop: number | null;
  readonly portal: number | null;
  readonly exempted: number | null;
}

/** The entry that was sent and not withdrawn. */
const sentEntry = ({ working }: ProcedureState) => (working?.state === 'withdrawn' ? null : working);

/** Whether what is in force goes back to an entry; revision 0 is a baseline, which nobody sent. */
const entryInForce = ({ inForce }: ProcedureState): boolean => inForce !== null && inForce.revision > 0;

const isOnline = (standing: ProcedureState): boolean => LEVEL_OF[choiceOf(standing) ?? 'not-selected'] > 0;

const isDecided = (standing: ProcedureState): boolean =>
  entryInForce(standing) || standing.working?.state === 'approved' || standing.working?.state === 'rejected';

const hasSpoken = (standing: ProcedureState, desk: Desk): boolean => {
  const entry = sentEntry(standing);
  return entry === null ? entryInForce(standing) : entry.verdicts[desk] !== undefined;
};

const isOn = ({ working, inForce }: ProcedureState, target: Target): boolean =>
  inForce?.kind === 'published' || (working?.state === 'approved' && working.targets.includes(target));

/** What is counted, each a yes or no of a procedure as it stands on the day. */
const TESTS = {
  chosen: (standing) => choiceOf(standing) !== undefined,
  online: isOnline,
  sent: (standing) => sentEntry(standing) !== null || entryInForce(standing),
  pasc: (standing) => hasSpoken(standing, 'pasc'),
  dic: (standing) => hasSpoken(standing, 'dic'),
  reported: (standing) => sentEntry(standing)?.reported !== undefined || isDecided(standing),
  decided: isDecided,
  oneStop: (standing) => isOn(standing, 'one-stop'),
  portal: (standing) => isOn(standing, 'portal'),
  exempted: ({ inForce }) => inForce?.kind === 'exempted',
} as const satisfies Record<string, (standing: ProcedureState) => boolean>;

const waitingSince = (procedures: readonly ProcedureState[], desk: Desk): number | null => {
  const waiting = procedures.flatMap(({ working }) =>
    working?.state === 'submitted' && working.verdicts[desk] === undefined ? [working.since] : [],
  );
  return waiting.length === 0 ? null : Math.min(...waiting);
};

const some = (count: number): number | null => (count === 0 ? null : count);
/**
 * One agency's row of the tracking table on a local day (plan: each agency sends its whole catalog, PASC and DIC review, the
 * Committee decides, then both targets). Counts procedures of the register of that day, each as it stands; a
 * procedure counts in every column that it has reached. What the Committee has decided was put before it, so it counts
 * as reported. Baselines count on the targets, and as choices beside a catalog; nobody sent, reviewed or decided them.
 */
export const trackAgency = ({ states, told, duties, contacts, submittedAt }: Tracked, at: Day): TrackingColumns => {
  const known = [...states].flatMap(([code, state]) =>
    inRegisterOn(state.register, at.day) ? [{ code, standing: standingOn(state, at) }] : [],
  );
  const held = known.map(({ standing }) => standing);
  const count = (name: keyof typeof TESTS): number => held.filter(TESTS[name]).length;
  const [total, of, chosen, online] = [held.length, count('sent'), count('chosen'), count('online')];
  // The linter lets no Level 3 or 4 through without steps, so whatever was sent has its process.
  const processes = known.filter(
    ({ code, standing }) => isOnline(standing) && (!isBaselineChoice(standing) || told.has(code)),
  ).length;
  const desk = (name: Desk): DeskColumn | null =>
    of === 0 ? null : { done: count(name), of, waitingSince: waitingSince(held, name) };
  const officer = focalOn(contacts, at.day);
  return {
    total,
    ...dutyColumns(duties, at.day),
    officer: officer === null ? null : { name: officer.name, since: officer.from ?? null },
    catalog:
      submittedAt === null
        ? null
        : { chosen, complete: total > 0 && chosen === total && processes === online, submittedAt },
    processes: submittedAt === null || processes === 0 ? null : { count: processes, of: online },
    pasc: desk('pasc'),
    dic: desk('dic'),
    reported: some(count('reported')),
    decided: some(count('decided')),
    oneStop: some(count('oneStop')),
    portal: some(count('portal')),
    exempted: some(count('exempted')),
  };
};
