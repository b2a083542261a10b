import { type Day, standingOn } from './standing.ts';
import { inRegisterOn, type ProcedureState, type WorkingState } from './state.ts';

export const STAGES = ['submitted', 'endorsed', 'approved', 'published'] as const;
export type Stage = (typeof STAGES)[number];
export type StageCounts = Readonly<Record<Stage, number>>;

export const BASES = ['ALL_TTHC', 'ELIGIBLE_TTHC', 'ONLINE_ONLY'] as const;
/** What the ratio is taken of (plan, target: all procedures; since 2021 nationally: without granted exemptions). */
export type Basis = (typeof BASES)[number];

export const FAULT_POLICIES = ['COUNTED', 'NOT_COUNTED'] as const;
/** Whether a published service counts as published while a fault stands open. The plan says nothing of it: policy. */
export type FaultPolicy = (typeof FAULT_POLICIES)[number];

/** The policy of one plan: `targetPercent` with at most two decimals. */
export interface Policy {
  readonly basis: Basis;
  readonly targetPercent: number;
}

/** Counts of one agency, or of several added up. Every count is of procedures in the register. */
export interface Counts {
  readonly total: number;
  readonly level3: StageCounts;
  readonly level4: StageCounts;
  readonly exempted: number;
  readonly notSelected: number;
  readonly undecided: number;
}

export interface Verdict {
  readonly denominator: number;
  readonly required: number;
  readonly shortfall: number;
  readonly ratioPercent: number | null;
  readonly met: boolean | null;
}
export type Status = 'MET' | 'NOT_MET' | 'NOT_APPLICABLE';

const REACHED: Partial<Record<WorkingState, readonly Stage[]>> = {
  submitted: ['submitted'],
  endorsed: ['submitted', 'endorsed'],
  approved: ['submitted', 'endorsed', 'approved'],
};

const UNPUBLISHED = STAGES.filter((stage) => stage !== 'published');

type Tally = {
  total: number;
  exempted: number;
  notSelected: number;
  undecided: number;
  level3: Record<Stage, number>;
  level4: Record<Stage, number>;
};
const emptyTally = (): Tally => ({
  total: 0,
  level3: { submitted: 0, endorsed: 0, approved: 0, published: 0 },
  level4: { submitted: 0, endorsed: 0, approved: 0, published: 0 },
  exempted: 0,
  notSelected: 0,
  undecided: 0,
});

/** The stages in which what is in force counts; a dead service, where the policy does not count it, is approved and no more. */
const stagesInForce = (inForce: ProcedureState['inForce'], faults: FaultPolicy): readonly Stage[] => {
  if (inForce?.kind !== 'published') return [];
  return faults === 'NOT_COUNTED' && inForce.fault !== undefined ? UNPUBLISHED : STAGES;
};

const tallyOne = (tally: Tally, { working, inForce }: ProcedureState, faults: FaultPolicy): void => {
  tally.total += 1;
  const reached = { level3: new Set<Stage>(), level4: new Set<Stage>() };
  if (inForce?.kind === 'published')
    for (const stage of stagesInForce(inForce, faults)) reached[`level${inForce.level}`].add(stage);
  const alive = working === null ? undefined : REACHED[working.state];
  if (alive !== undefined && (working?.kind === 'level-3' || working?.kind === 'level-4')) {
    for (const stage of alive) reached[working.kind === 'level-3' ? 'level3' : 'level4'].add(stage);
  }
  for (const stage of reached.level3) tally.level3[stage] += 1;
  for (const stage of reached.level4) tally.level4[stage] += 1;
  if (inForce?.kind === 'exempted') tally.exempted += 1;
  if (alive !== undefined && working?.kind === 'not-selected' && inForce === null) tally.notSelected += 1;
  if (working === null && inForce === null) tally.undecided += 1;
};

/** What a count found: the figures and, for the province's distinct figure, the codes held and those provided at Level 4. */
export interface AgencyCount {
  readonly counts: Counts;
  readonly held: readonly string[];
  readonly provided: readonly string[];
}

/**
 * Counts an agency on a local day. A procedure in force counts in all four
 * stages of its level, one under way in its own level's stages up to its state, at most once per level and stage;
 * returned, rejected and withdrawn entries count nowhere; nothing takes a procedure out of `total` but its register.
 * `faults`: whether what is published counts while a fault stands.
 */
