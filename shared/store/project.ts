import * as z from 'zod';
import type { InForce, ProcedureState } from '../domain/state.ts';
import { processSchema } from '../domain/submission.ts';
import type { ProcedureEvent } from '../events/event.ts';
import type { Recorded } from './change.ts';
import { faultWrites } from './faults.ts';
import { keys } from './keys.ts';
import { moveWrites } from './moves.ts';
import { precedentWrites } from './precedents.ts';
import { loadRegisterItem } from './register.ts';
import { reportedWrites } from './reported.ts';
import {
  loadPublications,
  loadService,
  type Publications,
  publicationsKey,
  serviceOf,
  withPublication,
} from './services.ts';
import { getItem, getItems, type Table } from './table.ts';
import type { Actions } from './transact.ts';

interface At {
  readonly planId: string;
  readonly agencyId: string;
  readonly code: string;
}

const put = (table: Table, Item: Record<string, unknown>) => ({ Put: { TableName: table.name, Item } });

const revisionItem = z.object({ body: z.unknown() });
const body = z.object({ proposal: z.object({ process: processSchema.optional() }) });

/** The body of a revision as it was submitted, or null (a baseline has none). */
export const loadRevision = async <T extends z.ZodType>(
  table: Table,
  at: At,
  revision: number,
  schema: T,
): Promise<z.infer<T> | null> => {
  const stored = await getItem(table, keys.revision(at.planId, at.agencyId, at.code, revision), revisionItem);
  return stored === null ? null : schema.parse(stored.body);
};

/** The bodies of some revisions of procedures of several agencies; those without one are left out. */
export const loadRevisions = async <T extends z.ZodType>(
  table: Table,
  planId: string,
  revisions: readonly { readonly agencyId: string; readonly code: string; readonly revision: number }[],
  schema: T,
): Promise<{ agencyId: string; code: string; revision: number; body: z.infer<T> }[]> => {
  const found = await getItems(
    table,
    revisions.map(({ agencyId, code, revision }) => keys.revision(planId, agencyId, code, revision)),
    revisionItem.extend({ pk: z.string(), sk: z.string() }),
  );
  return found.map(({ pk, sk, body: stored }) => {
    const [, , agencyId = '', code = ''] = pk.split('#');
    return { agencyId, code, revision: Number(sk.slice(2)), body: schema.parse(stored) };
  });
};

const publicationsAfter = async (table: Table, at: At, event: ProcedureEvent): Promise<Publications | null> => {
  const { data } = event;
  if (data.type !== 'publish' && data.type !== 'unpublish') return null;
  const known = await loadPublications(table, at.planId, at.agencyId, at.code, data.revision);
  const given = data.type === 'publish' ? { reference: data.reference, at: event.at } : null;
  return withPublication(known, data.target, given);
};

/** Whether the same publication is in force before and after, whatever is flagged on it. */
const samePublication = (before: InForce | null, after: InForce): boolean =>
  before?.kind === after.kind && before.revision === after.revision && before.since === after.since;

const serviceWrites = async (
  table: Table,
  at: At,
  before: ProcedureState,
  after: ProcedureState,
  event: ProcedureEvent,
  recorded: Recorded,
  publications: Publications | null,
): Promise<Actions> => {
  const key = keys.service(at.planId, at.agencyId, at.code);
  if (after.inForce?.kind !== 'published') {
    return before.inForce?.kind === 'published' ? [{ Delete: { TableName: table.name, Key: key } }] : [];
  }
  if (before.inForce === after.inForce && before.register === after.register && recorded.line === undefined) return [];
  const line = recorded.line ?? (await loadRegisterItem(table, at.planId, at.agencyId, at.code));
  if (line === null) return [];
  const { revision } = after.inForce;
  const { data } = event;
  const rest = samePublication(before.inForce, after.inForce)
    ? await loadService(table, at.planId, at.agencyId, at.code)
    : {
        publications: publications ?? {},
        process:
          data.type === 'baseline'
            ? processSchema.optional().parse(data.process)
            : (await loadRevision(table, at, revision, body))?.proposal.process,
        baseline: data.type === 'baseline' ? { ...data.document, reference: data.reference } : undefined,
      };
  if (rest === null) return [];
  const service = serviceOf(at.agencyId, after, line, {
    publications: rest.publications,
    ...(rest.process === undefined ? {} : { process: rest.process }),
    ...(rest.baseline === undefined ? {} : { baseline: rest.baseline }),
  });
  return [put(table, { ...key, entity: 'service', ...service })];
};

/**
 * What else a change writes in its transaction: the body of a new revision, the register's line, where a revision was
 * published, the service that the public reads (put when on both targets, deleted when no longer in force), and its fault in
 * the plan's log.
 */
export const projectChange = async (
  table: Table,
  at: At,
  before: ProcedureState,
  after: ProcedureState,
  event: ProcedureEvent,
  recorded: Recorded,
): Promise<Actions> => {
  const publications = await publicationsAfter(table, at, event);
  const { data } = event;
  return [
    ...(recorded.body === undefined || data.type !== 'submit'
      ? []
      : [
          put(table, {
            ...keys.revision(at.planId, at.agencyId, at.code, data.revision),
            entity: 'revision',
            body: recorded.body,
          }),
        ]),
    ...(recorded.line === undefined
      ? []
      : recorded.line === null
        ? [{ Delete: { TableName: table.name, Key: keys.register(at.planId, at.agencyId, at.code) } }]
        : [put(table, { ...keys.register(at.planId, at.agencyId, at.code), entity: 'register', ...recorded.line })]),
    ...(publications === null || !('revision' in data)
      ? []
      : [
          put(table, {
            ...publicationsKey(at.planId, at.agencyId, at.code, data.revision),
            entity: 'publications',
            publications,
          }),
        ]),
    ...(await serviceWrites(table, at, before, after, event, recorded, publications)),
    ...(await faultWrites(table, at, before, after, event)),
    ...reportedWrites(table, at, before, event),
    ...(await precedentWrites(table, at, before, event)),
    ...moveWrites(table, at, before, after, event),
  ];
};
