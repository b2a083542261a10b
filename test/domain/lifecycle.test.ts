import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Happening } from '../../shared/domain/happening.ts';
import { LIFECYCLE, statesAllowing } from '../../shared/domain/lifecycle.ts';
import {
  DESKS,
  EMPTY_STATE,
  PROPOSAL_KINDS,
  type ProcedureState,
  type ProposalKind,
  TARGETS,
  WORKING_STATES,
  workingState,
} from '../../shared/domain/state.ts';
import { transition, waitsOn } from '../../shared/domain/transition.ts';

const AGENCY = 'agency-account';
const DESK = 'desk-account';
type Bare = Happening extends infer H
  ? H extends Happening
    ? Omit<H, 'at' | 'account'> & { account?: string }
    : never
  : never;

const registered: ProcedureState = { ...EMPTY_STATE, register: [{ from: '2019-08-16', to: null }] };

let clock = 0;
const happen = (event: Bare): Happening => {
  clock += 1;
  return { at: clock, account: event.type === 'submit' ? AGENCY : DESK, ...event } as Happening;
};
const arrived = (events: readonly Bare[], from = registered): ProcedureState =>
  events.reduce((state, event) => {
    const next = transition(state, happen(event));
    if (typeof next === 'string') throw new Error(`${event.type}: ${next}`);
    return next;
  }, from);
const refusal = (state: ProcedureState, event: Bare) => {
  const next = transition(state, happen(event));
  return typeof next === 'string' ? next : `accepted: ${workingState(next)}/${next.inForce?.kind ?? 'none'}`;
};

const submit = (kind: ProposalKind = 'level-4'): Bare => ({ type: 'submit', kind });
const endorse = (desk: 'pasc' | 'dic', revision = 1): Bare => ({ type: 'endorse', desk, revision });
const sendBack = (desk: 'pasc' | 'dic', revision = 1): Bare => ({ type: 'return', desk, revision });
const approve = (revision = 1, expiresOn: string | null = null): Bare => ({ type: 'approve', revision, expiresOn });
const publish = (target: 'one-stop' | 'portal', revision = 1): Bare => ({ type: 'publish', target, revision });
const endorsed = [submit(), endorse('pasc'), endorse('dic')];
const published = [...endorsed, approve(), publish('one-stop'), publish('portal')];

describe('the lifecycle table', () => {
  it('reaches every working state, and both kinds of being in force', () => {
    const reached = new Set(LIFECYCLE.map(({ to }) => to));
    expect([...WORKING_STATES, 'published', 'exempted'].filter((state) => !reached.has(state as never))).toEqual([]);
  });

  it('names its final states: those that only a new submission leaves', () => {
    const left = (state: string) =>
      LIFECYCLE.filter(({ slot, from }) => slot === 'working' && from.includes(state)).map(({ on }) => on);
    expect(WORKING_STATES.filter((state) => left(state).every((on) => on === 'submit'))).toEqual([
      'none',
      'rejected',
      'withdrawn',
    ]);
  });

  it('answers every state and event with a row or a code', () => {
    const states: Record<string, ProcedureState> = {
      none: registered,
      submitted: arrived([submit()]),
      endorsed: arrived(endorsed),
      approved: arrived([...endorsed, approve()]),
      returned: arrived([submit(), sendBack('dic')]),
      rejected: arrived([...endorsed, { type: 'reject', revision: 1 }]),
      withdrawn: arrived([submit(), { type: 'withdraw', revision: 1 }]),
      published: arrived(published),
      exempted: arrived([submit('exemption'), endorse('pasc'), sendBack('dic'), approve()]),
    };
    const events: Record<string, Bare> = {
      submit: submit(),
      endorse: endorse('pasc'),
      return: sendBack('pasc'),
      withdraw: { type: 'withdraw', revision: 1 },
      approve: approve(),
      reject: { type: 'reject', revision: 1 },
      publish: publish('portal'),
      unpublish: { type: 'unpublish', target: 'portal', revision: 1 },
      revoke: { type: 'revoke', revision: 1 },
    };
    const table = Object.entries(states).map(([name, state]) => [
      name,
      ...Object.values(events).map((event) => refusal(state, event).replace('accepted: ', '→ ')),
    ]);
    console.log([['state', ...Object.keys(events)], ...table].map((row) => row.join(' | ')).join('\n'));
    expect(Object.fromEntries(table.map(([name, ...cells]) => [name, cells]))).toEqual({
      none: [
        '→ submitted/none',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'NOTHING_IN_FORCE',
      ],
      submitted: [
        'ALREADY_UNDER_REVIEW',
        '→ submitted/none',
        '→ returned/none',
        '→ withdrawn/none',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'NOTHING_IN_FORCE',
      ],
      endorsed: [
        'ALREADY_UNDER_REVIEW',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        '→ withdrawn/none',
        '→ approved/none',
        '→ rejected/none',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'NOTHING_IN_FORCE',
      ],
      approved: [
        'ALREADY_UNDER_REVIEW',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        '→ approved/none',
        'TARGET_NOT_PUBLISHED',
        'NOTHING_IN_FORCE',
      ],
      returned: [
        '→ submitted/none',
        '→ returned/none',
        '→ returned/none',
        '→ withdrawn/none',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'NOTHING_IN_FORCE',
      ],
      rejected: [
        '→ submitted/none',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'NOTHING_IN_FORCE',
      ],
      withdrawn: [
        '→ submitted/none',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'NOTHING_IN_FORCE',
      ],
      published: [
        '→ submitted/published',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        '→ approved/none',
        '→ none/none',
      ],
      exempted: [
        '→ submitted/exempted',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        'STATE_CONFLICT',
        '→ none/none',
      ],
    });
  });

  it('derives the states that the write may find from its rows', () => {
    expect(statesAllowing('endorse')).toEqual({ working: ['submitted', 'returned'], inForce: [] });
    expect(statesAllowing('unpublish')).toEqual({ working: ['approved'], inForce: ['published'] });
    expect(statesAllowing('register')).toEqual({ working: [], inForce: [] });
  });
});

