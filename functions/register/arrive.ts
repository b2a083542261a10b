import type { Language } from '../../shared/domain/language.ts';
import type { Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import type { Role } from '../../shared/http/route.ts';
import {
  type Batch,
  batchIdOf,
  listItem,
  loadOutcomes,
  type NewBatch,
  sha256,
  storeBatch,
} from '../../shared/store/batches.ts';
import { keys } from '../../shared/store/keys.ts';
import { applyRegister } from './apply.ts';
import { placed } from './plans.ts';

/** A decision, correction or baseline on its way into the register of one agency. */
export interface Arrival {
  readonly type: 'register' | 'correction' | 'baseline';
  readonly agencyId: string;
  /** What makes it the same decision: number, date and part. */
  readonly identity: readonly [number: string, date: string, part?: string];
  readonly count: number;
  readonly content: unknown;
}

export const arrivalId = (planId: string, { agencyId, type, identity }: Arrival): string =>
  batchIdOf(planId, agencyId, type, ...identity.filter((part) => part !== undefined));

const rawOf = ({ content }: Arrival): string => JSON.stringify(content);

/** Whether what is known under an arrival's identity has other content. */
export const conflicts = (known: Batch, arrival: Arrival): boolean => known.sha256 !== sha256(rawOf(arrival));

/**
 * Stores an arrival, or finds it stored: its identity is (agency, number, date, part). Null: known with other content,
 * nothing stored. From here on it will be applied, if need be by the sweep.
 */
export const storeArrival = async (deps: HttpDeps, request: Request, arrival: Arrival): Promise<Batch | null> => {
  const { planId, caller } = placed(request);
  const { type, agencyId, count } = arrival;
  const [number, date] = arrival.identity;
  const batch: NewBatch = {
    id: arrivalId(planId, arrival),
    type,
    planId,
    agencyId,
    role: request.roles[0] ?? ('pasc' satisfies Role),
    account: caller.account,
    receivedAt: deps.now().toISOString(),
    onTime: true,
    count,
  };
  const listed = listItem(keys.registerOf(planId, agencyId, batch.receivedAt, batch.id), batch.id, { number, date });
  const stored = await storeBatch(deps.table, batch, rawOf(arrival), [listed]);
  if (stored.kind === 'refused') throw new Error('a register batch has no companion with a condition');
  return conflicts(stored.batch, arrival) ? null : stored.batch;
};

/** Applies a stored arrival, unless it is, and says what became of every item: the same answer however often it is asked. */
export const answerOf = async (deps: HttpDeps, batch: Batch, language: Language) => {
  if (batch.status !== 'applied') await applyRegister(deps, batch);
  const outcomes = await loadOutcomes(deps.table, batch.id);
  const warnings = outcomes.flatMap(({ procedureCode, warnings: own = [] }) =>
    own.map(({ message, ...warning }) => ({ ...warning, procedureCode, message: message[language] })),
  );
  return {
    batchId: batch.id,
    status: 'applied',
    items: outcomes.map(({ procedureCode, type, outcome, code }) => ({ procedureCode, type, outcome, code })),
    ...(warnings.length === 0 ? {} : { warnings }),
  };
};
