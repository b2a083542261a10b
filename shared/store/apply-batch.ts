import { EMPTY_STATE } from '../domain/state.ts';
import { groupBy } from '../group.ts';
import { type Batch, loadOutcomes, markApplied } from './batches.ts';
import { type ChangeDeps, changeWrites, type Item, type PlacedDeps } from './change.ts';
import { loadPlan } from './plans.ts';
import { markForRecount } from './recounts.ts';
import { laneOf, loadState, loadStatesAcross, type Subject } from './states.ts';
import { pause } from './table.ts';
import { type Actions, ConflictError, MAX_ATTEMPTS, transact } from './transact.ts';

const AT_ONCE = 8;
/** DynamoDB's limits of one transaction, the second with room to spare. */
const MAX_ACTIONS = 100;
const MAX_BYTES = 3_000_000;

/**
 * Applies one item by itself: reads the procedure, asks the rule, writes; when others wrote to the procedure in between,
 * again. Throws ConflictError when they keep doing so.
 */
const applyChange = async (deps: PlacedDeps, batch: Batch, item: Item): Promise<void> => {
  for (let attempt = 2; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const state = item.code === null ? null : await loadState(deps.table, batch.planId, item.agencyId, item.code);
    const failed = await transact(deps.table, await changeWrites(deps, batch, item, state ?? EMPTY_STATE, attempt));
    if (failed === null || failed.condition === 0) return;
    await pause(attempt);
  }
  throw new ConflictError();
};

interface Prepared {
  readonly item: Item;
  readonly actions: Actions;
}

/** Items whose writes fit one transaction each time, in their order. */
const packed = (prepared: readonly Prepared[]): Prepared[][] => {
  const packs: Prepared[][] = [];
  let actions = 0;
  let bytes = 0;
  for (const each of prepared) {
    const size = JSON.stringify(each.actions).length * 3;
    if (packs.length === 0 || actions + each.actions.length > MAX_ACTIONS || bytes + size > MAX_BYTES) {
      packs.push([]);
      actions = 0;
      bytes = 0;
    }
    packs.at(-1)?.push(each);
    actions += each.actions.length;
    bytes += size;
  }
  return packs;
};

/** Runs tasks side by side, at most {@link AT_ONCE} at a time. The first failure throws when all under way have ended. */
const sideBySide = async <T>(tasks: readonly T[], run: (task: T) => Promise<void>): Promise<void> => {
  const waiting = tasks.values();
  const worker = async () => {
    for (const task of waiting) await run(task);
  };
  const results = await Promise.allSettled(Array.from({ length: Math.min(AT_ONCE, tasks.length) }, worker));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};

/** Items of one procedure share a lane; an item of no procedure has one of its own. */
const laneOfItem = ({ agencyId, code, index }: Item): string => laneOf({ agencyId, code: code ?? `none#${index}` });

const named = (item: Item): Subject[] => (item.code === null ? [] : [{ agencyId: item.agencyId, code: item.code }]);

/** The first item of each procedure, several to a transaction; where one stands in the way of a pack, item by item. */
const applyFirsts = async (deps: PlacedDeps, batch: Batch, items: readonly Item[]): Promise<void> => {
  const states = await loadStatesAcross(deps.table, batch.planId, items.flatMap(named));
  const prepared = await Promise.all(
    items.map(async (item) => ({
      item,
      actions: await changeWrites(deps, batch, item, states.get(laneOfItem(item)) ?? EMPTY_STATE, 1),
    })),
  );
  await sideBySide(packed(prepared), async (pack) => {
    const failed = await transact(
      deps.table,
      pack.flatMap(({ actions }) => actions),
    );
    if (failed !== null) for (const { item } of pack) await applyChange(deps, batch, item);
  });
};

/**
 * Applies what is left of a batch: items without an outcome, those of one procedure in their order, different procedures
 * side by side. Then every agency touched is marked for recounting, then the batch is `applied`: a crash at any point
 * leaves a batch that is still pending, and repeating it changes nothing that was done.
 */
export const applyBatch = async (given: ChangeDeps, batch: Batch, items: readonly Item[]): Promise<void> => {
  const plan = await loadPlan(given.table, batch.planId);
  if (plan === null) throw new Error('a batch belongs to a plan');
  const deps = { ...given, timeZone: plan.timeZone };
  const done = new Set((await loadOutcomes(deps.table, batch.id)).map(({ index }) => index));
  const lanes = [
    ...groupBy(
      items.filter(({ index }) => !done.has(index)),
      laneOfItem,
    ).values(),
  ];
  await applyFirsts(
    deps,
    batch,
    lanes.flatMap(([first]) => first ?? []),
  );
  await sideBySide(lanes, async ([, ...rest]) => {
    for (const item of rest) await applyChange(deps, batch, item);
  });
  const agencies = new Set(items.map(({ agencyId }) => agencyId));
  for (const agencyId of agencies) await markForRecount(deps, batch.planId, agencyId, batch.id);
  await markApplied(deps.table, batch.id);
};
