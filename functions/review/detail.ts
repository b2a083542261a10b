import * as z from 'zod';
import { compareProcesses } from '../../shared/domain/compare.ts';
import { answerRemarks, type Remark } from '../../shared/domain/remark.ts';
import { dayAt, standingOn } from '../../shared/domain/standing.ts';
import { entrySchema } from '../../shared/domain/submission.ts';
import type { ProcedureEvent } from '../../shared/events/event.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import { etagOf } from '../../shared/http/if-match.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { Problem } from '../../shared/http/problem.ts';
import { loadClaims } from '../../shared/store/claims.ts';
import { loadEvents } from '../../shared/store/events.ts';
import { loadPrecedents } from '../../shared/store/precedents.ts';
import { loadRevision } from '../../shared/store/project.ts';
import { laneOf } from '../../shared/store/states.ts';
import { precedentView } from '../decision/precedents.ts';
import { subjectOf, views } from './procedures.ts';
import { runningOf } from './running.ts';
import { aheadOfAgency } from './siblings.ts';

type At = Awaited<ReturnType<typeof subjectOf>>['at'];

/** The remarks by which the desks returned a revision, unless the verdict was taken back. */
const remarksOn = (events: readonly ProcedureEvent[], revision: number): Remark[] => {
  const returned = new Map<string, Remark[]>();
  for (const { data } of events) {
    if (!('desk' in data) || data.revision !== revision) continue;
    if (data.type === 'return') {
      const { desk } = data;
      returned.set(
        desk,
        data.remarks.map((remark) => ({ revision, desk, ...remark })),
      );
    } else returned.delete(data.desk);
  }
  return [...returned.values()].flat();
};

/** The revision before one that was returned with remarks, or null. */
const returnedBefore = (events: readonly ProcedureEvent[], revision: number): number | null => {
  for (let before = revision - 1; before > 0; before -= 1) if (remarksOn(events, before).length > 0) return before;
  return null;
};

/** What a resubmission shows: each remark on the revision last returned beside what changed there. */
const answered = async (deps: HttpDeps, at: At, events: readonly ProcedureEvent[], revision: number, body: unknown) => {
  const before = returnedBefore(events, revision);
  if (before === null) return [];
  const was = await loadRevision(deps.table, at, before, entrySchema);
  return answerRemarks(remarksOn(events, before), was, body);
};

/** How many earlier decisions are shown with a procedure; all of them are in the list of precedents. */
const PRECEDENTS = 10;

/**
 * GET procedures/{code}: by the short or the full code. `running` is what already runs, `comparison` the process under way beside
 * it step by step (plan: rà soát, đối chiếu), `answeredRemarks` the remarks on the revision before beside what changed, `siblings` the agencies that are ahead.
 */
export const getProcedure = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { at, state } = await subjectOf(deps, request);
  const today = dayAt(deps.now(), request.plan?.timeZone ?? 'UTC');
  const standing = standingOn(state, today);
  const { working } = standing;
  const revision = working?.revision ?? 0;
  const [[view], running, body, events, claims, siblings, decided] = await Promise.all([
    views(deps, request, [{ code: at.code, state }]),
    runningOf(deps.table, at, standing),
    revision === 0 ? null : loadRevision(deps.table, at, revision, entrySchema),
    revision > 1 ? loadEvents(deps.table, at.planId, at.agencyId, at.code) : [],
    loadClaims(deps.table, at.planId, [at], ['pasc', 'dic']),
    aheadOfAgency(deps.table, at, today),
    working === null ? [] : loadPrecedents(deps.table, at.planId, working.kind === 'exemption' ? undefined : at.code),
  ]);
  const process = body !== null && 'process' in body.proposal ? body.proposal.process : undefined;
  const reason = body?.proposal.kind === 'exemption' ? body.proposal.reason : undefined;
  const precedents = decided.filter(
    ({ code, exemptionReason }) => code === at.code || (reason !== undefined && exemptionReason === reason),
  );
  const remarks = body === null ? [] : await answered(deps, at, events, revision, body);
  const current = (claims.get(laneOf(at)) ?? []).filter(
    (claim) => claim.revision === revision && claim.assignee !== null,
  );
  return {
    status: 200,
    headers: { etag: etagOf(state.version) },
    body: {
      ...view,
      running,
      ...(running?.process && process ? { comparison: compareProcesses(running.process, process) } : {}),
      ...(remarks.length === 0 ? {} : { answeredRemarks: remarks }),
      ...(current.length === 0 ? {} : { claims: current }),
      ...(siblings.length === 0 ? {} : { siblings }),
      ...(precedents.length === 0 ? {} : { precedents: precedents.slice(0, PRECEDENTS).map(precedentView) }),
    },
  };
};

const revisionParam = z.coerce.number().int().min(1).max(1_000_000);

/** GET procedures/{code}/revisions/{revision}: the entry as it was submitted, what was said of it, and the remarks it answers. */
export const getRevision = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { at } = await subjectOf(deps, request);
  const parsed = revisionParam.safeParse(request.params.revision);
  if (!parsed.success) throw new Problem('REVISION_NOT_FOUND');
  const revision = parsed.data;
  const [entry, events] = await Promise.all([
    loadRevision(deps.table, at, revision, entrySchema),
    loadEvents(deps.table, at.planId, at.agencyId, at.code),
  ]);
  const submitted = events.find(({ data }) => data.type === 'submit' && data.revision === revision);
  if (entry === null || submitted?.data.type !== 'submit') throw new Problem('REVISION_NOT_FOUND');
  const { document, onTime } = submitted.data;
  return {
    status: 200,
    body: {
      revision,
      submissionId: submitted.cause.batchId,
      submittedAt: submitted.at,
      onTime,
      document,
      entry,
      events: events.flatMap(({ version, at: when, actor, data }) =>
        data.type !== 'submit' && 'revision' in data && data.revision === revision
          ? [{ version, at: when, role: actor.role, account: actor.account, ...data }]
          : [],
      ),
      answeredRemarks: await answered(deps, at, events, revision, entry),
    },
  };
};
