import { type DecisionBody, decisionBodySchema } from '../../shared/domain/review.ts';
import { hashOf } from '../../shared/events/event.ts';
import { acceptBatch } from '../../shared/http/accept.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import { forbiddenItems } from '../../shared/http/forbidden.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { pageOf, paging } from '../../shared/http/paging.ts';
import { Problem } from '../../shared/http/problem.ts';
import {
  type Batch,
  type Companion,
  listItem,
  loadBatch,
  loadBody,
  loadOutcomes,
  pageListed,
} from '../../shared/store/batches.ts';
import { keys } from '../../shared/store/keys.ts';
import { eventOf } from './judge.ts';

/** A number stands for one date and one signer: the item is written, or must already say the same. */
const numberItem = (planId: string, { decision }: DecisionBody): Companion => ({
  item: { ...keys.decisionNumber(planId, decision.number), entity: 'decision-number', header: hashOf(decision) },
  condition: 'attribute_not_exists(pk) OR header = :header',
  values: { ':header': hashOf(decision) },
});

/** POST decisions: 202 with the call's id. The same number with another date or signer is 409; further parts are further calls. */
export const decide = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const planId = request.planId ?? '';
  const batch = await acceptBatch(deps, request, {
    type: 'decision',
    role: 'ppc',
    schema: decisionBodySchema,
    count: ({ items }) => items.length,
    conflict: async () => new Problem('DECISION_CONFLICT'),
    forbidden: (body) =>
      forbiddenItems(
        deps,
        request,
        'ppc',
        body.items.map((item, index) => ({ ...item, pointer: `/items/${index}`, data: eventOf(item, body) })),
      ),
    companions: (body, { id, receivedAt }) => [
      numberItem(planId, body),
      listItem(keys.decisionOf(planId, receivedAt, id), id, body.decision),
    ],
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
export const listDecisions = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { limit, after } = paging(request);
  const { items, next } = await pageListed(deps.table, keys.decisionOf(request.planId ?? '', '', '').pk, limit, after);
  const batches = await Promise.all(items.map(({ batchId }) => loadBatch(deps.table, batchId)));
  const views = await Promise.all(batches.filter((batch) => batch !== null).map((batch) => viewOf(deps, batch)));
  return { status: 200, body: pageOf(views, next) };
};

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
