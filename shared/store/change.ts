import type { Clock } from '../clock.ts';
import { type ProcedureCode, shortCode } from '../domain/ids.ts';
import { statesAllowing } from '../domain/lifecycle.ts';
import { type RefusalCode, refusalMessage } from '../domain/messages.ts';
import { dayAt, standingOn } from '../domain/standing.ts';
import type { ProcedureState } from '../domain/state.ts';
import { transition } from '../domain/transition.ts';
import { type EventData, hashOf, type ProcedureEvent, sealEvent, toHappening } from '../events/event.ts';
import type { Batch, Outcome } from './batches.ts';
import { keys } from './keys.ts';
import { projectChange } from './project.ts';
import type { RegisterLine } from './register.ts';
import { stateToItem } from './states.ts';
import type { Table } from './table.ts';
import type { Actions } from './transact.ts';

/** A rule that refuses an item by its code. `pointer`: where in the body; the item itself when left out. */
export interface Refused {
  readonly refuse: RefusalCode;
  readonly pointer?: string;
}

/** What findings say against an item: all of them, at least one. */
export interface Faulty {
  readonly faults: Outcome['errors'];
}

/** What shall be recorded of an item: the event, the body of a revision, the register's new line, what to look at. */
export interface Recorded {
  readonly record: EventData;
  readonly body?: unknown;
  /** The register's new line; null: there is none any more. */
  readonly line?: RegisterLine | null;
  readonly warnings?: Outcome['errors'];
}

export type Decided = Refused | Faulty | Recorded;

/**
 * One item of a batch: the procedure that it acts on, and the rule that answers for the state found. `code` (short) is null
 * where the body names no procedure that there is: then the rule must refuse.
 */
export interface Item {
  readonly index: number;
  readonly agencyId: string;
  readonly code: string | null;
  readonly procedureCode: string | null;
  readonly procedureName?: string | undefined;
  readonly type: string;
  readonly pointer: string;
  /** Asked of the procedure as it stands on the day. `attempt` counts from 1; from 2 on, what was read beside the state must be read again. */
  readonly decide: (state: ProcedureState, attempt: number) => Decided | Promise<Decided>;
}

/** An item that records one event, whatever the state: the lifecycle alone says whether it may. */
export const recordingItem = (
  index: number,
  pointer: string,
  agencyId: string,
  procedureCode: ProcedureCode,
  type: string,
  record: EventData,
): Item => ({
  index,
  agencyId,
  code: shortCode(procedureCode),
  procedureCode,
  type,
  pointer,
  decide: () => ({ record }),
});

export interface ChangeDeps {
  readonly table: Table;
  readonly now: Clock;
}

/** The same with the plan's zone, to which the days of its events are local. */
export interface PlacedDeps extends ChangeDeps {
  readonly timeZone: string;
}

const outcomeOf = (
  item: Item,
  rest: Pick<Outcome, 'outcome' | 'revision' | 'code' | 'errors' | 'warnings'>,
): Outcome => ({
  index: item.index,
  agencyId: item.agencyId,
  procedureCode: item.procedureCode,
  ...(item.procedureName === undefined ? {} : { procedureName: item.procedureName }),
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
    vi: refusalMessage(code, 'vi', item.procedureCode ?? undefined),
    en: refusalMessage(code, 'en', item.procedureCode ?? undefined),
  };
  return [{ pointer, code, message }];
};

const refusal = (table: Table, batch: Batch, item: Item, refused: Refused | Faulty): Actions => {
  const errors = faultsOf(item, refused);
  const code = errors[0]?.code ?? null;
  return [{ Put: putOutcome(table, batch, outcomeOf(item, { outcome: 'refused', revision: null, code, errors })) }];
};

/**
 * The condition of the state's write: the version that was read, and a state from which the lifecycle has a row. Where
 * the day alone has ended what is stored, the stored state has no row, and the version says it all.
 */
const stateCondition = (before: ProcedureState, standing: ProcedureState, type: EventData['type']) => {
  if (before.version === 0) return { ConditionExpression: 'attribute_not_exists(pk)' };
  const allowed = before === standing ? statesAllowing(type) : { working: [], inForce: [] };
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
  deps: PlacedDeps,
  batch: Batch,
  item: Item & { readonly code: string },
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
    timeZone: deps.timeZone,
    actor: { account: batch.account, role: batch.role },
    cause: { batchId: batch.id, index: item.index },
    data: recorded.record,
    ...(recorded.body === undefined ? {} : { bodyHash: hashOf(recorded.body) }),
    previous: before.head,
  });

/**
 * The writes of one item on the state that was found: outcome first, then state, event and what follows from them; of a
 * refusal the outcome alone. Written in one transaction they happen once: a replay finds the outcome.
 */
export const changeWrites = async (
  deps: PlacedDeps,
  batch: Batch,
  item: Item,
  before: ProcedureState,
  attempt: number,
): Promise<Actions> => {
  const { table } = deps;
  const standing = standingOn(before, dayAt(deps.now(), deps.timeZone));
  const decided = await item.decide(standing, attempt);
  if (!('record' in decided)) return refusal(table, batch, item, decided);
  const { code } = item;
  if (code === null) throw new Error('nothing can be recorded of an item without a procedure');
  const event = eventOf(deps, batch, { ...item, code }, before, decided);
  const slots = transition(before, toHappening(event));
  if (typeof slots === 'string') return refusal(table, batch, item, { refuse: slots });
  const after = { ...slots, version: event.version, head: event.hash, changedAt: Date.parse(event.at) };
  const revision = 'revision' in decided.record ? decided.record.revision : null;
  const at = { planId: batch.planId, agencyId: item.agencyId, code };
  return [
    {
      Put: putOutcome(
        table,
        batch,
        outcomeOf(item, {
          outcome: 'accepted',
          revision,
          code: null,
          errors: [],
          ...(decided.warnings === undefined ? {} : { warnings: decided.warnings }),
        }),
      ),
    },
    {
      Put: {
        TableName: table.name,
        Item: stateToItem(at.planId, at.agencyId, at.code, after),
        ...stateCondition(before, standing, event.data.type),
      },
    },
    {
      Put: {
        TableName: table.name,
        Item: { ...keys.event(at.planId, at.agencyId, at.code, event.version), entity: 'event', ...event },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    ...(await projectChange(table, at, before, after, event, decided)),
  ];
};
