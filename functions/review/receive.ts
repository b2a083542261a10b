import { shortCode } from '../../shared/domain/ids.ts';
import {
  missingProcessFindings,
  opinionIsIdle,
  type ReviewEvent,
  type ReviewEventsBody,
  reviewEventsBodySchema,
} from '../../shared/domain/review.ts';
import { acceptBatch } from '../../shared/http/accept.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import { forbiddenItems } from '../../shared/http/forbidden.ts';
import { honourVersion } from '../../shared/http/if-match.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { Problem } from '../../shared/http/problem.ts';
import type { Role } from '../../shared/http/route.ts';
import { listItem, loadBatch, loadOutcomes } from '../../shared/store/batches.ts';
import { keys } from '../../shared/store/keys.ts';
import { loadState } from '../../shared/store/states.ts';
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

/** Holds an If-Match against the version of the one procedure that a call is about. */
const honourIfMatch = async (deps: HttpDeps, request: Request, [event]: ReviewEventsBody['events']): Promise<void> => {
  if (event === undefined || request.header('if-match') === undefined) return;
  const code = shortCode(event.procedureCode);
  const state = await loadState(deps.table, request.planId ?? '', request.agencyId ?? '', code);
  honourVersion(request, state?.version ?? 0);
};

/** POST review-events: 202 with the batch's id; what became of each event is read there. An If-Match on a single event is held when it is taken in (412). */
export const postEvents = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const role = senderOf(request);
  const forbidden = async ({ events, opinion }: ReviewEventsBody) => {
    await honourIfMatch(deps, request, events);
    return forbiddenItems(
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
  };
  const batch = await acceptBatch(deps, request, {
    type: 'review',
    role,
    schema: reviewEventsBodySchema,
    count: ({ events }) => events.length,
    check: (body) => [
      ...(role === 'dic'
        ? missingProcessFindings(body).map((pointer) => ({ pointer, code: 'PROCESS_FINDING_REQUIRED' as const }))
        : []),
      ...(opinionIsIdle(body) ? [{ pointer: '/opinion', code: 'OPINION_WITHOUT_VERDICT' as const }] : []),
      ...(request.header('if-match') !== undefined && body.events.length > 1
        ? [{ pointer: '/events', code: 'IF_MATCH_NEEDS_ONE' as const }]
        : []),
    ],
    forbidden,
    companions: ({ opinion }, { id, receivedAt }) =>
      opinion === undefined ? [] : [listItem(keys.opinionOf(request.planId ?? '', receivedAt, id), id, opinion)],
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
