import * as z from 'zod';
import {
  DESKS,
  type InForce,
  type ProcedureState,
  proposalKind,
  TARGETS,
  type Target,
  type Verdict,
  WORKING_STATES,
  type Working,
} from '../domain/state.ts';
import { waitsOn } from '../domain/transition.ts';
import { keys, waitsOnKey } from './keys.ts';
import { getItem, getItems, queryAll, queryPage, type Table } from './table.ts';

const verdictLetter = z.enum(['e', 'r']);
const VERDICT: Record<z.infer<typeof verdictLetter>, Verdict> = { e: 'endorse', r: 'return' };

/**
 * The lean item (at most 270 bytes, no names, no text): counting an agency of 300 reads some 20 units.
 * v version · r revisions · h head (hash of the last event) · t changed at · i register stretches
 * ws wr wk wb wa wp wd wt: working state, revision, kind, submitter, author if another, verdicts of PASC and DIC, targets ·
 * since: entry into the working state · fk fl fr ft fu: in force kind, level, revision, since, until · wz reported at ·
 * wc configured on · fx fault since · fn on the National Portal since · f1 what was said of the first revision
 */
const stateItem = z.object({
  pk: z.string(),
  sk: z.string(),
  v: z.int(),
  r: z.int(),
  h: z.instanceof(Uint8Array),
  t: z.int(),
  i: z.string(),
  ws: z.enum(WORKING_STATES).exclude(['none']).optional(),
  wr: z.int().optional(),
  wk: proposalKind.optional(),
  wb: z.string().optional(),
  wa: z.string().optional(),
  wp: verdictLetter.optional(),
  wd: verdictLetter.optional(),
  wt: z.string().optional(),
  wz: z.int().optional(),
  wc: z.string().optional(),
  since: z.int().optional(),
  fk: z.enum(['published', 'exempted']).optional(),
  fl: z.union([z.literal(3), z.literal(4)]).optional(),
  fr: z.int().optional(),
  ft: z.int().optional(),
  fu: z.string().optional(),
  fx: z.int().optional(),
  fn: z.int().optional(),
  f1: z.enum(['r', 'x']).optional(),
});
type StateItem = z.infer<typeof stateItem>;

const targetsIn = (letters: string | undefined) => TARGETS.filter((target) => letters?.includes(target.charAt(0)));

const workingOf = (item: StateItem): Working | null => {
  if (item.ws === undefined || item.wk === undefined || item.wr === undefined) return null;
  return {
    state: item.ws,
    revision: item.wr,
    kind: item.wk,
    since: item.since ?? 0,
    submittedBy: item.wb ?? '',
    ...(item.wa === undefined ? {} : { draftedBy: item.wa }),
    verdicts: {
      ...(item.wp === undefined ? {} : { pasc: VERDICT[item.wp] }),
      ...(item.wd === undefined ? {} : { dic: VERDICT[item.wd] }),
    },
    targets: targetsIn(item.wt),
    ...(item.wz === undefined ? {} : { reported: item.wz }),
    ...(item.wc === undefined ? {} : { configured: targetsIn(item.wc) }),
  };
};

const inForceOf = (item: StateItem): InForce | null => {
  if (item.fk === undefined || item.fr === undefined || item.ft === undefined) return null;
  const common = { revision: item.fr, since: item.ft };
  if (item.fk === 'exempted') return { kind: 'exempted', ...common, until: item.fu ?? null };
  return {
    kind: 'published',
    ...common,
    level: item.fl ?? 4,
    ...(item.fx === undefined ? {} : { fault: item.fx }),
    ...(item.fn === undefined ? {} : { national: item.fn }),
  };
};

/** The state item of a procedure as the domain sees it. */
export const stateSchema = stateItem.transform((item) => {
  const state: ProcedureState = {
    version: item.v,
    revision: item.r,
    head: Buffer.from(item.h).toString('hex'),
    changedAt: item.t,
    register: item.i
      .split(',')
      .filter(Boolean)
      .map((stretch) => {
        const [from = '', to = ''] = stretch.split('/');
        return { from, to: to === '' ? null : to };
      }),
    working: workingOf(item),
    inForce: inForceOf(item),
    ...(item.f1 === undefined ? {} : { first: item.f1 === 'r' ? 'right' : 'returned' }),
  };
  return { code: item.sk.slice(2), agencyId: item.pk.split('#')[2] ?? '', state };
});
export type StoredState = z.infer<typeof stateSchema>;

const lettersOf = (targets: readonly Target[]) => targets.map((target) => target.charAt(0)).join('');

