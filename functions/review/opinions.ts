import { reviewEventsBodySchema } from '../../shared/domain/review.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { pageOf, paging } from '../../shared/http/paging.ts';
import { loadBatch, loadBody, pageListed } from '../../shared/store/batches.ts';
import { keys } from '../../shared/store/keys.ts';
import { deskOf } from './judge.ts';

/** GET opinions: the numbered documents by which the desks gave their verdicts, newest first, each with the verdicts sent with it. */
export const listOpinions = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { limit, after } = paging(request);
  const { items, next } = await pageListed(deps.table, keys.opinionOf(request.planId ?? '', '', '').pk, limit, after);
  const rows = await Promise.all(
    items.map(async ({ batchId, document }) => {
      const batch = await loadBatch(deps.table, batchId);
      if (batch === null) return null;
      const { events } = reviewEventsBodySchema.parse(JSON.parse(await loadBody(deps.table, batchId)));
      const counted = (type: string) => events.filter((event) => event.type === type).length;
      return {
        batchId,
        opinion: document,
        desk: deskOf(batch.role),
        agencyId: batch.agencyId,
        status: batch.status,
        receivedAt: batch.receivedAt,
        endorsed: counted('endorse'),
        returned: counted('return'),
      };
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
