import * as z from 'zod';
import type { Answer, Request } from '../../shared/http/api.ts';
import { etagOf } from '../../shared/http/if-match.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { located } from '../../shared/http/located.ts';
import { pageOf, paging } from '../../shared/http/paging.ts';
import { Problem } from '../../shared/http/problem.ts';
import { type DraftVersion, loadDraftVersion, pageDraftVersions } from '../../shared/store/drafts.ts';

const viewOf = ({ version, savedAt, account, counts }: DraftVersion) => ({
  version,
  savedAt,
  savedBy: { account },
  counts,
});

/** GET draft/versions: the last hundred saves, newest first: who, when, how many entries chose what. */
export const listDraftVersions = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { limit, after } = paging(request);
  const { items, next } = await pageDraftVersions(deps.table, located(request), limit, after);
  return { status: 200, body: pageOf(items.map(viewOf), next) };
};

const versionNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/** GET draft/versions/{version}: a save whole; to go back to it, PUT it again. */
export const getDraftVersion = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const asked = versionNumber.safeParse(request.params.version);
  const found = asked.success ? await loadDraftVersion(deps.table, located(request), asked.data) : null;
  if (found === null || found.meta === null) throw new Problem('DRAFT_VERSION_NOT_FOUND');
  const { meta, body } = found;
  return { status: 200, headers: { etag: etagOf(meta.version) }, body: { ...viewOf(meta), ...body.draft } };
};
