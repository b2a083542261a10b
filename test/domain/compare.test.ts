import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareProcesses } from '../../shared/domain/compare.ts';
import { answerRemarks, valueAt } from '../../shared/domain/remark.ts';
import { processSchema } from '../../shared/domain/submission.ts';
import { electronicProcess, step } from './bodies.ts';

const named = (...names: string[]) =>
  processSchema.parse({
    ...electronicProcess,
    steps: names.map((name) => ({ ...step, name, actor: `Người ${name}` })),
  });
const shape = (before: string[], after: string[]) =>
  compareProcesses(named(...before), named(...after)).steps.map(
    (row) => `${row.change} ${row.before ?? '-'}>${row.after ?? '-'}`,
  );

describe('comparing a process with the one that runs', () => {
  it.each<[name: string, before: string[], after: string[], rows: string[]]>([
    ['the same', ['A', 'B'], ['A', 'B'], ['same 0>0', 'same 1>1']],
    ['a step in between', ['A', 'C'], ['A', 'B', 'C'], ['same 0>0', 'added ->1', 'same 1>2']],
    ['a step gone', ['A', 'B', 'C'], ['A', 'C'], ['same 0>0', 'removed 1>-', 'same 2>1']],
    ['two swapped', ['A', 'B'], ['B', 'A'], ['removed 0>-', 'same 1>0', 'added ->1']],
    ['none before', [], ['A'], ['added ->0']],
    ['rebuilt', ['A'], ['B'], ['removed 0>-', 'added ->0']],
    ['another spelling', ['Hoà giải'.normalize('NFD')], ['HÒA GIẢI'], ['same 0>0']],
  ])('%s', (_name, before, after, rows) => {
    expect(shape(before, after)).toEqual(rows);
  });

  it('takes the ways of returning a result for the same in any order', () => {
    const ways = (...resultReturn: string[]) => processSchema.parse({ ...electronicProcess, resultReturn });
    expect(compareProcesses(ways('online', 'postal'), ways('postal', 'online')).same).toBe(true);
    expect(compareProcesses(ways('online', 'postal'), ways('online')).facts).toMatchObject([{ field: 'resultReturn' }]);
  });

  it('names the facts and the fields of a step that differ', () => {
    const before = processSchema.parse({ ...electronicProcess, postalReceive: undefined });
    const after = processSchema.parse({
      ...electronicProcess,
      onlineForm: false,
      steps: [{ ...step, duration: { value: 1, unit: 'working-day' } }],
    });
    expect(compareProcesses(before, after)).toEqual({
      same: false,
      facts: [
        { field: 'onlineForm', before: true, after: false },
        { field: 'postalReceive', before: null, after: true },
      ],
      steps: [
        {
          change: 'changed',
          before: 0,
          after: 0,
          fields: [{ field: 'duration', before: step.duration, after: { value: 1, unit: 'working-day' } }],
        },
      ],
    });
  });

  it('shows every step of both once and in order, whatever they are', () => {
    const names = fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 8 });
    fc.assert(
      fc.property(names, names, (before, after) => {
        const { steps, same } = compareProcesses(named(...before), named(...after));
        const places = (side: 'before' | 'after') => steps.flatMap((row) => row[side] ?? []);
        expect(places('before')).toEqual(before.map((_, index) => index));
        expect(places('after')).toEqual(after.map((_, index) => index));
        expect(same).toBe(before.join() === after.join());
        for (const row of steps.filter(({ change }) => change === 'same'))
          expect(before[row.before ?? -1]).toBe(after[row.after ?? -1]);
      }),
    );
  });
});

describe('remarks beside what became of them', () => {
  const remark = (pointer: string) => ({ revision: 1, desk: 'pasc' as const, pointer, reason: 'x' });
  it.each([
    ['/proposal/steps/1/name', 'B', 'C', true],
    ['/proposal/steps/0/name', 'A', 'A', false],
    ['/proposal/steps/7', null, null, false],
    ['/a~1b', 1, null, true],
    ['/toString', null, null, false],
    ['', 'whole', 'whole', true],
  ])('%s', (pointer, before, after, changed) => {
    const was = { proposal: { steps: [{ name: 'A' }, { name: 'B' }] }, 'a/b': 1 };
    const is = { proposal: { steps: [{ name: 'A' }, { name: 'C' }] } };
    const [told] = answerRemarks([remark(pointer)], was, is);
    expect(told?.changed).toBe(changed);
    if (before !== 'whole') expect([told?.before, told?.after]).toEqual([before, after]);
    else expect([valueAt(was, ''), told?.after]).toEqual([was, is]);
  });
});
