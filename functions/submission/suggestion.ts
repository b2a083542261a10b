import * as z from 'zod';
import { procedureCode, shortCode } from '../../shared/domain/ids.ts';
import {
  acceptSuggestionBodySchema,
  entrySchema,
  processSchema,
  submissionBodySchema,
} from '../../shared/domain/submission.ts';
import type { ProcedureEvent } from '../../shared/events/event.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import { honourVersion } from '../../shared/http/if-match.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { located } from '../../shared/http/located.ts';
import { Problem } from '../../shared/http/problem.ts';
import { parse, refusals } from '../../shared/http/validate.ts';
import { loadBody } from '../../shared/store/batches.ts';
import { loadEvents } from '../../shared/store/events.ts';
import { loadRevision } from '../../shared/store/project.ts';
import { loadState } from '../../shared/store/states.ts';
import { takeIn } from './intake.ts';
import { requireSigner } from './sign-off.ts';

/** Which level: asked for where the revision has none. */
const withLevel = acceptSuggestionBodySchema.required({ kind: true });

/** Parsed, so that its fields have one order: a replay must make the same body. */
const suggested = z.object({ suggestedProcess: processSchema });

/** The corrected process that a desk attached to its return of a revision, or the last one attached; null without any, or when that return was taken back. */
const suggestionOn = (events: readonly ProcedureEvent[], revision: number, desk: string | undefined): unknown => {
  const takenBack = (by: string, index: number) =>
    events.slice(index).some(({ data }) => data.type === 'take-back' && data.revision === revision && data.desk === by);
  const told = events.findLast(
    ({ data }, index) =>
      data.type === 'return' &&
      data.revision === revision &&
      suggested.safeParse(data).success &&
      (desk === undefined || data.desk === desk) &&
      !takenBack(data.desk, index),
  );
  return told === undefined ? null : suggested.parse(told.data).suggestedProcess;
};

/**
 * POST procedures/{code}/accept-suggestion: submits the returned entry again with the corrected process that a desk attached to
 * its return (plan: completing, rebuilding or adjusting the process). Letter, signer and level are those of the revision
 * unless given; 422 without a level where the revision has none, and so no place for a process.
 */
export const acceptSuggestion = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  requireSigner(request);
  const { planId, agencyId } = located(request);
  const parsed = procedureCode.safeParse(request.params.code);
  if (!parsed.success) throw new Problem('PROCEDURE_NOT_FOUND');
  const code = shortCode(parsed.data);
  const at = { planId, agencyId, code };
  const { revision, kind: asked, desk, document, signedBy } = parse(acceptSuggestionBodySchema, request.body.json);
  const [state, events, entry] = await Promise.all([
    loadState(deps.table, planId, agencyId, code),
    loadEvents(deps.table, planId, agencyId, code),
    loadRevision(deps.table, at, revision, entrySchema),
  ]);
  if (state === null) throw new Problem('PROCEDURE_NOT_FOUND');
  const process = suggestionOn(events, revision, desk);
  const submitted = events.find(({ data }) => data.type === 'submit' && data.revision === revision);
  if (process === null || entry === null || submitted === undefined) throw new Problem('SUGGESTION_NOT_FOUND');
  const { proposal } = entry;
  const kind = asked ?? ('process' in proposal ? proposal.kind : parse(withLevel, request.body.json).kind);
  const sent = submissionBodySchema.parse(JSON.parse(await loadBody(deps.table, submitted.cause.batchId)));
  const json = {
    document: document ?? sent.document,
    signedBy: signedBy ?? sent.signedBy,
    entries: [{ ...entry, proposal: { kind, process } }],
  };
  return takeIn(
    deps,
    { ...request, body: { raw: JSON.stringify(json), json } },
    {
      before: () => {
        honourVersion(request, state.version);
        if (state.working?.revision === revision) return;
        throw new Problem(
          'ALL_REFUSED',
          refusals([{ pointer: '/revision', code: 'REVISION_MISMATCH', procedureCode: code }]),
        );
      },
    },
  );
};
