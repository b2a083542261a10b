import * as z from 'zod';
import { procedureCode, shortCode } from '../../shared/domain/ids.ts';
import { abolitionEnded, type Day, dayAt, standingOn } from '../../shared/domain/standing.ts';
import { abolishedBy, disagreed, type ProcedureState, TARGETS } from '../../shared/domain/state.ts';
import { proposalSchema } from '../../shared/domain/submission.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { pageOf, paging } from '../../shared/http/paging.ts';
import { Problem } from '../../shared/http/problem.ts';
import { loadEvents } from '../../shared/store/events.ts';
import { keys } from '../../shared/store/keys.ts';
import { loadRegisterItems, type RegisterLine, textOn } from '../../shared/store/register.ts';
import { loadState, pageStates } from '../../shared/store/states.ts';
import { getItems, type Table } from '../../shared/store/table.ts';

interface Row {
  readonly code: string;
  readonly state: ProcedureState;
}

const revisionItem = z.object({ pk: z.string(), body: z.object({ proposal: proposalSchema }) });

/** The proposals under way of some procedures, by code. */
const proposalsOf = async (table: Table, planId: string, agencyId: string, rows: readonly Row[]) => {
  const wanted = rows.flatMap(({ code, state: { working } }) =>
    working === null || working.revision === 0 ? [] : [keys.revision(planId, agencyId, code, working.revision)],
  );
  const found = await getItems(table, wanted, revisionItem);
  return new Map(found.map(({ pk, body }) => [pk.split('#')[3] ?? '', body.proposal]));
};

const instant = (ms: number) => new Date(ms).toISOString();

const workingView = (
  state: ProcedureState,
  standing: ProcedureState,
  proposal: z.infer<typeof proposalSchema> | undefined,
) => {
  const { working } = standing;
  return working === null
    ? null
    : {
        state: working.state,
        revision: working.revision,
        proposal: proposal ?? { kind: working.kind },
        verdicts: working.verdicts,
        targets: working.targets,
        since: instant(working.since),
        ...(abolitionEnded(state, standing) ? { reason: 'PROCEDURE_ABOLISHED' } : {}),
        ...(working.reported === undefined ? {} : { reportedAt: instant(working.reported) }),
        ...(working.configured === undefined ? {} : { configured: working.configured }),
        ...(disagreed(working) ? { disagreement: true } : {}),
      };
};

const inForceView = ({ inForce: slot }: ProcedureState) => {
  if (slot === null) return null;
  const { kind, revision } = slot;
  if (slot.kind === 'exempted') return { kind, revision, since: instant(slot.since), until: slot.until };
  return {
    kind,
    level: slot.level,
    revision,
    since: instant(slot.since),
    targets: TARGETS,
    ...(slot.fault === undefined ? {} : { faultSince: instant(slot.fault) }),
    ...(slot.national === undefined ? {} : { nationalPortalSince: instant(slot.national) }),
  };
};

const viewOf = (
  { code, state }: Row,
  line: RegisterLine | undefined,
  proposal: z.infer<typeof proposalSchema> | undefined,
  today: Day,
) => {
  const { day } = today;
  const standing = standingOn(state, today);
  const text = line === undefined ? undefined : textOn(line.texts, day);
  return {
    procedureCode: line?.procedureCode ?? code,
    name: text?.name ?? null,
    field: text?.field ?? null,
    timeLimit: text?.timeLimit ?? null,
    fee: text?.fee ?? null,
    ...(text?.replacedBy === undefined ? {} : { replacedBy: text.replacedBy }),
    version: state.version,
    register: state.register,
    abolished: abolishedBy(state.register, day),
    working: workingView(state, standing, proposal),
    inForce: inForceView(standing),
  };
};

/** Procedures as users read them: texts of today, both slots. */
export const views = async (deps: HttpDeps, request: Request, rows: readonly Row[]) => {
  const [planId, agencyId] = [request.planId ?? '', request.agencyId ?? ''];
  const today = dayAt(deps.now(), request.plan?.timeZone ?? 'UTC');
  const [lines, proposals] = await Promise.all([
    loadRegisterItems(
      deps.table,
      planId,
      agencyId,
      rows.map(({ code }) => code),
    ),
    proposalsOf(deps.table, planId, agencyId, rows),
  ]);
  return rows.map((row) => viewOf(row, lines.get(row.code), proposals.get(row.code), today));
};

/** GET procedures: an agency's procedures by code, each with its two slots. */
export const listProcedures = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { limit, after } = paging(request);
  const { items, next } = await pageStates(deps.table, request.planId ?? '', request.agencyId ?? '', limit, after);
  return { status: 200, body: pageOf(await views(deps, request, items), next) };
};

/** The procedure that a path names, by the short or the full code, with its stored state. Throws 404 where there is none. */
export const subjectOf = async (deps: HttpDeps, request: Request) => {
  const parsed = procedureCode.safeParse(request.params.code);
  if (!parsed.success) throw new Problem('PROCEDURE_NOT_FOUND');
  const at = { planId: request.planId ?? '', agencyId: request.agencyId ?? '', code: shortCode(parsed.data) };
  const state = await loadState(deps.table, at.planId, at.agencyId, at.code);
  if (state === null) throw new Problem('PROCEDURE_NOT_FOUND');
  return { at, state };
};

/** GET procedures/{code}/history: every event by version, who by, with the link of the hash chain. */
export const getHistory = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { at: subject } = await subjectOf(deps, request);
  const events = await loadEvents(deps.table, subject.planId, subject.agencyId, subject.code);
  const items = events.map(({ version, at, actor, data, cause, previous, hash }) => ({
    version,
    at,
    role: actor.role,
    account: actor.account,
    ...data,
    cause,
    previous,
    hash,
  }));
  return { status: 200, body: { items, nextCursor: null } };
};
