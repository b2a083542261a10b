import * as z from 'zod';

export const WORKING_STATES = [
  'none',
  'submitted',
  'endorsed',
  'approved',
  'returned',
  'rejected',
  'withdrawn',
] as const;
export type WorkingState = (typeof WORKING_STATES)[number];

export const PROPOSAL_KINDS = ['level-3', 'level-4', 'exemption', 'not-selected'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** The two desks whose agreement (thống nhất) the plan asks for: PASC reviews, DIC compares with the running process. */
export const DESKS = ['pasc', 'dic'] as const;
export type Desk = (typeof DESKS)[number];
export type Verdict = 'endorse' | 'return';

/** Where a procedure is provided: the e-one-stop software (Một cửa điện tử) and the portal (Cổng dịch vụ công); only both count. */
export const TARGETS = ['one-stop', 'portal'] as const;
export type Target = (typeof TARGETS)[number];

/**
 * The proposal on its way. `since`: epoch milliseconds of the entry into `state`. `submittedBy`: account digest. `reported`: when
 * it was put before the People's Committee in a report (epoch ms). `configured`: where the agency says it is set up, to be
 * confirmed by publishing.
 */
export interface Working {
  readonly state: Exclude<WorkingState, 'none'>;
  readonly revision: number;
  readonly kind: ProposalKind;
  readonly since: number;
  readonly submittedBy: string;
  /** Digest of who wrote it, where another account sent it. */
  readonly draftedBy?: string;
  readonly verdicts: Readonly<Partial<Record<Desk, Verdict>>>;
  readonly targets: readonly Target[];
  readonly reported?: number;
  readonly configured?: readonly Target[];
}

/**
 * What counts today. Published: on both targets since `since` (epoch ms); `fault`: since when one stands open, `national`: since
 * when it is on the National Public Service Portal, apart from its level (both epoch ms). Exempted: `until` is the last
 * local day, null = without end.
 */
export type InForce =
  | {
      readonly kind: 'published';
      readonly level: 3 | 4;
      readonly revision: number;
      readonly since: number;
      readonly fault?: number;
      readonly national?: number;
    }
  | { readonly kind: 'exempted'; readonly revision: number; readonly since: number; readonly until: string | null };

/** A stretch in the register: local days, `from` inclusive, `to` exclusive; null = open. */
export interface Interval {
  readonly from: string;
  readonly to: string | null;
}

/**
 * One procedure of one agency: what the ratio, the lifecycle and the worklists need, and no text.
 * `version` counts its events, `revision` its submissions, `changedAt` (epoch ms) is its last event,
 * `head` the hash of that event. `first`: what the desks said of the first revision (no exemption), once it is decided.
 */
export interface ProcedureState {
  readonly version: number;
  readonly revision: number;
  readonly head: string;
  readonly changedAt: number;
  readonly register: readonly Interval[];
  readonly working: Working | null;
  readonly inForce: InForce | null;
  readonly first?: 'right' | 'returned';
}

/** A procedure nobody has entered yet. */
export const EMPTY_STATE: ProcedureState = {
  version: 0,
  revision: 0,
  head: '',
  changedAt: 0,
  register: [],
  working: null,
  inForce: null,
};

/** Whether both desks have spoken and not agreed (plan: both must agree, thống nhất). */
export const disagreed = ({ verdicts }: Working): boolean =>
  verdicts.pasc !== undefined && verdicts.dic !== undefined && verdicts.pasc !== verdicts.dic;

export const workingState = (state: ProcedureState): WorkingState => state.working?.state ?? 'none';

/** Whether the procedure is in the register on a local day (plan, section on scope: the decisions of publication). */
export const inRegisterOn = (register: readonly Interval[], day: string): boolean =>
  register.some((stretch) => stretch.from <= day && (stretch.to === null || day < stretch.to));

/** Whether every stretch of the register is over by a local day: the procedure was abolished. */
export const abolishedBy = (register: readonly Interval[], day: string): boolean =>
  register.some((stretch) => stretch.from <= day) && !inRegisterOn(register, day);

/** What is in force on a local day: an exemption holds until the end of its last day, without anything having to run. */
export const inForceOn = (slot: InForce | null, day: string): InForce | null =>
  slot?.kind === 'exempted' && slot.until !== null && slot.until < day ? null : slot;

export const proposalKind = z.enum(PROPOSAL_KINDS);
export const desk = z.enum(DESKS);
export const target = z.enum(TARGETS);
