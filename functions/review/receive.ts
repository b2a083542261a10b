import {
  missingProcessFindings,
  type ReviewEvent,
  type ReviewEventsBody,
  reviewEventsBodySchema,
} from '../../shared/domain/review.ts';
import { acceptBatch } from '../../shared/http/accept.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import { forbiddenItems } from '../../shared/http/forbidden.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { Problem } from '../../shared/http/problem.ts';
import type { Role } from '../../shared/http/route.ts';
import { loadBatch, loadOutcomes } from '../../shared/store/batches.ts';
import { eventOf, SENDERS } from './judge.ts';

const isType = (type: unknown): type is ReviewEvent['type'] => typeof type === 'string' && Object.hasOwn(SENDERS, type);

/** The types that a body names, before it is known to be well formed: 403 comes before 422. */
const typesIn = (json: unknown): ReviewEvent['type'][] => {
  if (typeof json !== 'object' || json === null || !('events' in json) || !Array.isArray(json.events)) return [];
  return json.events
    .map((event: unknown) => (typeof event === 'object' && event !== null && 'type' in event ? event.type : null))
    .filter(isType);
};

/** The role in which the caller sends: one that may send every event of the body. Throws 403 when there is none. */
const senderOf = (request: Request): Role => {
  const types = typesIn(request.body.json);
  const role = request.roles.find((candidate) => types.every((type) => SENDERS[type].includes(candidate)));
  if (role === undefined) throw new Problem('FORBIDDEN_ROLE');
  return role;
};

/** POST review-events: 202 with the batch's id; what became of each event is read there. */
export const postEvents = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const role = senderOf(request);
  const forbidden = ({ events, opinion }: ReviewEventsBody) =>
    forbiddenItems(
      deps,
      request,
      role,
      events.map((event, index) => ({
        agencyId: request.agencyId ?? '',
        procedureCode: event.procedureCode,
        pointer: `/events/${index}`,
        data: eventOf(event, role, opinion),
      })),
    );
  const batch = await acceptBatch(deps, request, {
    type: 'review',
    role,
    schema: reviewEventsBodySchema,
    count: ({ events }) => events.length,
    check: (body) =>
      role === 'dic'
        ? missingProcessFindings(body).map((pointer) => ({ pointer, code: 'PROCESS_FINDING_REQUIRED' as const }))
        : [],
    forbidden,
    companions: () => [],
  });
  return {
    status: 202,
    headers: { location: `${request.path}/${batch.id}` },
    body: { batchId: batch.id, status: 'received', receivedAt: batch.receivedAt },
  };
};

/** GET review-events/{batchId}: the outcome of every event in the order sent, for the role that sent it (an admin may do all that PASC may) and the Office. */
export const getEvents = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const batch = await loadBatch(deps.table, request.params.batchId ?? '');
  if (batch?.type !== 'review' || batch.planId !== request.planId || batch.agencyId !== request.agencyId) {
    throw new Problem('BATCH_NOT_FOUND');
  }
  const readers: readonly Role[] = batch.role === 'pasc' ? ['pasc', 'admin', 'office'] : [batch.role, 'office'];
  if (!request.roles.some((role) => readers.includes(role))) throw new Problem('FORBIDDEN_ROLE');
  const outcomes = await loadOutcomes(deps.table, batch.id);
  return {
    status: 200,
    body: {
      batchId: batch.id,
      status: batch.status,
      receivedAt: batch.receivedAt,
      total: batch.count,
      events: outcomes.map(({ procedureCode, type, outcome, revision, code }) => ({
        procedureCode,
        type,
        outcome,
        revision,
        code,
      })),
    },
  };
};
