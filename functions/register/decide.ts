import { correctionBodySchema } from '../../shared/domain/correction.ts';
import {
  baselineBodySchema,
  type RegisterDecisionBody,
  registerDecisionBodySchema,
  registerDecisionsBodySchema,
} from '../../shared/domain/register.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { Problem } from '../../shared/http/problem.ts';
import { parse, refusals } from '../../shared/http/validate.ts';
import { loadBatch } from '../../shared/store/batches.ts';
import { loadAgencies } from '../../shared/store/plans.ts';
import { applyRegister } from './apply.ts';
import { type Arrival, answerOf, arrivalId, conflicts, storeArrival } from './arrive.ts';
import { registerBatchId } from './correct.ts';
import { placed } from './plans.ts';

/**
 * Stores and applies what comes into the register before answering 201 with the outcome of every item: the same again
 * with the same content gives the first answer, other content is 409.
 */
const arrive = async (deps: HttpDeps, request: Request, arrival: Arrival): Promise<Answer> => {
  const batch = await storeArrival(deps, request, arrival);
  if (batch === null) throw new Problem('REGISTER_DECISION_CONFLICT');
  return { status: 201, body: await answerOf(deps, batch, request.language) };
};

const decisionFor = (agencyId: string, body: RegisterDecisionBody): Arrival => ({
  type: 'register',
  agencyId,
  identity: [body.decision.number, body.decision.date, String(body.part)],
  count: body.add.length + body.amend.length + body.abolish.length,
  content: body,
});

/** POST register-decisions: what a decision of publication adds, amends and abolishes. */
export const postRegisterDecision = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { agencyId } = placed(request);
  return arrive(deps, request, decisionFor(agencyId, parse(registerDecisionBodySchema, request.body.json)));
};

/**
 * POST register-decisions of a plan: one decision for several agencies (all districts), as if it were posted to each, with
 * the outcome of every agency and item. An agency that is not there (422), or that knows the decision with other content
 * (409), is said before anything is stored. All are stored before the first is applied.
 */
export const postRegisterDecisions = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { planId } = placed(request);
  const { agencyIds } = parse(registerDecisionsBodySchema, request.body.json);
  // Parsed by the schema of one agency: what is stored, and so what is the same decision, knows nothing of the others.
  const body = parse(registerDecisionBodySchema, request.body.json);
  const there = new Set((await loadAgencies(deps.table, planId)).map(({ agencyId }) => agencyId));
  const missing = agencyIds.flatMap((agencyId, index) =>
    there.has(agencyId) ? [] : [{ pointer: `/agencyIds/${index}`, code: 'AGENCY_NOT_FOUND' as const }],
  );
  if (missing.length > 0) throw new Problem('VALIDATION_FAILED', refusals(missing));

  const arrivals = agencyIds.map((agencyId) => decisionFor(agencyId, body));
  const known = await Promise.all(arrivals.map((arrival) => loadBatch(deps.table, arrivalId(planId, arrival))));
  const conflictAt = (index: number) => ({
    pointer: `/agencyIds/${index}`,
    code: 'REGISTER_DECISION_CONFLICT' as const,
  });
  const otherwise = arrivals.flatMap((arrival, index) => {
    const batch = known[index];
    return batch && conflicts(batch, arrival) ? [conflictAt(index)] : [];
  });
  if (otherwise.length > 0) throw new Problem('REGISTER_DECISION_CONFLICT', refusals(otherwise));

  const batches = await Promise.all(arrivals.map((arrival) => storeArrival(deps, request, arrival)));
  const overtaken = batches.flatMap((batch, index) => (batch === null ? [conflictAt(index)] : []));
  if (overtaken.length > 0) throw new Problem('REGISTER_DECISION_CONFLICT', refusals(overtaken));
  const agencies: object[] = [];
  for (const [index, batch] of batches.entries()) {
    if (batch !== null)
      agencies.push({ agencyId: agencyIds[index], ...(await answerOf(deps, batch, request.language)) });
  }
  return { status: 201, body: { decision: body.decision, part: body.part, agencies } };
};

/**
 * POST register-decisions/corrections: a correction (đính chính) of a decision that was entered with a wrong number, date
 * or line. What was decided and what it was corrected to both stay in the history; figures follow the corrected line.
 */
export const postCorrection = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { planId, agencyId } = placed(request);
  const body = parse(correctionBodySchema, request.body.json);
  const corrected = await loadBatch(deps.table, registerBatchId(planId, agencyId, body.corrects));
  if (corrected === null) throw new Problem('REGISTER_DECISION_NOT_FOUND');
  if (corrected.status !== 'applied') await applyRegister(deps, corrected);
  const { number, date } = body.correction;
  const count = body.lines.length === 0 ? corrected.count : body.lines.length;
  const identity = [number, date, String(body.part)] as const;
  return arrive(deps, request, { type: 'correction', agencyId, identity, count, content: body });
};

/** POST baseline: services that already ran at Level 3 or 4 on the plan's date, by the document that put them there. */
export const postBaseline = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const body = parse(baselineBodySchema, request.body.json);
  const { number, date } = body.document;
  const { agencyId } = placed(request);
  const count = body.items.length;
  return arrive(deps, request, { type: 'baseline', agencyId, identity: [number, date], count, content: body });
};
