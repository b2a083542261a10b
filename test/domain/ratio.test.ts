import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeDays,
  countAgency,
  distinctCount,
  judge,
  judgeCounts,
  statusOf,
  sumCounts,
} from '../../shared/domain/ratio.ts';
import { EMPTY_STATE, type ProcedureState } from '../../shared/domain/state.ts';

describe('judging', () => {
  it.each([
    // level4, total, shown, required, shortfall, met (domain.md, The ratio)
    [8, 27, 29.62, 9, 1, false],
    [9, 27, 33.33, 9, 0, true],
    [62, 207, 29.95, 63, 1, false],
    [602, 2007, 29.99, 603, 1, false],
    [29, 100, 29, 30, 1, false],
    [30, 100, 30, 30, 0, true],
    [0, 1, 0, 1, 1, false],
    [1, 4, 25, 2, 1, false],
    [3, 10, 30, 3, 0, true],
    [3, 11, 27.27, 4, 1, false],
    [27, 88, 30.68, 27, 0, true],
    [36, 121, 29.75, 37, 1, false],
    [841, 2390, 35.18, 717, 0, true],
    [283, 992, 28.52, 298, 15, false],
    [751, 2020, 37.17, 606, 0, true],
  ])('%i of %i shows %d, requires %i, lacks %i', (level4, total, ratioPercent, required, shortfall, met) => {
    expect(judge(level4, total, 30)).toEqual({ denominator: total, ratioPercent, required, shortfall, met });
  });

  it('is not applicable without procedures', () => {
    const verdict = judge(0, 0, 30);
    expect(verdict).toEqual({ denominator: 0, required: 0, shortfall: 0, ratioPercent: null, met: null });
    expect(statusOf(verdict)).toBe('NOT_APPLICABLE');
  });

  it('never shows a threshold that is not reached, and required is the least that meets it', () => {
    const target = fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), target, (total, some, percent) => {
        const level4 = Math.min(some, total);
        const { met, ratioPercent, required, shortfall } = judge(level4, total, percent);
        if (met === false) expect(ratioPercent).toBeLessThan(percent);
        expect(judge(required, total, percent).met).toBe(true);
        expect(judge(required - 1, total, percent).met).toBe(false);
        expect(judge(level4 + shortfall, total, percent).met).toBe(true);
      }),
    );
  });
});

const inRegister = (rest: Partial<ProcedureState>): ProcedureState => ({
  ...EMPTY_STATE,
  register: [{ from: '2019-01-01', to: null }],
  ...rest,
});
const working = (
  state: 'submitted' | 'endorsed' | 'approved' | 'returned' | 'rejected' | 'withdrawn',
  kind: 'level-3' | 'level-4' | 'exemption' | 'not-selected',
) => ({
  state,
  kind,
  revision: 2,
  since: 0,
  submittedBy: '',
  verdicts: {},
  targets: [],
});
const level = (l: 3 | 4) => ({ kind: 'published', level: l, revision: 1, since: 0 }) as const;
const count = (...states: ProcedureState[]) =>
  countAgency(
    states.map((state, n) => [`1.00000${n}`, state] as const),
    { day: '2020-03-01', timeZone: 'Asia/Ho_Chi_Minh' },
  );

describe('counting', () => {
  it.each([
    [
      'under way counts up to its state',
      working('endorsed', 'level-4'),
      null,
      { level4: [1, 1, 0, 0], level3: [0, 0, 0, 0] },
    ],
    ['returned counts nowhere', working('returned', 'level-4'), null, { level4: [0, 0, 0, 0], level3: [0, 0, 0, 0] }],
    ['rejected counts nowhere', working('rejected', 'level-4'), null, { level4: [0, 0, 0, 0], level3: [0, 0, 0, 0] }],
    ['withdrawn counts nowhere', working('withdrawn', 'level-4'), null, { level4: [0, 0, 0, 0], level3: [0, 0, 0, 0] }],
    ['in force counts in all stages', null, level(4), { level4: [1, 1, 1, 1], level3: [0, 0, 0, 0] }],
    [
      'at most once per level and stage',
      working('approved', 'level-4'),
      level(4),
      { level4: [1, 1, 1, 1], level3: [0, 0, 0, 0] },
    ],
    [
      'two levels, each its own',
      working('submitted', 'level-4'),
      level(3),
      { level4: [1, 0, 0, 0], level3: [1, 1, 1, 1] },
    ],
  ] as const)('%s', (_name, slot, inForce, want) => {
    const { counts } = count(inRegister({ working: slot, inForce }));
    expect(Object.values(counts.level4)).toEqual(want.level4);
    expect(Object.values(counts.level3)).toEqual(want.level3);
    expect(counts.total).toBe(1);
  });

  it('separates not selected, exempted and undecided', () => {
    const { counts } = count(
      inRegister({ working: working('submitted', 'not-selected') }),
      inRegister({ inForce: { kind: 'exempted', revision: 1, since: 0, until: null } }),
      inRegister({}),
      inRegister({ working: working('returned', 'level-4') }),
      { ...EMPTY_STATE, register: [{ from: '2019-01-01', to: '2020-03-01' }] },
      { ...EMPTY_STATE, register: [{ from: '2020-03-02', to: null }] },
    );
    expect(counts).toMatchObject({ total: 4, notSelected: 1, exempted: 1, undecided: 1 });
  });

  it('ends an exemption after its last day and says on which day', () => {
    const state = inRegister({ inForce: { kind: 'exempted', revision: 1, since: 0, until: '2020-03-10' } });
    const on = (day: string) => countAgency([['1.000001', state]], { day, timeZone: 'Asia/Ho_Chi_Minh' }).counts;
    expect([on('2020-03-10').exempted, on('2020-03-11').exempted, on('2020-03-11').undecided]).toEqual([1, 0, 1]);
    expect(changeDays([state], (day) => (day === '2020-03-10' ? '2020-03-11' : ''))).toEqual([
      '2019-01-01',
      '2020-03-11',
    ]);
  });

  it('knows the three bases', () => {
    const { counts } = count(
      inRegister({ inForce: level(4) }),
      inRegister({ inForce: level(3) }),
      inRegister({ inForce: level(3) }),
      inRegister({ inForce: { kind: 'exempted', revision: 1, since: 0, until: null } }),
      inRegister({}),
    );
    const shown = (basis: 'ALL_TTHC' | 'ELIGIBLE_TTHC' | 'ONLINE_ONLY') =>
      judgeCounts(counts, { basis, targetPercent: 30 }).ratioPercent;
    expect([shown('ALL_TTHC'), shown('ELIGIBLE_TTHC'), shown('ONLINE_ONLY')]).toEqual([20, 25, 33.33]);
  });
});

describe('the province', () => {
  it('counts a code once, as provided only when every holder provides it', () => {
    const total = distinctCount([
      { held: ['a', 'b'], provided: ['a', 'b'] },
      { held: ['a', 'c'], provided: ['a'] },
      { held: ['b'], provided: [] },
    ]);
    expect(total).toEqual({ total: 3, level4Published: 1 });
  });

  it('is the sum of its agencies, whatever they hold', () => {
    const one = fc.constantFrom(
      inRegister({}),
      inRegister({ inForce: level(4) }),
      inRegister({ working: working('approved', 'level-3') }),
      EMPTY_STATE,
    );
    fc.assert(
      fc.property(fc.array(fc.array(one, { maxLength: 9 }), { maxLength: 5 }), (agencies) => {
        const apart = agencies.map((states) => count(...states).counts);
        const together = count(...agencies.flat()).counts;
        expect(sumCounts(apart)).toEqual(together);
      }),
    );
  });
});
