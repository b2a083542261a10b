import { procedureCode as procedureCodeSchema, shortCode } from '../../shared/domain/ids.ts';
import { reportBodySchema } from '../../shared/domain/review.ts';
import { dayAt, standingOn } from '../../shared/domain/standing.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { pageNumbered, takeNumbered } from '../../shared/http/numbered.ts';
import { Problem } from '../../shared/http/problem.ts';
import { type Batch, loadBatch, loadBody, loadOutcomes } from '../../shared/store/batches.ts';
import { keys } from '../../shared/store/keys.ts';
import { loadReported } from '../../shared/store/reported.ts';
import { laneOf, loadStatesAcross } from '../../shared/store/states.ts';
import { eventOf } from './judge.ts';

/** POST reports: 202 with the call's id. The same number with another date, form or signer is 409; further parts are further calls. */
export const postReport = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const batch = await takeNumbered(deps, request, {
    type: 'report',
    role: request.roles[0] ?? 'office',
    schema: reportBodySchema,
    header: ({ report: { title: _title, ...report } }) => report,
    intended: (body) =>
      body.items.map((item, index) => ({ ...item, pointer: `/items/${index}`, data: eventOf(item, body) })),
    numberKey: keys.reportNumber,
    listKey: keys.reportOf,
    conflict: 'REPORT_CONFLICT',
  });
  return {
    status: 202,
    headers: { location: `${request.path}/${batch.id}` },
    body: { reportId: batch.id, status: 'received', receivedAt: batch.receivedAt },
  };
};

const viewOf = async (deps: HttpDeps, batch: Batch) => {
  const { report, part } = reportBodySchema.parse(JSON.parse(await loadBody(deps.table, batch.id)));
  const { id: reportId, status, receivedAt, count: total } = batch;
  return { reportId, status, receivedAt, total, report, part };
};

/** GET reports: newest first. */
export const listReports = async (deps: HttpDeps, request: Request): Promise<Answer> => ({
  status: 200,
  body: await pageNumbered(deps, request, keys.reportOf, (batch) => viewOf(deps, batch)),
});

/** GET reports/{reportId}: the document, and of every entry in the order sent what was decided of it. */
export const getReport = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const planId = request.planId ?? '';
  const batch = await loadBatch(deps.table, request.params.reportId ?? '');
  if (batch?.type !== 'report' || batch.planId !== planId) throw new Problem('REPORT_NOT_FOUND');
  const [view, outcomes] = await Promise.all([viewOf(deps, batch), loadOutcomes(deps.table, batch.id)]);
  const rows = outcomes.map((outcome) => ({
    ...outcome,
    subject: { agencyId: outcome.agencyId, code: shortCode(procedureCodeSchema.parse(outcome.procedureCode)) },
  }));
  const accepted = rows.flatMap(({ subject, revision }) => (revision === null ? [] : [{ ...subject, revision }]));
  const [states, reported] = await Promise.all([
    loadStatesAcross(
      deps.table,
      planId,
      rows.map(({ subject }) => subject),
    ),
    loadReported(deps.table, planId, accepted),
  ]);
  const today = dayAt(deps.now(), request.plan?.timeZone ?? 'UTC');
  return {
    status: 200,
    body: {
      ...view,
      items: rows.map(({ agencyId, procedureCode, outcome, revision, code, subject }) => {
        const state = states.get(laneOf(subject));
        const put = revision === null ? null : reported({ ...subject, revision });
        return {
          agencyId,
          procedureCode,
          outcome,
          revision,
          code,
          state: state === undefined ? null : (standingOn(state, today).working?.state ?? null),
          answer: put?.reportId === batch.id ? (put.answer ?? null) : null,
        };
      }),
    },
  };
};