const workingItem = (plan: string, working: Working): Record<string, unknown> => {
  const whom = waitsOn(working);
  const [pasc, dic] = DESKS.map((desk) => working.verdicts[desk]?.charAt(0));
  return {
    ws: working.state,
    wr: working.revision,
    wk: working.kind,
    since: working.since,
    ...(working.submittedBy === '' ? {} : { wb: working.submittedBy }),
    ...(working.draftedBy === undefined ? {} : { wa: working.draftedBy }),
    ...(pasc === undefined ? {} : { wp: pasc }),
    ...(dic === undefined ? {} : { wd: dic }),
    ...(working.targets.length === 0 ? {} : { wt: lettersOf(working.targets) }),
    ...(working.reported === undefined ? {} : { wz: working.reported }),
    ...(working.configured === undefined ? {} : { wc: lettersOf(working.configured) }),
    ...(whom === null ? {} : { waitsOn: waitsOnKey(plan, whom) }),
  };
};

const inForceItem = (slot: InForce): Record<string, unknown> => ({
  fk: slot.kind,
  fr: slot.revision,
  ft: slot.since,
  ...(slot.kind === 'published'
    ? {
        fl: slot.level,
        ...(slot.fault === undefined ? {} : { fx: slot.fault }),
        ...(slot.national === undefined ? {} : { fn: slot.national }),
      }
    : slot.until === null
      ? {}
      : { fu: slot.until }),
});

/** An exemption with a last day puts its procedure on the agency's list, which shows it once that day is over. */
const dueItem = (plan: string, { working, inForce }: ProcedureState): Record<string, unknown> =>
  inForce?.kind !== 'exempted' || inForce.until === null || waitsOn(working) !== null
    ? {}
    : { waitsOn: waitsOnKey(plan, 'due'), since: working?.since ?? Date.parse(inForce.until) };

/** The item that stores a state. */
export const stateToItem = (
  plan: string,
  agency: string,
  code: string,
  state: ProcedureState,
): Record<string, unknown> => ({
  ...keys.state(plan, agency, code),
  entity: 'state',
  v: state.version,
  r: state.revision,
  h: Buffer.from(state.head, 'hex'),
  t: state.changedAt,
  i: state.register.map((stretch) => `${stretch.from}/${stretch.to ?? ''}`).join(','),
  ...(state.working === null ? {} : workingItem(plan, state.working)),
  ...(state.inForce === null ? {} : inForceItem(state.inForce)),
  ...dueItem(plan, state),
  ...(state.first === undefined ? {} : { f1: state.first === 'right' ? 'r' : 'x' }),
});

export const loadState = async (
  table: Table,
  plan: string,
  agency: string,
  code: string,
): Promise<ProcedureState | null> => (await getItem(table, keys.state(plan, agency, code), stateSchema))?.state ?? null;

/** All procedures of an agency by code: the base of counts and of catalog checks. */
export const loadStates = async (table: Table, plan: string, agency: string): Promise<Map<string, ProcedureState>> => {
  const rows = await queryAll(table, { pk: keys.state(plan, agency, '').pk, prefix: 'S#' }, stateSchema);
  return new Map(rows.map((row) => [row.code, row.state]));
};

export const pageStates = (table: Table, plan: string, agency: string, limit: number, after?: string) =>
  queryPage(table, { pk: keys.state(plan, agency, '').pk, prefix: 'S#' }, stateSchema, limit, after);

/** Some procedures of an agency by code; those nobody has entered are left out. */
export const loadStatesOf = async (
  table: Table,
  plan: string,
  agency: string,
  codes: readonly string[],
): Promise<Map<string, ProcedureState>> => {
  const rows = await getItems(
    table,
    codes.map((code) => keys.state(plan, agency, code)),
    stateSchema,
  );
  return new Map(rows.map((row) => [row.code, row.state]));
};

/** One procedure of one agency. */
export interface Subject {
  readonly agencyId: string;
  readonly code: string;
}
export const laneOf = ({ agencyId, code }: Subject): string => `${agencyId}#${code}`;

/** Procedures of several agencies, by {@link laneOf}; those nobody has entered are left out. */
export const loadStatesAcross = async (
  table: Table,
  plan: string,
  subjects: readonly Subject[],
): Promise<Map<string, ProcedureState>> => {
  const lanes = new Map(subjects.map((subject) => [laneOf(subject), subject]));
  const rows = await getItems(
    table,
    [...lanes.values()].map(({ agencyId, code }) => keys.state(plan, agencyId, code)),
    stateSchema,
  );
  return new Map(rows.map((row) => [laneOf(row), row.state]));
};
