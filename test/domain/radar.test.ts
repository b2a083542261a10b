import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { radarRow } from '../../shared/domain/radar.ts';
import {
  EMPTY_STATE,
  type InForce,
  PROPOSAL_KINDS,
  type ProcedureState,
  WORKING_STATES,
  type Working,
} from '../../shared/domain/state.ts';

const today = { day: '2020-03-01', timeZone: 'Asia/Ho_Chi_Minh' };
const register = [{ from: '2019-08-16', to: null }];

/** What is told of one slot: `level-4 approved` is under way; `4 published` and `exempted` are in force. */
const slotOf = (told: string, revision: number): Pick<ProcedureState, 'working'> | Pick<ProcedureState, 'inForce'> => {
  const [what, how] = told.split(' ');
  const kind = PROPOSAL_KINDS.find((each) => each === what);
  const state = WORKING_STATES.find((each) => each === how);
  const since = revision * 1000;
  if (kind !== undefined && state !== undefined && state !== 'none') {
    const working: Working = { state, revision, kind, since, submittedBy: '', verdicts: {}, targets: [] };
    return { working };
  }
  const inForce: InForce =
    what === 'exempted'
      ? { kind: 'exempted', revision, since, until: null }
      : { kind: 'published', level: what === '3' ? 3 : 4, revision, since };
  return { inForce };
};

/** A procedure by its slots, joined by `+`; nothing: registered only. */
const stateOf = (told: string, revision = 1): ProcedureState =>
  Object.assign(
    { ...EMPTY_STATE, register },
    ...told
      .split('+')
      .filter(Boolean)
      .map((slot) => slotOf(slot, revision)),
  );

const rowOf = (...told: readonly string[]) => {
  const row = radarRow(
    told.map((text, index) => ({ agencyId: `a${index}`, state: stateOf(text, index + 1) })),
    today,
  );
  return row === null
    ? null
    : [
        ...row.ahead.map(({ agencyId, level, state }) => `${agencyId} ${level} ${state}`),
        '|',
        ...row.behind.map(({ agencyId, choice, state }) => `${agencyId} ${choice} ${state}`),
      ].join(' ');
};

describe('the sibling radar', () => {
  it.each([
    // what the agencies a0, a1, … have; ahead | behind
    [['level-4 approved', ''], 'a0 4 approved | a1 none registered'],
    [['4 published', 'not-selected submitted'], 'a0 4 published | a1 not-selected submitted'],
    [['4 published', 'exemption endorsed'], 'a0 4 published | a1 exemption endorsed'],
    [['4 published', 'exempted'], 'a0 4 published | a1 exemption exempted'],
    [['4 published', '3 published'], 'a0 4 published | a1 level-3 published'],
    [['4 published', 'level-3 submitted+3 published'], 'a0 4 published | a1 level-3 submitted'],
    [['4 published', '3 published+level-4 returned'], 'a0 4 published | a1 level-3 published'],
    [['4 published', 'level-4 returned'], 'a0 4 published | a1 none returned'],
    [['4 published', 'level-4 rejected'], 'a0 4 published | a1 none rejected'],
    [['4 published', 'level-4 withdrawn'], 'a0 4 published | a1 none withdrawn'],
    [['level-3 approved', 'not-selected approved'], 'a0 3 approved | a1 not-selected approved'],
    [['level-4 approved+3 published', ''], 'a0 4 approved | a1 none registered'],
    [['4 published+level-3 approved', ''], 'a0 4 published | a1 none registered'],
    // the highest level leads; who is at a lower one is behind it
    [['3 published', '4 published', ''], 'a1 4 published | a0 level-3 published a2 none registered'],
    // published before approved, then the most recent
    [
      ['4 published', 'level-4 approved', '4 published', ''],
      'a2 4 published a0 4 published a1 4 approved | a3 none registered',
    ],
    // an agency that provides the level and sends a lower one is ahead all the same
    [['4 published+level-3 submitted', ''], 'a0 4 published | a1 none registered'],
    // nobody behind, or nobody ahead
    [['4 published', 'level-4 submitted'], null],
    [['4 published', '4 published'], null],
    [['level-4 submitted', 'not-selected submitted'], null],
    [['exempted', ''], null],
    [['4 published'], null],
    [[], null],
  ])('of %j is %s', (told, row) => {
    expect(rowOf(...told)).toBe(row);
  });

  it('leaves out who does not hold the procedure that day', () => {
    const held = (agencyId: string, told: string, from: string, to: string | null) => ({
      agencyId,
      state: { ...stateOf(told), register: [{ from, to }] },
    });
    const ahead = held('a', '4 published', '2019-08-16', null);
    expect(radarRow([ahead, held('b', '', '2019-08-16', '2020-03-01')], today)).toBeNull();
    expect(radarRow([ahead, held('b', '', '2020-03-02', null)], today)).toBeNull();
    expect(
      radarRow([held('a', '4 published', '2019-08-16', '2020-02-01'), held('b', '', '2019-08-16', null)], today),
    ).toBeNull();
  });

  it('puts nobody on both sides, and forgets no holder but those that asked for the level', () => {
    const told = fc.constantFrom(
      '',
      '3 published',
      '4 published',
      'level-4 approved',
      'level-4 submitted',
      'exempted',
      'level-3 returned',
    );
    fc.assert(
      fc.property(fc.array(told, { maxLength: 8 }), (agencies) => {
        const row = radarRow(
          agencies.map((text, index) => ({ agencyId: `a${index}`, state: stateOf(text) })),
          today,
        );
        if (row === null) return;
        const sides = [...row.ahead, ...row.behind].map(({ agencyId }) => agencyId);
        expect(new Set(sides).size).toBe(sides.length);
        const missing = agencies.filter((_, index) => !sides.includes(`a${index}`));
        expect(missing.filter((text) => text !== 'level-4 submitted' && text !== 'level-4 approved')).toEqual([]);
      }),
    );
  });
});
