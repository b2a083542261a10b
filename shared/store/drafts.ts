import * as z from 'zod';
import {
  changedParts,
  DRAFT_STATUSES,
  type Draft,
  draftBodySchema,
  draftCounts,
  EMPTY_DRAFT,
} from '../domain/draft.ts';
import type { Companion } from './batches.ts';
import { chunkItem, loadPacked, packed } from './chunks.ts';
import { keys } from './keys.ts';
import { getItem, queryPage, type Table } from './table.ts';
import { transact } from './transact.ts';

/** Saves are kept so far back, to be looked at, put again, and merged with. */
export const KEPT_VERSIONS = 100;

/** An agency of a plan; it has one draft. */
export interface DraftPlace {
  readonly planId: string;
  readonly agencyId: string;
}

/**
 * The draft as it is now. `account`: who saved this version; `note`: what the signer said, returning it, until it is asked for again or sent;
 * `submissionId`: what was made of it last.
 */
const headItem = z.object({
  version: z.int(),
  status: z.enum(DRAFT_STATUSES),
  savedAt: z.iso.datetime(),
  account: z.string(),
  note: z.string().optional(),
  submissionId: z.string().optional(),
});
export type DraftHead = z.infer<typeof headItem>;

/** How many entries a version has, and of which kinds. */
export const countsSchema = z.object({
  entries: z.int(),
  level3: z.int(),
  level4: z.int(),
  exemption: z.int(),
  notSelected: z.int(),
  undecided: z.int(),
});
const versionItem = z.object({
  version: z.int(),
  savedAt: z.iso.datetime(),
  account: z.string(),
  counts: countsSchema,
  chunks: z.int(),
});
export type DraftVersion = z.infer<typeof versionItem>;

/** Who changed a part last, and with which version. */
const authorship = z.object({ account: z.string(), version: z.int() });
const bodySchema = z.object({ draft: draftBodySchema, authors: z.record(z.string(), authorship) });
export type DraftBody = z.infer<typeof bodySchema>;

export const loadDraftHead = (table: Table, { planId, agencyId }: DraftPlace): Promise<DraftHead | null> =>
  getItem(table, keys.draft(planId, agencyId), headItem);

const loadVersion = (table: Table, { planId, agencyId }: DraftPlace, version: number) =>
  getItem(table, keys.draftVersion(planId, agencyId, version), versionItem);

/** A page of the versions kept, newest first; `after` and `next` are sort keys. */
export const pageDraftVersions = (table: Table, { planId, agencyId }: DraftPlace, limit: number, after?: string) =>
  queryPage(table, { pk: keys.draft(planId, agencyId).pk, prefix: 'V#', newestFirst: true }, versionItem, limit, after);

/** A version whole, or null when there is none or it is no longer kept. Version 0 is the empty draft. */
export const loadDraftVersion = async (
  table: Table,
  at: DraftPlace,
  version: number,
): Promise<{ readonly meta: DraftVersion | null; readonly body: DraftBody } | null> => {
  if (version === 0) return { meta: null, body: { draft: EMPTY_DRAFT, authors: {} } };
  const meta = await loadVersion(table, at, version);
  if (meta === null) return null;
  const { pk, sk } = keys.draftChunk(at.planId, at.agencyId, version, 0);
  const text = await loadPacked(table, pk, sk.slice(0, -3));
  return { meta, body: bodySchema.parse(JSON.parse(text)) };
};

const headItemOf = ({ planId, agencyId }: DraftPlace, head: DraftHead) => ({
  ...keys.draft(planId, agencyId),
  entity: 'draft',
  ...head,
});

const unchanged = (head: DraftHead | null) =>
  head === null
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: 'version = :version AND #status = :status',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':version': head.version, ':status': head.status },
      };

/** The companion of a batch that marks the draft of a version as sent, unless a newer one was saved. */
export const sentDraft = (at: DraftPlace, head: DraftHead, submissionId: string): Companion => {
  const { note: _answered, ...rest } = head;
  return {
    item: headItemOf(at, { ...rest, status: 'sent', submissionId }),
    condition: 'version = :version',
    values: { ':version': head.version },
  };
};

/** Changes the status of a version, on the condition that nobody changed it in between. False: somebody did. */
export const saveDraftStatus = async (
  table: Table,
  at: DraftPlace,
  before: DraftHead,
  after: DraftHead,
): Promise<boolean> =>
  (await transact(table, [{ Put: { TableName: table.name, Item: headItemOf(at, after), ...unchanged(before) } }])) ===
  null;

const authorsAfter = (before: DraftBody, draft: Draft, account: string, version: number): DraftBody['authors'] => {
  const still = Object.entries(before.authors).filter((each) => each[1].version > version - KEPT_VERSIONS);
  const changed = changedParts(before.draft, draft).map((key) => [key, { account, version }] as const);
  return Object.fromEntries([...still, ...changed]);
};

/**
 * Saves a new version upon the one that was read, in one transaction: head, version, chunks; the version that is the first
 * too old to be kept goes. Null when somebody saved, sent or returned it in between: nothing is stored then.
 */
export const saveDraft = async (
  table: Table,
  at: DraftPlace,
  before: { readonly head: DraftHead | null; readonly body: DraftBody },
  draft: Draft,
  by: { readonly account: string; readonly savedAt: string },
): Promise<DraftHead | null> => {
  const { planId, agencyId } = at;
  const version = (before.head?.version ?? 0) + 1;
  const body: DraftBody = { draft, authors: authorsAfter(before.body, draft, by.account, version) };
  const chunks = packed(JSON.stringify(body));
  const { note, submissionId } = before.head ?? {};
  const head: DraftHead = {
    version,
    status: 'open',
    ...by,
    ...(note === undefined ? {} : { note }),
    ...(submissionId === undefined ? {} : { submissionId }),
  };
  const meta: DraftVersion = { version, ...by, counts: draftCounts(draft), chunks: chunks.length };
  const put = (Item: Record<string, unknown>, condition: object = {}) => ({
    Put: { TableName: table.name, Item, ...condition },
  });
  const old = version > KEPT_VERSIONS ? await loadVersion(table, at, version - KEPT_VERSIONS) : null;
  const gone =
    old === null
      ? []
      : [
          keys.draftVersion(planId, agencyId, old.version),
          ...Array.from({ length: old.chunks }, (_, n) => keys.draftChunk(planId, agencyId, old.version, n)),
        ];
  const failed = await transact(table, [
    put(headItemOf(at, head), unchanged(before.head)),
    put({ ...keys.draftVersion(planId, agencyId, version), entity: 'draft-version', ...meta }),
    ...chunks.map((data, n) => put(chunkItem(keys.draftChunk(planId, agencyId, version, n), data))),
    ...gone.map((Key) => ({ Delete: { TableName: table.name, Key } })),
  ]);
  return failed === null ? head : null;
};
