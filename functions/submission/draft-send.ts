import { type Draft, sendDraftBodySchema } from '../../shared/domain/draft.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import { versionMismatch } from '../../shared/http/if-match.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { located } from '../../shared/http/located.ts';
import { parse } from '../../shared/http/validate.ts';
import { loadDraftHead, loadDraftVersion, sentDraft } from '../../shared/store/drafts.ts';
import { takeIn } from './intake.ts';
import { requireSigner } from './sign-off.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean => value === '' || (isRecord(value) && Object.keys(value).length === 0);

/** What was left empty is left out, so that an optional field is no error and a required one is said to be missing. */
const withoutEmpty = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (!isRecord(value)) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, withoutEmpty(field)] as const);
  return Object.fromEntries(fields.filter(([, field]) => !isEmpty(field)));
};

/** The body of the submission that a draft makes; its pointers lead into the draft as well. The same for a version every time. */
const submissionOf = (draft: Draft) => {
  const json = withoutEmpty(draft);
  return { raw: JSON.stringify(json), json };
};

/**
 * POST draft/submissions: sends the version that is named, if it is still the current one, as a submission of its own: the
 * same checks, receipt and outcomes as POST submissions. The draft is marked as sent in the same transaction.
 */
export const sendDraft = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  requireSigner(request);
  const at = located(request);
  const { version } = parse(sendDraftBodySchema, request.body.json);
  const [head, found] = await Promise.all([loadDraftHead(deps.table, at), loadDraftVersion(deps.table, at, version)]);
  const current = head?.version ?? 0;
  if (found === null) throw versionMismatch(current);
  return takeIn(
    deps,
    { ...request, body: submissionOf(found.body.draft) },
    {
      // A replay of the key is answered before: only what would be stored anew must be the current version.
      before: () => {
        if (version !== current) throw versionMismatch(current);
      },
      companions: (_body, { id }) => (head === null ? [] : [sentDraft(at, head, id)]),
      conflict: async () => versionMismatch((await loadDraftHead(deps.table, at))?.version ?? 0),
      ...(found.meta === null ? {} : { draftedBy: found.meta.account }),
    },
  );
};
