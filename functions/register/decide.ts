import { correctionBodySchema } from '../../shared/domain/correction.ts';
import { baselineBodySchema, registerDecisionBodySchema } from '../../shared/domain/register.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { Problem } from '../../shared/http/problem.ts';
import type { Role } from '../../shared/http/route.ts';
import { parse } from '../../shared/http/validate.ts';
import {
  batchIdOf,
  listItem,
  loadBatch,
  loadOutcomes,
  type NewBatch,
  sha256,
  storeBatch,
} from '../../shared/store/batches.ts';
import { keys } from '../../shared/store/keys.ts';
import { applyRegister } from './apply.ts';
import { registerBatchId } from './correct.ts';
import { placed } from './plans.ts';

interface Arrival {
  readonly type: 'register' | 'correction' | 'baseline';
  /** What makes it the same decision: number, date and part. */
  readonly identity: readonly string[];
  readonly count: number;
}

/**
 * Stores and applies a register decision or baseline before answering 201 with the outcome of every item. Its identity
 * is (agency, number, date, part): the same again with the same content gives the first answer, other content is 409.
 */
const arrive = async (deps: HttpDeps, request: Request, arrival: Arrival, content: unknown): Promise<Answer> => {
  const { planId, agencyId, caller } = placed(request);
  const raw = JSON.stringify(content);
  const batch: NewBatch = {
    id: batchIdOf(planId, agencyId, arrival.type, ...arrival.identity),
    type: arrival.type,
    planId,
    agencyId,
    role: request.roles[0] ?? ('pasc' satisfies Role),
    account: caller.account,
    receivedAt: deps.now().toISOString(),
    onTime: true,
    count: arrival.count,
  };
  const [number = '', date = ''] = arrival.identity;
  const listed = listItem(keys.registerOf(planId, agencyId, batch.receivedAt, batch.id), batch.id, { number, date });
  const stored = await storeBatch(deps.table, batch, raw, [listed]);
  if (stored.kind === 'refused') throw new Error('a register batch has no companion with a condition');
  if (stored.batch.sha256 !== sha256(raw)) throw new Problem('REGISTER_DECISION_CONFLICT');
  if (stored.batch.status !== 'applied') await applyRegister(deps, stored.batch);
  const outcomes = await loadOutcomes(deps.table, batch.id);
  return {
    status: 201,
    body: {
      batchId: batch.id,
      status: 'applied',
      items: outcomes.map(({ procedureCode, type, outcome, code }) => ({ procedureCode, type, outcome, code })),
    },
  };
};

/** POST register-decisions: what a decision of publication adds, amends and abolishes. */
export const postRegisterDecision = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const body = parse(registerDecisionBodySchema, request.body.json);
  const { number, date } = body.decision;
  const count = body.add.length + body.amend.length + body.abolish.length;
  return arrive(deps, request, { type: 'register', identity: [number, date, String(body.part)], count }, body);
};

/**
 * POST register-decisions/corrections: a correction (đính chính) of a decision that was entered with a wrong number, date
 * or line. What was decided and what it was corrected to both stay in the history; figures follow the corrected line.
 */
export const postCorrection = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { planId, agencyId } = placed(request);
  const body = parse(correctionBodySchema, request.body.json);
  const corrected = await loadBatch(deps.table, registerBatchId(planId, agencyId, body.corrects));
  if (corrected === null) throw new Problem('REGISTER_DECISION_NOT_FOUND');
  if (corrected.status !== 'applied') await applyRegister(deps, corrected);
  const { number, date } = body.correction;
  const count = body.lines.length === 0 ? corrected.count : body.lines.length;
  return arrive(deps, request, { type: 'correction', identity: [number, date, String(body.part)], count }, body);
};

/** POST baseline: services that already ran at Level 3 or 4 on the plan's date, by the document that put them there. */
export const postBaseline = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const body = parse(baselineBodySchema, request.body.json);
  const { number, date } = body.document;
  return arrive(deps, request, { type: 'baseline', identity: [number, date], count: body.items.length }, body);
};