describe('guards', () => {
  it.each<[name: string, events: Bare[], event: Bare, code: string]>([
    ['the account that submitted', [submit()], { ...endorse('pasc'), account: AGENCY }, 'SELF_REVIEW'],
    ['a desk twice', [submit(), endorse('pasc')], endorse('pasc'), 'VERDICT_ALREADY_GIVEN'],
    ['a desk twice, once returned', [submit(), sendBack('pasc')], endorse('pasc'), 'VERDICT_ALREADY_GIVEN'],
    ['an overtaken revision', [submit(), sendBack('pasc'), submit()], endorse('dic', 1), 'REVISION_MISMATCH'],
    [
      'the same target twice',
      [...endorsed, approve(), publish('portal')],
      publish('portal'),
      'TARGET_ALREADY_PUBLISHED',
    ],
    ['a procedure not selected', [submit('not-selected'), endorse('pasc'), endorse('dic')], approve(), 'NOT_DECIDABLE'],
    ['revoking another revision', published, { type: 'revoke', revision: 7 }, 'REVISION_MISMATCH'],
  ])('refuse %s', (_name, events, event, code) => {
    expect(refusal(arrived(events), event)).toBe(code);
  });

  it('let the other desk add its verdict on a returned revision, in either order', () => {
    const one = arrived([submit(), sendBack('pasc'), endorse('dic')]);
    const other = arrived([submit(), endorse('dic'), sendBack('pasc')]);
    expect([one.working?.state, one.working?.verdicts]).toEqual(['returned', { pasc: 'return', dic: 'endorse' }]);
    expect([other.working?.state, other.working?.verdicts]).toEqual(['returned', { dic: 'endorse', pasc: 'return' }]);
  });

  it('send an exemption to the People’s Committee whatever the desks say', () => {
    for (const first of [endorse, sendBack]) {
      for (const second of [endorse, sendBack]) {
        const state = arrived([submit('exemption'), first('pasc'), second('dic')]);
        expect([state.working?.state, waitsOn(state.working)]).toEqual(['endorsed', 'ppc']);
      }
    }
  });
});

