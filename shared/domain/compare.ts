import type { ElectronicProcess, Step } from './submission.ts';
import { nameKey } from './text.ts';

/** One field that two versions have different; a field that is not stated is null. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What became of one step: `before`, `after` are its places (from 0) in either process, null where it has none. */
export interface StepChange {
  readonly change: 'same' | 'changed' | 'added' | 'removed';
  readonly before: number | null;
  readonly after: number | null;
  readonly fields: readonly FieldChange[];
}

/** A process beside the one it is compared with: its facts that differ, and every step of both in order. */
export interface Comparison {
  readonly same: boolean;
  readonly facts: readonly FieldChange[];
  readonly steps: readonly StepChange[];
}

const FACTS = [
  'onlineForm',
  'fee',
  'resultReturn',
  'postalReceive',
  'allComponentsElectronic',
  'presenceRequired',
  'siteVerification',
] as const satisfies readonly (keyof ElectronicProcess)[];
const STEP_FIELDS = [
  'name',
  'unit',
  'actor',
  'duration',
  'account',
  'confirmedBy',
] as const satisfies readonly (keyof Step)[];

/** What is compared of a value: of a text its {@link nameKey}, of a list (ways of returning a result) what is in it in any order. */
const text = (value: unknown): string =>
  typeof value === 'string'
    ? nameKey(value)
    : JSON.stringify(Array.isArray(value) ? value.toSorted() : (value ?? null));

const changes = <T extends object, F extends keyof T & string>(
  fields: readonly F[],
  before: T,
  after: T,
): FieldChange[] =>
  fields
    .filter((field) => text(before[field]) !== text(after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));

/** How alike two steps are: their name says most, then who does it. Below 2 they are two steps and not one that was changed. */
const likeness = (before: Step, after: Step): number =>
  (text(before.name) === text(after.name) ? 3 : 0) +
  (text(before.unit) === text(after.unit) ? 1 : 0) +
  (text(before.actor) === text(after.actor) ? 1 : 0);
const ONE_STEP = 2;

/** The pairs of places that make two lists most alike in their order (the longest common subsequence, weighted). */
const aligned = (before: readonly Step[], after: readonly Step[]): (readonly [number, number])[] => {
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  const gain = (row: number, column: number): number => {
    const [one, other] = [before[row], after[column]];
    const like = one === undefined || other === undefined ? 0 : likeness(one, other);
    return like < ONE_STEP ? 0 : like;
  };
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const like = gain(row, column);
      const paired = like === 0 ? 0 : like + at(row + 1, column + 1);
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < before.length && column < after.length; ) {
    const like = gain(row, column);
    if (like > 0 && at(row, column) === like + at(row + 1, column + 1)) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
};

const stepChanges = (before: readonly Step[], after: readonly Step[]): StepChange[] => {
  const rows: StepChange[] = [];
  let [left, right] = [0, 0];
  const upTo = (row: number, column: number): void => {
    for (; left < row; left += 1) rows.push({ change: 'removed', before: left, after: null, fields: [] });
    for (; right < column; right += 1) rows.push({ change: 'added', before: null, after: right, fields: [] });
  };
  for (const [row, column] of aligned(before, after)) {
    upTo(row, column);
    const [one, other] = [before[row], after[column]];
    const fields = one === undefined || other === undefined ? [] : changes(STEP_FIELDS, one, other);
    rows.push({ change: fields.length === 0 ? 'same' : 'changed', before: row, after: column, fields });
    left = row + 1;
    right = column + 1;
  }
  upTo(before.length, after.length);
  return rows;
};

/**
 * Compares a process with the one that is already running, step by step (plan: DIC compares, đối chiếu, with what runs and
 * completes, adjusts or rebuilds it). Every step of both appears once, in order; spelling (NFC, Ð, tone placement, case)
 * makes no difference.
 */
export const compareProcesses = (before: ElectronicProcess, after: ElectronicProcess): Comparison => {
  const facts = changes(FACTS, before, after);
  const steps = stepChanges(before.steps, after.steps);
  return { same: facts.length === 0 && steps.every(({ change }) => change === 'same'), facts, steps };
};
