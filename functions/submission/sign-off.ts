import { type SignOff, signOffBodySchema } from '../../shared/domain/draft.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import { etagOf, requireVersion, versionMismatch } from '../../shared/http/if-match.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { located } from '../../shared/http/located.ts';
import { Problem } from '../../shared/http/problem.ts';
import { parse } from '../../shared/http/validate.ts';
import { type DraftHead, loadDraftHead, saveDraftStatus } from '../../shared/store/drafts.ts';
import { currentDraft } from './draft.ts';
import { draftView } from './draft-view.ts';

/** On a plan with sign-off only the agency's head, or who signs for him, may send. Throws 403 SIGNER_REQUIRED. */
export const requireSigner = ({ plan, caller }: Request): void => {
  if (plan?.signOff === true && caller?.duty !== 'signer') throw new Problem('SIGNER_REQUIRED');
};

/** From which statuses a draft is asked to be signed off, and returned; to where it is already nothing changes. */
const FROM: Readonly<Record<SignOff['status'], readonly DraftHead['status'][]>> = {
  requested: ['open', 'returned'],
  returned: ['requested'],
};

const after = ({ note: _answered, ...head }: DraftHead, asked: SignOff): DraftHead =>
  asked.status === 'returned' ? { ...head, status: 'returned', note: asked.note } : { ...head, status: 'requested' };

/**
 * PUT draft/sign-off: an officer asks the signer to send a version, or the signer returns it with a note. What the signer
 * agrees with is sent by POST draft/submissions.
 */
export const putSignOff = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const at = located(request);
  const asked = parse(signOffBodySchema, request.body.json);
  if (asked.status === 'returned') requireSigner(request);
  const head = await loadDraftHead(deps.table, at);
  requireVersion(request, head?.version ?? 0);
  if (!at.plan.signOff) throw new Problem('SIGN_OFF_NOT_USED');
  if (head === null) throw new Problem('SIGN_OFF_CONFLICT');
  const done = head.status === asked.status && (asked.status === 'requested' || asked.note === head.note);
  if (!done) {
    if (!FROM[asked.status].includes(head.status)) throw new Problem('SIGN_OFF_CONFLICT');
    if (!(await saveDraftStatus(deps.table, at, head, after(head, asked)))) {
      const now = await loadDraftHead(deps.table, at);
      throw now?.version === head.version ? new Problem('SIGN_OFF_CONFLICT') : versionMismatch(now?.version ?? 0);
    }
  }
  const { head: now, body } = await currentDraft(deps, at);
  return {
    status: 200,
    headers: { etag: etagOf(now?.version ?? 0) },
    body: await draftView(deps, request, now, body.draft),
  };
};
