import type { EffectName } from './effects.ts';
import { type HappeningType, type Lifecycle, type LifecycleType, type Refusal, targetOf } from './happening.ts';
import { type Desk, type ProcedureState, TARGETS, type Target, type WorkingState, workingState } from './state.ts';

type Test = (state: ProcedureState, event: Lifecycle) => boolean;

const otherDesk = (desk: Desk): Desk => (desk === 'pasc' ? 'dic' : 'pasc');
const revisionOf = (event: Lifecycle) => ('revision' in event ? event.revision : undefined);
const deskOf = (event: Lifecycle) => ('desk' in event ? event.desk : undefined);
const has = (targets: readonly Target[], event: Lifecycle) => targets.some((target) => target === targetOf(event));

/** Conditions by name: a row applies when all of its `when` hold; a failing `require` refuses with its code. */
const tests = {
  currentRevision: (state, event) => state.working?.revision === revisionOf(event),
  inForceRevision: (state, event) => state.inForce?.revision === revisionOf(event),
  otherAccount: ({ working }, event) => working?.submittedBy !== event.account && working?.draftedBy !== event.account,
  deskSilent: (state, event) => {
    const desk = deskOf(event);
    return desk !== undefined && state.working?.verdicts[desk] === undefined;
  },
  deskSpoke: (state, event) => {
    const desk = deskOf(event);
    return desk !== undefined && state.working?.verdicts[desk] !== undefined;
  },
  otherDeskReturned: (state, event) => {
    const desk = deskOf(event);
    return desk !== undefined && state.working?.verdicts[otherDesk(desk)] === 'return';
  },
  otherDeskSpoke: (state, event) => {
    const desk = deskOf(event);
    return desk !== undefined && state.working?.verdicts[otherDesk(desk)] !== undefined;
  },
  isExemption: (state) => state.working?.kind === 'exemption',
  isDecidable: (state) => state.working?.kind !== 'not-selected',
  targetMissing: (state, event) => !has(state.working?.targets ?? [], event),
  targetGiven: (state, event) => has(state.working?.targets ?? [], event),
  notReported: (state) => state.working?.reported === undefined,
  notConfigured: (state, event) => !has(state.working?.configured ?? [], event),
  isConfigured: (state, event) => has(state.working?.configured ?? [], event),
  notIntegrated: ({ inForce }) => inForce?.kind === 'published' && inForce.national === undefined,
  isIntegrated: ({ inForce }) => inForce?.kind === 'published' && inForce.national !== undefined,
  noFault: ({ inForce }) => inForce?.kind === 'published' && inForce.fault === undefined,
  hasFault: ({ inForce }) => inForce?.kind === 'published' && inForce.fault !== undefined,
  lastTarget: (state) => (state.working?.targets.length ?? 0) === TARGETS.length - 1,
} satisfies Record<string, Test>;
type TestName = keyof typeof tests;

const refusalOf: Partial<Record<TestName, Refusal>> = {
  currentRevision: 'REVISION_MISMATCH',
  inForceRevision: 'REVISION_MISMATCH',
  otherAccount: 'SELF_REVIEW',
  deskSilent: 'VERDICT_ALREADY_GIVEN',
  isDecidable: 'NOT_DECIDABLE',
  targetMissing: 'TARGET_ALREADY_PUBLISHED',
  targetGiven: 'TARGET_NOT_PUBLISHED',
  deskSpoke: 'NO_VERDICT_TO_TAKE_BACK',
  notReported: 'ALREADY_REPORTED',
  notConfigured: 'ALREADY_CONFIGURED',
  isConfigured: 'NOT_CONFIGURED',
  notIntegrated: 'ALREADY_INTEGRATED',
  isIntegrated: 'NOT_INTEGRATED',
  noFault: 'FAULT_ALREADY_OPEN',
  hasFault: 'NO_FAULT_OPEN',
};

/** One row of the lifecycle. `slot` says which slot's state `from` and `to` name. */
export interface Row {
  readonly on: LifecycleType;
  readonly slot: 'working' | 'inForce';
  readonly from: readonly string[];
  readonly when?: readonly TestName[];
  readonly require?: readonly TestName[];
  readonly to: WorkingState | 'published' | 'exempted';
  readonly effect: EffectName;
}

const verdict = ['currentRevision', 'otherAccount', 'deskSilent'] as const;
const takeBack = ['currentRevision', 'deskSpoke'] as const;

/**
 * The lifecycle of the plan as data (plan, sections on review, consolidation, decision and publication;
 * for an exemption the desks only give opinions, the People's Committee decides).
 * The first row whose `from` and `when` fit is taken.
 */
