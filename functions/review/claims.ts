import { claimBodySchema } from '../../shared/domain/review.ts';
import { dayAt, standingOn } from '../../shared/domain/standing.ts';
import type { Desk } from '../../shared/domain/state.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import { etagOf, honourVersion, versionMismatch } from '../../shared/http/if-match.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { Problem } from '../../shared/http/problem.ts';
import { parse } from '../../shared/http/validate.ts';
import { loadClaim, saveClaim } from '../../shared/store/claims.ts';
import { deskOf } from './judge.ts';
import { subjectOf } from './procedures.ts';

/**
 * PUT claim: an officer of a desk takes an entry (`assignee` left out: the caller), gives it to a colleague, or lets go (null).
 * What another holds is 409 unless `replace` says that it is taken over. A claim tells colleagues who works on it; it keeps
 * nobody from giving the desk's verdict, and a new revision is free again.
 */
export const putClaim = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const body = parse(claimBodySchema, request.body.json);
  const { at, state } = await subjectOf(deps, request);
  const desk: Desk = deskOf(request.roles[0] ?? 'pasc');
  const account = request.caller?.account ?? '';
  const known = await loadClaim(deps.table, at.planId, at, desk);
  honourVersion(request, known?.version ?? 0);
  const { working } = standingOn(state, dayAt(deps.now(), request.plan?.timeZone ?? 'UTC'));
  const revision = working?.revision ?? state.revision;
  const assignee = body.assignee === undefined ? account : body.assignee;
  const holder = known?.revision === revision ? known.assignee : null;
  if (holder !== null && holder !== account && holder !== assignee && !body.replace) {
    throw new Problem('ALREADY_CLAIMED', undefined, { currentVersion: known?.version ?? 0 });
  }
  const version = (known?.version ?? 0) + 1;
  const claim = { desk, version, revision, assignee, assignedBy: account, at: deps.now().toISOString() };
  if (!(await saveClaim(deps.table, at.planId, at, claim))) {
    throw versionMismatch((await loadClaim(deps.table, at.planId, at, desk))?.version ?? 0);
  }
  return { status: 200, headers: { etag: etagOf(version) }, body: claim };
};
