import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '../clock.ts';
import { statesAllowing } from '../domain/lifecycle.ts';
import { type RefusalCode, refusalMessage } from '../domain/messages.ts';
import { EMPTY_STATE, type ProcedureState } from '../domain/state.ts';
import { transition } from '../domain/transition.ts';
import { type EventData, hashOf, type ProcedureEvent, sealEvent, toHappening } from '../events/event.ts';
import type { Batch, Outcome } from './batches.ts';
import { keys } from './keys.ts';
import { projectChange } from './project.ts';
import type { RegisterLine } from './register.ts';
import { loadState, stateToItem } from './states.ts';
import { pause, type Table } from './table.ts';
import { type Actions, ConflictError, MAX_ATTEMPTS, transact } from './transact.ts';

/** A rule that refuses an item by its code. `pointer`: where in the body; the item itself when left out. */
export interface Refused {
  readonly refuse: RefusalCode;
  readonly pointer?: string;
}

/** What findings say against an item: all of them, at least one. */
export interface Faulty {
  readonly faults: Outcome['errors'];
}

/** What shall be recorded of an item: the event, the body of a revision, the register's new line. */
export interface Recorded {
  readonly record: EventData;
  readonly body?: unknown;
  readonly line?: RegisterLine;
}

export type Decided = Refused | Faulty | Recorded;

/** One item of a batch: the procedure that it acts on, and the rule that answers for the state found. */
export interface Item {
  readonly index: number;
  readonly agencyId: string;
  readonly code: string;
  readonly procedureCode: string;
  readonly type: string;
  readonly pointer: string;
  /** `attempt` counts from 1; from 2 on, what was read beside the state must be read again. */
  readonly decide: (state: ProcedureState, attempt: number) => Decided | Promise<Decided>;
}

export interface ChangeDeps {
  readonly table: Table;
  readonly now: Clock;
}

const outcomeOf = (item: Item, rest: Pick<Outcome, 'outcome' | 'revision' | 'code' | 'errors'>): Outcome => ({
  index: item.index,
  agencyId: item.agencyId,
  procedureCode: item.procedureCode,
  type: item.type,
  ...rest,
});

const putOutcome = (table: Table, batch: Batch, outcome: Outcome) => ({
  TableName: table.name,
  Item: { ...keys.outcome(batch.id, outcome.index), entity: 'outcome', ...outcome },
  ConditionExpression: 'attribute_not_exists(pk)',
});

const faultsOf = (item: Item, refused: Refused | Faulty): Outcome['errors'] => {
  if ('faults' in refused) return refused.faults;
  const { refuse: code, pointer = item.pointer } = refused;
  const message = {
    vi: refusalMessage(code, 'vi', item.procedureCode),
    en: refusalMessage(code, 'en', item.procedureCode),
  };
  return [{ pointer, code, message }];
};

const recordRefusal = async (deps: ChangeDeps, batch: Batch, item: Item, refused: Refused | Faulty): Promise<void> => {
  const errors = faultsOf(item, refused);
  const outcome = outcomeOf(item, { outcome: 'refused', revision: null, code: errors[0]?.code ?? null, errors });
  try {
    await deps.table.client.send(new PutCommand(putOutcome(deps.table, batch, outcome)));
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

/** The condition of the state's write: the version that was read, and a state from which the lifecycle has a row. */
const stateCondition = (before: ProcedureState, type: EventData['type']) => {
  if (before.version === 0) return { ConditionExpression: 'attribute_not_exists(pk)' };
  const allowed = statesAllowing(type);
  const names = new Map<string, string>();
  const oneOf = (attribute: string, states: readonly string[]) =>
    states.map((state) => {
      if (state === 'none') return `attribute_not_exists(${attribute})`;
      names.set(`:${state}`, state);
      return `${attribute} = :${state}`;
    });
  const either = [...oneOf('ws', allowed.working), ...oneOf('fk', allowed.inForce)];
  return {
    ConditionExpression: ['v = :v', ...(either.length === 0 ? [] : [`(${either.join(' OR ')})`])].join(' AND '),
    ExpressionAttributeValues: { ':v': before.version, ...Object.fromEntries(names) },
  };
};

const eventOf = (
  deps: ChangeDeps,
  batch: Batch,
  item: Item,
  before: ProcedureState,
  recorded: Recorded,
): ProcedureEvent =>
  sealEvent({
    schema: 1,
    planId: batch.planId,
    agencyId: item.agencyId,
    procedureCode: item.code,
    version: before.version + 1,
    at: deps.now().toISOString(),
    actor: { account: batch.account, role: batch.role },
    cause: { batchId: batch.id, index: item.index },
    data: recorded.record,
    ...(recorded.body === undefined ? {} : { bodyHash: hashOf(recorded.body) }),
    previous: before.head,
  });

/**
 * Applies one item of a batch exactly once: reads the procedure, asks the rule, and writes outcome, state, event and
 * what follows from them in one transaction, so that a replay finds the outcome and is done. A refusal is an outcome
 * alone. `first` is the state when it has been read already; if it is overtaken by now, the write's condition says so and it
 * is read again. Throws ConflictError when others keep writing to the procedure.
 */
export const applyChange = async (
  deps: ChangeDeps,
  batch: Batch,
  item: Item,
  first?: ProcedureState,
): Promise<void> => {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const known = attempt === 1 ? first : undefined;
    const before = known ?? (await loadState(deps.table, batch.planId, item.agencyId, item.code)) ?? EMPTY_STATE;
    const decided = await item.decide(before, attempt);
    if (!('record' in decided)) return recordRefusal(deps, batch, item, decided);
    const event = eventOf(deps, batch, item, before, decided);
    const slots = transition(before, toHappening(event));
    if (typeof slots === 'string') return recordRefusal(deps, batch, item, { refuse: slots });
    const after = { ...slots, version: event.version, head: event.hash, changedAt: Date.parse(event.at) };
    const revision = 'revision' in decided.record ? decided.record.revision : null;
    const at = { planId: batch.planId, agencyId: item.agencyId, code: item.code };
    const failed = await transact(deps.table, [
      {
        Put: putOutcome(deps.table, batch, outcomeOf(item, { outcome: 'accepted', revision, code: null, errors: [] })),
      },
      {
        Put: {
          TableName: deps.table.name,
          Item: stateToItem(at.planId, at.agencyId, at.code, after),
          ...stateCondition(before, event.data.type),
        },
      },
      {
        Put: {
          TableName: deps.table.name,
          Item: { ...keys.event(at.planId, at.agencyId, at.code, event.version), entity: 'event', ...event },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      ...(await projectChange(deps.table, at, before, after, event, decided)),
    ] satisfies Actions);
    if (failed === null || failed.condition === 0) return;
    await pause(attempt);
  }
  throw new ConflictError();
};