describe('two slots', () => {
  it('serve a Level 3 until its Level 4 revision is on both targets', () => {
    const level3 = arrived([
      submit('level-3'),
      endorse('pasc'),
      endorse('dic'),
      approve(),
      publish('portal'),
      publish('one-stop'),
    ]);
    expect(level3.inForce).toMatchObject({ kind: 'published', level: 3, revision: 1 });
    const onWay = arrived([submit(), endorse('pasc', 2), endorse('dic', 2), approve(2), publish('portal', 2)], level3);
    expect(onWay.inForce).toBe(level3.inForce);
    expect(arrived([publish('one-stop', 2)], onWay).inForce).toMatchObject({ level: 4, revision: 2 });
  });

  it('unpublish takes it out of force and lets the publisher put it back without a new decision', () => {
    const down = arrived([...published, { type: 'unpublish', target: 'portal', revision: 1 }]);
    expect([down.inForce, down.working?.state, down.working?.targets, waitsOn(down.working)]).toEqual([
      null,
      'approved',
      ['one-stop'],
      'publisher',
    ]);
    expect(arrived([publish('portal')], down).inForce).toMatchObject({ kind: 'published', level: 4, revision: 1 });
  });

  it.each([
    ['withdrawn', [{ type: 'withdraw', revision: 2 }]],
    ['rejected', [endorse('pasc', 2), endorse('dic', 2), { type: 'reject', revision: 2 }]],
  ] as const)('unpublish goes back to the approved revision when the newer one is %s, not under way', (_, course) => {
    const ended = arrived([...published, submit(), ...course]);
    const down = arrived([{ type: 'unpublish', target: 'portal', revision: 1 }], ended);
    expect([down.inForce, down.working, down.revision]).toMatchObject([null, { state: 'approved', revision: 1 }, 2]);
    expect(arrived([publish('portal')], down).inForce).toMatchObject({ kind: 'published', revision: 1 });
  });

  it('unpublish leaves a newer revision that is under way alone', () => {
    const down = arrived([...published, submit(), { type: 'unpublish', target: 'portal', revision: 1 }]);
    expect([down.inForce, down.working]).toMatchObject([null, { state: 'submitted', revision: 2 }]);
  });

  const event = fc.oneof(
    fc.constantFrom(...PROPOSAL_KINDS).map(submit),
    fc.record({
      type: fc.constantFrom('endorse' as const, 'return' as const),
      desk: fc.constantFrom(...DESKS),
      revision: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      type: fc.constantFrom('publish' as const, 'unpublish' as const),
      target: fc.constantFrom(...TARGETS),
      revision: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      type: fc.constantFrom('withdraw' as const, 'reject' as const, 'revoke' as const),
      revision: fc.integer({ min: 1, max: 3 }),
    }),
    fc.integer({ min: 1, max: 3 }).map((revision) => approve(revision)),
  );
  it('hold over random histories: return, reject and withdraw never touch what is in force, revisions only grow', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let state = registered;
        for (const each of events) {
          const next = transition(state, happen(each));
          if (typeof next === 'string') continue;
          if (['submit', 'endorse', 'return', 'reject', 'withdraw'].includes(each.type))
            expect(next.inForce).toBe(state.inForce);
          expect(next.revision).toBeGreaterThanOrEqual(state.revision);
          if (next.working !== null) expect(next.working.revision).toBeLessThanOrEqual(next.revision);
          if (next.working?.state === 'approved')
            expect(new Set(next.working.targets).size).toBeLessThan(TARGETS.length);
          state = next;
        }
      }),
    );
  });
});

describe('configuring', () => {
  const configure = (target: 'one-stop' | 'portal'): Bare => ({ type: 'configure', target, revision: 1 });
  it('begins anew for a target that was taken down, and for no other', () => {
    const state = arrived([
      ...endorsed,
      approve(),
      configure('one-stop'),
      configure('portal'),
      publish('one-stop'),
      { type: 'unpublish', target: 'one-stop', revision: 1 },
    ]);
    expect(state.working).toMatchObject({ targets: [], configured: ['portal'] });
    expect(refusal(state, configure('one-stop'))).toBe('accepted: approved/none');
    expect(refusal(state, configure('portal'))).toBe('ALREADY_CONFIGURED');
  });
});

describe('the register', () => {
  it('adds, abolishes and adds again by effective day', () => {
    const on = (type: 'register' | 'abolish', effectiveOn: string): Bare => ({ type, effectiveOn });
    const state = arrived(
      [on('register', '2019-01-01'), on('abolish', '2020-03-01'), on('register', '2020-04-01')],
      EMPTY_STATE,
    );
    expect(state.register).toEqual([
      { from: '2019-01-01', to: '2020-03-01' },
      { from: '2020-04-01', to: null },
    ]);
    expect(refusal(state, on('register', '2020-05-01'))).toBe('ALREADY_IN_REGISTER');
    expect(refusal(EMPTY_STATE, on('abolish', '2020-05-01'))).toBe('PROCEDURE_NOT_IN_REGISTER');
  });

  it('takes a baseline once', () => {
    const baseline: Bare = { type: 'baseline', level: 4, since: 5 };
    const state = arrived([baseline]);
    expect(state.inForce).toEqual({ kind: 'published', level: 4, revision: 0, since: 5 });
    expect(refusal(state, baseline)).toBe('ALREADY_IN_FORCE');
    expect(refusal(EMPTY_STATE, baseline)).toBe('PROCEDURE_NOT_IN_REGISTER');
  });
});