export const countAgency = (
  procedures: Iterable<readonly [code: string, state: ProcedureState]>,
  at: Day,
  faults: FaultPolicy = 'COUNTED',
): AgencyCount => {
  const tally = emptyTally();
  const held: string[] = [];
  const provided: string[] = [];
  for (const [code, state] of procedures) {
    if (!inRegisterOn(state.register, at.day)) continue;
    const standing = standingOn(state, at);
    const { inForce } = standing;
    tallyOne(tally, standing, faults);
    held.push(code);
    if (inForce?.kind === 'published' && inForce.level === 4 && stagesInForce(inForce, faults) === STAGES)
      provided.push(code);
  }
  return { counts: tally, held, provided };
};

const addStages = (a: StageCounts, b: StageCounts): StageCounts => ({
  submitted: a.submitted + b.submitted,
  endorsed: a.endorsed + b.endorsed,
  approved: a.approved + b.approved,
  published: a.published + b.published,
});

/** The province's first total: the sum over agencies (a district procedure counts once per district). */
export const sumCounts = (all: Iterable<Counts>): Counts =>
  [...all].reduce<Counts>(
    (sum, one) => ({
      total: sum.total + one.total,
      level3: addStages(sum.level3, one.level3),
      level4: addStages(sum.level4, one.level4),
      exempted: sum.exempted + one.exempted,
      notSelected: sum.notSelected + one.notSelected,
      undecided: sum.undecided + one.undecided,
    }),
    emptyTally(),
  );

/** The province's second total: each code once, provided when every agency that holds it provides it. */
export const distinctCount = (
  agencies: Iterable<Pick<AgencyCount, 'held' | 'provided'>>,
): { total: number; level4Published: number } => {
  const missing = new Map<string, boolean>();
  for (const { held, provided } of agencies) {
    const given = new Set(provided);
    for (const code of held) missing.set(code, (missing.get(code) ?? false) || !given.has(code));
  }
  return { total: missing.size, level4Published: [...missing.values()].filter((lacks) => !lacks).length };
};

/** The denominator that the basis prescribes. */
export const denominatorOf = (counts: Counts, basis: Basis): number => {
  if (basis === 'ELIGIBLE_TTHC') return counts.total - counts.exempted;
  if (basis === 'ONLINE_ONLY') return counts.level3.published + counts.level4.published;
  return counts.total;
};

/** `part` of `whole` in percent, cut to two decimals in whole numbers (8/27 → 29.62); null when there is nothing to take it of. */
export const truncatedPercent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Number((10_000n * BigInt(part)) / BigInt(whole)) / 100;

/**
 * Judges `level4` of `denominator` in whole numbers: met when 100·level4 ≥ target·denominator, never by the number
 * shown; required = ceil(target·denominator/100); the percentage shown is truncated to two decimals, so that no
 * threshold shows before it is reached (8/27 → 29.62). A denominator of 0 is neither 0 % nor 100 %: nulls.
 */
export const judge = (level4: number, denominator: number, targetPercent: number): Verdict => {
  if (denominator === 0) return { denominator, required: 0, shortfall: 0, ratioPercent: null, met: null };
  const targetHundredths = BigInt(Math.round(targetPercent * 100));
  const need = targetHundredths * BigInt(denominator);
  const required = Number((need + 9_999n) / 10_000n);
  return {
    denominator,
    required,
    shortfall: Math.max(0, required - level4),
    ratioPercent: truncatedPercent(level4, denominator),
    met: 10_000n * BigInt(level4) >= need,
  };
};

/** The judgement of an agency, or of the province's sum, by the plan's policy. */
export const judgeCounts = (counts: Counts, policy: Policy): Verdict =>
  judge(counts.level4.published, denominatorOf(counts, policy.basis), policy.targetPercent);

export const statusOf = (verdict: Verdict): Status =>
  verdict.met === null ? 'NOT_APPLICABLE' : verdict.met ? 'MET' : 'NOT_MET';

/**
 * The local days on which the figures change although nothing happens: register stretches that begin or end, and
 * the day after an exemption's last. A count made on a day holds until the first of them after it, and back to the last.
 */
export const changeDays = (
  procedures: Iterable<ProcedureState>,
  dayAfter: (day: string) => string,
): readonly string[] => {
  const days = new Set<string>();
  for (const state of procedures) {
    for (const stretch of state.register) {
      days.add(stretch.from);
      if (stretch.to !== null) days.add(stretch.to);
    }
    if (state.inForce?.kind === 'exempted' && state.inForce.until !== null) days.add(dayAfter(state.inForce.until));
  }
  return [...days].sort();
};
