import type { DocumentRef } from '../domain/document.ts';
import { hashOf } from '../events/event.ts';
import { type Batch, type Companion, listItem, loadBatch, pageListed } from '../store/batches.ts';
import type { Key } from '../store/keys.ts';
import { acceptBatch, type Intake } from './accept.ts';
import type { Request } from './api.ts';
import { forbiddenItems, type Intended } from './forbidden.ts';
import type { HttpDeps } from './lambda.ts';
import { pageOf, paging } from './paging.ts';
import { type HttpProblemCode, Problem } from './problem.ts';

/** A kind of numbered document over entries of several agencies, such as a report to or a decision of the People's Committee. */
export interface Numbered<Body> extends Pick<Intake<Body>, 'type' | 'role' | 'schema'> {
  /** What its number stands for: the same number with anything else of it different is {@link conflict}. */
  readonly header: (body: Body) => DocumentRef;
  readonly intended: (body: Body) => readonly Intended[];
  readonly numberKey: (planId: string, number: string) => Key;
  readonly listKey: (planId: string, receivedAt: string, id: string) => Key;
  readonly conflict: HttpProblemCode;
}

const numberItem = (key: Key, header: DocumentRef): Companion => ({
  item: { ...key, entity: 'document-number', header: hashOf(header) },
  condition: 'attribute_not_exists(pk) OR header = :header',
  values: { ':header': hashOf(header) },
});

/** Takes one call of a numbered document in: it is stored with its number and in its list, to be applied. Further parts are further calls. */
export const takeNumbered = <Body>(deps: HttpDeps, request: Request, kind: Numbered<Body>): Promise<Batch> => {
  const planId = request.planId ?? '';
  const { type, role, schema, header, intended, numberKey, listKey, conflict } = kind;
  return acceptBatch(deps, request, {
    type,
    role,
    schema,
    count: (body) => intended(body).length,
    conflict: async () => new Problem(conflict),
    forbidden: (body) => forbiddenItems(deps, request, role, intended(body)),
    companions: (body, { id, receivedAt }) => [
      numberItem(numberKey(planId, header(body).number), header(body)),
      listItem(listKey(planId, receivedAt, id), id, header(body)),
    ],
  });
};

/** A page of the calls that brought such documents, newest first. */
export const pageNumbered = async <View>(
  deps: HttpDeps,
  request: Request,
  listKey: Numbered<unknown>['listKey'],
  view: (batch: Batch) => Promise<View>,
) => {
  const { limit, after } = paging(request);
  const { items, next } = await pageListed(deps.table, listKey(request.planId ?? '', '', '').pk, limit, after);
  const batches = await Promise.all(items.map(({ batchId }) => loadBatch(deps.table, batchId)));
  return pageOf(await Promise.all(batches.filter((batch) => batch !== null).map(view)), next);
};
