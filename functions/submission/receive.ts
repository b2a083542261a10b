import { dayAt, standingOn } from '../../shared/domain/standing.ts';
import { submissionBodySchema } from '../../shared/domain/submission.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { located } from '../../shared/http/located.ts';
import { pageOf, paging } from '../../shared/http/paging.ts';
import { Problem } from '../../shared/http/problem.ts';
import { parse } from '../../shared/http/validate.ts';
import { type Batch, loadBatch, loadOutcomes, pageListed } from '../../shared/store/batches.ts';
import { keys } from '../../shared/store/keys.ts';
import { loadAgencies } from '../../shared/store/plans.ts';
import { loadRegister, namesOn } from '../../shared/store/register.ts';
import { loadStates } from '../../shared/store/states.ts';
import { attachmentWarnings } from './attachments.ts';
import { takeIn } from './intake.ts';
import { judgeCatalog, judgeEntries, warnings } from './judge.ts';
import { isPlaced, placeEntries } from './match.ts';
import { siblingsOf } from './siblings.ts';
import { requireSigner } from './sign-off.ts';

/** POST submissions: 202 with the receipt; what becomes of each entry is read there. */
export const submit = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  requireSigner(request);
  return takeIn(deps, request);
};

/** POST submissions/validate: every finding, errors and warnings, as a submission now would get them; stores nothing. */
export const validate = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { plan, planId, agencyId } = located(request);
  const body = parse(submissionBodySchema, request.body.json);
  const [states, lines, agencies] = await Promise.all([
    loadStates(deps.table, planId, agencyId),
    loadRegister(deps.table, planId, agencyId),
    loadAgencies(deps.table, planId),
  ]);
  const now = deps.now();
  const today = dayAt(now, plan.timeZone);
  const context = { plan, lines, day: today.day };
  const standing = new Map([...states].map(([code, state]) => [code, standingOn(state, today)]));
  const others = agencies.filter((agency) => agency.agencyId !== agencyId);
  const places = placeEntries(body.entries, namesOn(lines, states, today.day));
  const placed = places.filter(isPlaced);
  const found = [
    ...judgeEntries(places, standing, context),
    ...judgeCatalog(placed, standing, context),
    ...(await warnings(placed, context, request.agency?.name ?? '', others, (codes) =>
      siblingsOf(deps.table, plan, others, codes, now),
    )),
    ...(await attachmentWarnings(deps.table, { planId, agencyId }, body)),
  ];
  const findings = found.map(({ pointer, code, severity, message }) => ({
    pointer,
    code,
    message: message(request.language),
    severity,
  }));
  return { status: 200, body: { valid: findings.every(({ severity }) => severity !== 'error'), findings } };
};

const summaryOf = (batch: Batch) => ({
  submissionId: batch.id,
  status: batch.status,
  receivedAt: batch.receivedAt,
  onTime: batch.onTime,
  total: batch.count,
  receipt: { sha256: batch.sha256 },
  sentBy: { account: batch.account },
  ...(batch.draftedBy === undefined ? {} : { draftedBy: { account: batch.draftedBy } }),
});

/** GET submissions: newest first. */
export const listSubmissions = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { planId, agencyId } = located(request);
  const { limit, after } = paging(request);
  const { items, next } = await pageListed(deps.table, keys.submissionOf(planId, agencyId, '', '').pk, limit, after);
  const rows = await Promise.all(
    items.map(async ({ batchId, document }) => {
      const batch = await loadBatch(deps.table, batchId);
      return batch === null ? null : { ...summaryOf(batch), document };
    }),
  );
  return {
    status: 200,
    body: pageOf(
      rows.filter((row) => row !== null),
      next,
    ),
  };
};

/** GET submissions/{submissionId}: the outcome of every entry in the order sent, with all that is wrong in each. */
export const getSubmission = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { planId, agencyId } = located(request);
  const batch = await loadBatch(deps.table, request.params.submissionId ?? '');
  if (batch?.type !== 'submission' || batch.planId !== planId || batch.agencyId !== agencyId) {
    throw new Problem('SUBMISSION_NOT_FOUND');
  }
  const outcomes = await loadOutcomes(deps.table, batch.id);
  const entries = outcomes.map(({ procedureCode, procedureName, outcome, revision, code, errors }) => ({
    procedureCode,
    ...(procedureName === undefined ? {} : { procedureName }),
    outcome,
    revision,
    code,
    ...(errors.length === 0
      ? {}
      : { errors: errors.map((error) => ({ ...error, message: error.message[request.language] })) }),
  }));
  return { status: 200, body: { ...summaryOf(batch), entries } };
};