export const LIFECYCLE: readonly Row[] = [
  {
    on: 'submit',
    slot: 'working',
    from: ['none', 'returned', 'rejected', 'withdrawn'],
    to: 'submitted',
    effect: 'open',
  },
  {
    on: 'endorse',
    slot: 'working',
    from: ['submitted'],
    when: ['otherDeskSpoke'],
    require: verdict,
    to: 'endorsed',
    effect: 'verdict',
  },
  { on: 'endorse', slot: 'working', from: ['submitted'], require: verdict, to: 'submitted', effect: 'verdict' },
  {
    on: 'return',
    slot: 'working',
    from: ['submitted'],
    when: ['isExemption', 'otherDeskSpoke'],
    require: verdict,
    to: 'endorsed',
    effect: 'verdict',
  },
  {
    on: 'return',
    slot: 'working',
    from: ['submitted'],
    when: ['isExemption'],
    require: verdict,
    to: 'submitted',
    effect: 'verdict',
  },
  { on: 'return', slot: 'working', from: ['submitted'], require: verdict, to: 'returned', effect: 'verdict' },
  { on: 'endorse', slot: 'working', from: ['returned'], require: verdict, to: 'returned', effect: 'verdict' },
  { on: 'return', slot: 'working', from: ['returned'], require: verdict, to: 'returned', effect: 'verdict' },
  {
    on: 'take-back',
    slot: 'working',
    from: ['submitted', 'endorsed'],
    require: takeBack,
    to: 'submitted',
    effect: 'takeBack',
  },
  {
    on: 'take-back',
    slot: 'working',
    from: ['returned'],
    when: ['otherDeskReturned'],
    require: takeBack,
    to: 'returned',
    effect: 'takeBack',
  },
  { on: 'take-back', slot: 'working', from: ['returned'], require: takeBack, to: 'submitted', effect: 'takeBack' },
  {
    on: 'report',
    slot: 'working',
    from: ['endorsed'],
    require: ['currentRevision', 'isDecidable', 'notReported'],
    to: 'endorsed',
    effect: 'report',
  },
  {
    on: 'withdraw',
    slot: 'working',
    from: ['submitted', 'endorsed', 'returned'],
    require: ['currentRevision'],
    to: 'withdrawn',
    effect: 'move',
  },
  {
    on: 'approve',
    slot: 'working',
    from: ['endorsed'],
    when: ['isExemption'],
    require: ['currentRevision'],
    to: 'exempted',
    effect: 'exempt',
  },
  {
    on: 'approve',
    slot: 'working',
    from: ['endorsed'],
    require: ['currentRevision', 'isDecidable'],
    to: 'approved',
    effect: 'move',
  },
  {
    on: 'reject',
    slot: 'working',
    from: ['endorsed'],
    require: ['currentRevision', 'isDecidable'],
    to: 'rejected',
    effect: 'move',
  },
  {
    on: 'configure',
    slot: 'working',
    from: ['approved'],
    require: ['currentRevision', 'targetMissing', 'notConfigured'],
    to: 'approved',
    effect: 'configure',
  },
  {
    on: 'refuse-configuration',
    slot: 'working',
    from: ['approved'],
    require: ['currentRevision', 'targetMissing', 'isConfigured'],
    to: 'approved',
    effect: 'unconfigure',
  },
  {
    on: 'publish',
    slot: 'working',
    from: ['approved'],
    when: ['lastTarget'],
    require: ['currentRevision', 'targetMissing'],
    to: 'published',
    effect: 'publish',
  },
  {
    on: 'publish',
    slot: 'working',
    from: ['approved'],
    require: ['currentRevision', 'targetMissing'],
    to: 'approved',
    effect: 'addTarget',
  },
  {
    on: 'unpublish',
    slot: 'working',
    from: ['approved'],
    when: ['currentRevision'],
    require: ['targetGiven'],
    to: 'approved',
    effect: 'removeTarget',
  },
  {
    on: 'unpublish',
    slot: 'inForce',
    from: ['published'],
    require: ['inForceRevision'],
    to: 'none',
    effect: 'unpublish',
  },
  ...(
    [
      ['integrate', 'notIntegrated', 'integrate'],
      ['disconnect', 'isIntegrated', 'disconnect'],
      ['fault', 'noFault', 'fault'],
      ['repair', 'hasFault', 'repair'],
    ] as const
  ).map(
    ([on, needs, effect]): Row => ({
      on,
      slot: 'inForce',
      from: ['published'],
      require: ['inForceRevision', needs],
      to: 'published',
      effect,
    }),
  ),
  {
    on: 'revoke',
    slot: 'inForce',
    from: ['published', 'exempted'],
    require: ['inForceRevision'],
    to: 'none',
    effect: 'leave',
  },
];

/** The states that an event may find, per slot: the condition of the DynamoDB write is derived from it. */
export const statesAllowing = (on: HappeningType): Record<Row['slot'], readonly string[]> => {
  const from = (slot: Row['slot']) => [
    ...new Set(LIFECYCLE.filter((row) => row.on === on && row.slot === slot).flatMap((row) => row.from)),
  ];
  return { working: from('working'), inForce: from('inForce') };
};

const slotState = (state: ProcedureState, slot: Row['slot']) =>
  slot === 'working' ? workingState(state) : (state.inForce?.kind ?? 'none');

const NO_ROW: Partial<Record<LifecycleType, Refusal>> = {
  submit: 'ALREADY_UNDER_REVIEW',
  revoke: 'NOTHING_IN_FORCE',
  integrate: 'NOT_PUBLISHED',
  disconnect: 'NOT_PUBLISHED',
  fault: 'NOT_PUBLISHED',
  repair: 'NOT_PUBLISHED',
};

/** The row that an event takes in a state, or the code that refuses it. */
export const findRow = (state: ProcedureState, event: Lifecycle): Row | Refusal => {
  const row = LIFECYCLE.find(
    (candidate) =>
      candidate.on === event.type &&
      candidate.from.includes(slotState(state, candidate.slot)) &&
      (candidate.when ?? []).every((name) => tests[name](state, event)),
  );
  if (row === undefined) return NO_ROW[event.type] ?? 'STATE_CONFLICT';
  const failed = row.require?.find((name) => !tests[name](state, event));
  return failed === undefined ? row : (refusalOf[failed] ?? 'STATE_CONFLICT');
};
