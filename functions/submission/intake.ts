import { dayAt, standingOn } from '../../shared/domain/standing.ts';
import { EMPTY_STATE } from '../../shared/domain/state.ts';
import { type SubmissionBody, submissionBodySchema } from '../../shared/domain/submission.ts';
import { acceptBatch, type Intake } from '../../shared/http/accept.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { located } from '../../shared/http/located.ts';
import { listItem } from '../../shared/store/batches.ts';
import { keys } from '../../shared/store/keys.ts';
import { loadStatesOf } from '../../shared/store/states.ts';
import { underReview } from './judge.ts';
import { isPlaced, placesOf } from './match.ts';

type SubmissionIntake = Intake<SubmissionBody>;

/** What a submission that does not come in a body of its own adds to its intake. */
export type Special = Pick<SubmissionIntake, 'conflict' | 'draftedBy'> & {
  readonly before?: () => void;
  readonly companions?: SubmissionIntake['companions'];
};

/** Takes a catalog in, from the body of the request or from a draft: 202 with the receipt (sha256 of the body). */
export const takeIn = async (deps: HttpDeps, request: Request, special: Special = {}): Promise<Answer> => {
  const { plan, planId, agencyId } = located(request);
  const forbidden = async ({ entries }: SubmissionBody) => {
    special.before?.();
    const today = dayAt(deps.now(), plan.timeZone);
    const places = await placesOf(deps.table, { planId, agencyId }, entries, today.day);
    const codes = places.filter(isPlaced).map(({ code }) => code);
    const states = await loadStatesOf(deps.table, planId, agencyId, [...new Set(codes)]);
    return places.map((place) => {
      if (!isPlaced(place)) return null;
      const { index, code, entry } = place;
      const refusal = underReview(standingOn(states.get(code) ?? EMPTY_STATE, today), entry.proposal.kind);
      return refusal === null
        ? null
        : { pointer: `/entries/${index}`, code: refusal, procedureCode: entry.procedureCode };
    });
  };
  const batch = await acceptBatch(deps, request, {
    type: 'submission',
    role: 'agency',
    schema: submissionBodySchema,
    count: ({ entries }) => entries.length,
    forbidden,
    companions: (body, header) => [
      listItem(keys.submissionOf(planId, agencyId, header.receivedAt, header.id), header.id, body.document),
      ...(special.companions?.(body, header) ?? []),
    ],
    ...(special.conflict === undefined ? {} : { conflict: special.conflict }),
    ...(special.draftedBy === undefined ? {} : { draftedBy: special.draftedBy }),
  });
  return {
    status: 202,
    headers: { location: `/v1/plans/${planId}/agencies/${agencyId}/submissions/${batch.id}` },
    body: {
      submissionId: batch.id,
      status: 'received',
      receivedAt: batch.receivedAt,
      onTime: batch.onTime,
      receipt: { sha256: batch.sha256 },
    },
  };
};
