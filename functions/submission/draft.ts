import { type Draft, type DraftEntry, draftBodySchema, samePart } from '../../shared/domain/draft.ts';
import { type Conflict, mergeDrafts } from '../../shared/domain/draft-merge.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import { etagOf, type IfMatch, ifMatch, versionMismatch } from '../../shared/http/if-match.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { type Located, located } from '../../shared/http/located.ts';
import { Problem } from '../../shared/http/problem.ts';
import { MAX_BODY_BYTES } from '../../shared/http/request.ts';
import { parse, refusals } from '../../shared/http/validate.ts';
import {
  type DraftBody,
  type DraftHead,
  loadDraftHead,
  loadDraftVersion,
  saveDraft,
} from '../../shared/store/drafts.ts';
import { pause } from '../../shared/store/table.ts';
import { ConflictError, MAX_ATTEMPTS } from '../../shared/store/transact.ts';
import { draftView } from './draft-view.ts';

interface Current {
  readonly head: DraftHead | null;
  readonly body: DraftBody;
}

/** The draft as it is now. */
export const currentDraft = async (deps: HttpDeps, at: Located): Promise<Current> => {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const head = await loadDraftHead(deps.table, at);
    const found = await loadDraftVersion(deps.table, at, head?.version ?? 0);
    if (found !== null) return { head, body: found.body };
    // It was the oldest version kept by the time it was read: a hundred saves came between.
    await pause(attempt);
  }
  throw new ConflictError();
};

const etag = (head: DraftHead | null) => ({ etag: etagOf(head?.version ?? 0) });

/** GET draft: as saved last, with the live counter. */
export const getDraft = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { head, body } = await currentDraft(deps, located(request));
  return { status: 200, headers: etag(head), body: await draftView(deps, request, head, body.draft) };
};

/** The version upon which a save was made: the newest that If-Match names. Throws 412 when it names none that there was. */
const baseVersion = (named: IfMatch, current: number): number => {
  if (named === '*' && current > 0) return current;
  const base = named === '*' ? [] : named.filter((version) => version <= current);
  if (base.length === 0) throw versionMismatch(current);
  return Math.max(...base);
};

const labelOf = (entry: DraftEntry | undefined) =>
  entry?.procedureCode === undefined ? {} : { procedureCode: entry.procedureCode };

const conflictProblem = (current: number, conflicts: readonly Conflict[], { authors }: DraftBody): Problem =>
  versionMismatch(
    current,
    refusals(
      conflicts.map(({ key, pointer, entry }) => ({
        pointer,
        code: 'DRAFT_CONFLICT' as const,
        ...labelOf(entry),
        ...authors[key],
      })),
    ),
  );

/** What is to be stored of a save: itself when nobody saved since its base, else joined with what others saved. Throws 412, 413, 422. */
const joined = async (deps: HttpDeps, at: Located, named: IfMatch, mine: Draft, current: Current): Promise<Draft> => {
  const version = current.head?.version ?? 0;
  const base = baseVersion(named, version);
  if (base === version) return mine;
  const kept = await loadDraftVersion(deps.table, at, base);
  if (kept === null) throw versionMismatch(version);
  const merged = mergeDrafts(kept.body.draft, mine, current.body.draft);
  if (merged.kind === 'conflicts') throw conflictProblem(version, merged.conflicts, current.body);
  if (Buffer.byteLength(JSON.stringify(merged.draft)) > MAX_BODY_BYTES) throw new Problem('BODY_TOO_LARGE');
  return parse(draftBodySchema, merged.draft);
};

/**
 * PUT draft: saves a version upon the one in If-Match. Where others have saved since, both are joined part by part
 * (`merged: true`) or, where both changed the same, 412 with every conflict, and nothing is stored. A save that changes
 * nothing is no version; after sending it opens the draft again.
 */
export const putDraft = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const at = located(request);
  const named = ifMatch(request);
  if (named === null) throw new Problem('PRECONDITION_REQUIRED');
  const mine = parse(draftBodySchema, request.body.json);
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const current = await currentDraft(deps, at);
    const draft = await joined(deps, at, named, mine, current);
    const same = current.head !== null && current.head.status !== 'sent' && samePart(draft, current.body.draft);
    const by = { account: request.caller?.account ?? '', savedAt: deps.now().toISOString() };
    const head = same ? current.head : await saveDraft(deps.table, at, current, draft, by);
    if (head !== null) {
      const merged = !samePart(draft, mine);
      return { status: 200, headers: etag(head), body: { ...(await draftView(deps, request, head, draft)), merged } };
    }
    await pause(attempt);
  }
  throw new ConflictError();
};
