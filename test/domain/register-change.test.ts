import { describe, expect, it } from 'vitest';
import { correctionBodySchema } from '../../shared/domain/correction.ts';
import type { Happening } from '../../shared/domain/happening.ts';
import { EMPTY_STATE, type Interval, type ProcedureState } from '../../shared/domain/state.ts';
import { transition } from '../../shared/domain/transition.ts';

const stretches = (text: string): Interval[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((stretch) => ({ from: stretch.split('/')[0] ?? '', to: stretch.split('/')[1] || null }));
const written = (state: ProcedureState | string) =>
  typeof state === 'string' ? state : state.register.map(({ from, to }) => `${from}/${to ?? ''}`).join(' ');
const after = (register: string, event: object) =>
  transition({ ...EMPTY_STATE, version: 1, register: stretches(register) }, {
    at: Date.parse('2020-02-17T01:00:00Z'),
    account: 'a',
    ...event,
  } as Happening);

describe('a correction of the register', () => {
  it.each([
    // register, kind of line, the day it named, the right day (null: no such line), register after
    ['2020-01-01/', 'register', '2020-01-01', '2020-02-01', '2020-02-01/'],
    ['2020-01-01/', 'register', '2020-01-01', null, ''],
    ['2020-01-01/', 'register', '2020-01-02', '2020-02-01', 'CORRECTION_OUT_OF_ORDER'],
    ['2020-01-01/', 'amend', '2020-01-05', '2020-02-01', '2020-01-01/'],
    ['2020-01-01/2020-03-01', 'abolish', '2020-03-01', '2020-04-01', '2020-01-01/2020-04-01'],
    ['2020-01-01/2020-03-01', 'abolish', '2020-03-01', '2020-01-01', 'CORRECTION_OUT_OF_ORDER'],
    ['2020-01-01/2020-03-01', 'abolish', '2020-03-01', null, '2020-01-01/'],
    ['2020-01-01/2020-03-01', 'register', '2020-01-01', '2020-03-01', 'CORRECTION_OUT_OF_ORDER'],
    ['2020-01-01/2020-03-01 2020-05-01/', 'abolish', '2020-03-01', null, 'CORRECTION_OUT_OF_ORDER'],
    ['2020-01-01/2020-03-01 2020-05-01/', 'abolish', '2020-03-01', '2020-05-02', 'CORRECTION_OUT_OF_ORDER'],
    ['2020-01-01/2020-03-01 2020-05-01/', 'abolish', '2020-03-01', '2020-05-01', '2020-01-01/2020-05-01 2020-05-01/'],
    ['2020-01-01/2020-03-01 2020-05-01/', 'register', '2020-05-01', '2020-02-01', 'CORRECTION_OUT_OF_ORDER'],
    ['2020-01-01/2020-03-01 2020-05-01/', 'register', '2020-05-01', null, '2020-01-01/2020-03-01'],
  ])('of %s, the %s of %s to %s: %s', (register, of, was, effectiveOn, want) => {
    expect(written(after(register, { type: 'correct', of, was, effectiveOn }))).toBe(want);
  });

  it('that takes the only line away withdraws the entry and leaves nothing in force', () => {
    const state: ProcedureState = {
      ...EMPTY_STATE,
      version: 3,
      register: stretches('2020-01-01/'),
      working: {
        state: 'endorsed',
        revision: 1,
        kind: 'level-4',
        since: 1,
        submittedBy: 'a',
        verdicts: {},
        targets: [],
      },
      inForce: { kind: 'published', level: 3, revision: 0, since: 1 },
    };
    const event = {
      type: 'correct',
      of: 'register',
      was: '2020-01-01',
      effectiveOn: null,
      at: 5,
      account: 'a',
    } as const;
    expect(transition(state, event)).toMatchObject({
      register: [],
      inForce: null,
      working: { state: 'withdrawn', since: 5 },
    });
  });
});

describe('the body of a correction', () => {
  const base = {
    correction: { number: '12/ĐC-UBND', date: '2020-02-16' },
    corrects: { number: '1/QĐ-UBND', date: '2020-02-01' },
  };
  it.each([
    [{ effectiveOn: '2020-03-01' }, []],
    [{ decision: { number: '2/QĐ-UBND', date: '2020-02-01' } }, []],
    [
      {
        lines: [
          { code: '1.000001', fee: true },
          { code: '1.000002', remove: true },
        ],
      },
      [],
    ],
    [{ effectiveOn: '2020-03-01', lines: [{ code: '1.000001' }] }, []],
    [{}, ['lines']],
    [{ lines: [{ code: '1.000001' }, { code: '1.000002', fee: true }] }, ['lines/0']],
    [
      {
        lines: [
          { code: '1.000001', fee: true },
          { code: '1.000001.000.00.00.H43', fee: true },
        ],
      },
      ['lines/1/code'],
    ],
  ])('%o is wrong at %o', (over, want) => {
    const parsed = correctionBodySchema.safeParse({ ...base, ...over });
    expect((parsed.error?.issues ?? []).map(({ path }) => path.join('/'))).toEqual(want);
  });
});
