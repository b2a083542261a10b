import { decisionBodySchema } from '../../shared/domain/review.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { pageNumbered, takeNumbered } from '../../shared/http/numbered.ts';
import { Problem } from '../../shared/http/problem.ts';
import { type Batch, loadBatch, loadBody, loadOutcomes } from '../../shared/store/batches.ts';
import { keys } from '../../shared/store/keys.ts';
import { eventOf } from './judge.ts';

/** POST decisions: 202 with the call's id. The same number with another date or signer is 409; further parts are further calls. */
export const decide = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const batch = await takeNumbered(deps, request, {
    type: 'decision',
    role: 'ppc',
    schema: decisionBodySchema,
    // Without a form it is a decision, whether a part spells that out or not.
    header: ({ decision: { form, ...decision } }) => (form === 'official-letter' ? { ...decision, form } : decision),
    intended: (body) =>
      body.items.map((item, index) => ({ ...item, pointer: `/items/${index}`, data: eventOf(item, body) })),
    numberKey: keys.decisionNumber,
    listKey: keys.decisionOf,
    conflict: 'DECISION_CONFLICT',
  });
  return {
    status: 202,
    headers: { location: `${request.path}/${batch.id}` },
    body: { decisionId: batch.id, status: 'received', receivedAt: batch.receivedAt },
  };
};

const viewOf = async (deps: HttpDeps, batch: Batch) => {
  const { decision, answers, part } = decisionBodySchema.parse(JSON.parse(await loadBody(deps.table, batch.id)));
  return {
    decisionId: batch.id,
    status: batch.status,
    receivedAt: batch.receivedAt,
    total: batch.count,
    decision,
    ...(answers === undefined ? {} : { answers }),
    part,
  };
};

/** GET decisions: newest first. */
export const listDecisions = async (deps: HttpDeps, request: Request): Promise<Answer> => ({
  status: 200,
  body: await pageNumbered(deps, request, keys.decisionOf, (batch) => viewOf(deps, batch)),
});

/** GET decisions/{decisionId}: the document and the outcome of every item in the order sent. */
export const getDecision = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const batch = await loadBatch(deps.table, request.params.decisionId ?? '');
  if (batch?.type !== 'decision' || batch.planId !== request.planId) throw new Problem('DECISION_NOT_FOUND');
  const [view, outcomes] = await Promise.all([viewOf(deps, batch), loadOutcomes(deps.table, batch.id)]);
  return {
    status: 200,
    body: {
      ...view,
      items: outcomes.map(({ agencyId, procedureCode, type, outcome, revision, code }) => ({
        agencyId,
        procedureCode,
        decided: type,
        outcome,
        revision,
        code,
      })),
    },
  };
};
