import { type Lifecycle, targetOf } from './happening.ts';
import type { Row } from './lifecycle.ts';
import { DESKS, type InForce, type ProcedureState, TARGETS, type Verdict, type Working } from './state.ts';

type Slots = Pick<ProcedureState, 'working' | 'inForce' | 'first'>;

const move = (working: Working, to: Row['to'], at: number, change: Partial<Working> = {}): Working => {
  const state = to === 'published' || to === 'exempted' || to === 'none' ? working.state : to;
  return { ...working, ...change, state, since: state === working.state ? working.since : at };
};

/** What the verdicts say of a first revision; an exemption is judged by the Committee alone. */
const firstOf = ({ revision, kind, verdicts }: Working): Pick<Slots, 'first'> | null => {
  if (revision !== 1 || kind === 'exemption') return null;
  const said = DESKS.map((desk) => verdicts[desk]);
  if (said.includes('return')) return { first: 'returned' };
  return said.every((verdict) => verdict === 'endorse') ? { first: 'right' } : {};
};

/** The slots after verdicts have changed: what was decided of the first revision changes with them. */
const judged = ({ first, ...slots }: Slots, working: Working): Slots => ({
  ...slots,
  ...(firstOf(working) ?? (first === undefined ? {} : { first })),
  working,
});

/** The proposal with a target no longer configured: the agency has to say so again. */
const unconfigured = ({ configured = [], ...working }: Working, event: Lifecycle): Working => {
  const left = configured.filter((target) => target !== targetOf(event));
  return left.length === 0 ? working : { ...working, configured: left };
};

type Published = Extract<InForce, { kind: 'published' }>;
const onPublished =
  (change: (published: Published, event: Lifecycle) => Published): Effect =>
  (slots, event) =>
    slots.inForce?.kind === 'published' ? { ...slots, inForce: change(slots.inForce, event) } : slots;

type Effect = (slots: Slots, event: Lifecycle, row: Row, revision: number) => Slots;
const onWorking =
  (change: (working: Working, event: Lifecycle, row: Row, slots: Slots) => Slots): Effect =>
  (slots, event, row) =>
    slots.working === null ? slots : change(slots.working, event, row, slots);

/** What a row does to the two slots. */
export const effects = {
  open: (slots, event, _row, revision) =>
    event.type !== 'submit'
      ? slots
      : {
          ...slots,
          working: {
            state: 'submitted',
            revision: revision + 1,
            kind: event.kind,
            since: event.at,
            submittedBy: event.account,
            ...(event.draftedBy === undefined ? {} : { draftedBy: event.draftedBy }),
            verdicts: {},
            targets: [],
          },
        },
  move: onWorking((working, event, row, slots) => ({ ...slots, working: move(working, row.to, event.at) })),
  verdict: onWorking((working, event, row, slots) => {
    if (event.type !== 'endorse' && event.type !== 'return') return slots;
    const spoken: Verdict = event.type;
    return judged(slots, move(working, row.to, event.at, { verdicts: { ...working.verdicts, [event.desk]: spoken } }));
  }),
  takeBack: onWorking(({ reported: _reported, ...working }, event, row, slots) => {
    if (event.type !== 'take-back') return slots;
    const { [event.desk]: _taken, ...verdicts } = working.verdicts;
    return judged(slots, move(working, row.to, event.at, { verdicts }));
  }),
  report: onWorking((working, event, _row, slots) => ({ ...slots, working: { ...working, reported: event.at } })),
  configure: onWorking((working, event, _row, slots) => ({
    ...slots,
    working: {
      ...working,
      configured: TARGETS.filter((target) => target === targetOf(event) || working.configured?.includes(target)),
    },
  })),
  unconfigure: onWorking((working, event, _row, slots) => ({ ...slots, working: unconfigured(working, event) })),
  integrate: onPublished((published, event) => ({ ...published, national: event.at })),
  disconnect: onPublished(({ national: _national, ...published }) => published),
  fault: onPublished((published, event) => ({ ...published, fault: event.at })),
  repair: onPublished(({ fault: _fault, ...published }) => published),
  exempt: onWorking((working, event, _row, slots) => ({
    ...slots,
    working: null,
    inForce: {
      kind: 'exempted',
      revision: working.revision,
      since: event.at,
      until: event.type === 'approve' ? event.expiresOn : null,
    },
  })),
  addTarget: onWorking((working, event, row, slots) =>
    event.type !== 'publish'
      ? slots
      : { ...slots, working: move(working, row.to, event.at, { targets: [...working.targets, event.target] }) },
  ),
  removeTarget: onWorking((working, event, row, slots) => ({
    ...slots,
    working: move(unconfigured(working, event), row.to, event.at, {
      targets: working.targets.filter((target) => target !== targetOf(event)),
    }),
  })),
  publish: onWorking((working, event, _row, slots) => ({
    ...slots,
    working: null,
    inForce: {
      kind: 'published',
      level: working.kind === 'level-3' ? 3 : 4,
      revision: working.revision,
      since: event.at,
    },
  })),
  unpublish: (slots, event) => {
    const published = slots.inForce;
    if (published?.kind !== 'published') return slots;
    // The approval stands: while no newer revision is under way the procedure waits for its publisher again.
    const reopened: Working = {
      state: 'approved',
      revision: published.revision,
      kind: published.level === 3 ? 'level-3' : 'level-4',
      since: event.at,
      submittedBy: '',
      verdicts: Object.fromEntries(DESKS.map((desk) => [desk, 'endorse'])),
      targets: TARGETS.filter((target) => target !== targetOf(event)),
    };
    const { working } = slots;
    const over = working === null || working.state === 'withdrawn' || working.state === 'rejected';
    return { ...slots, inForce: null, working: over && published.revision > 0 ? reopened : working };
  },
  leave: (slots) => ({ ...slots, inForce: null }),
} satisfies Record<string, Effect>;
export type EffectName = keyof typeof effects;
