import { describe, expect, it } from 'vitest';
import type { Happening } from '../../shared/domain/happening.ts';
import { abolitionEnded, dayAt, endedByAbolition, providedOn, standingOn } from '../../shared/domain/standing.ts';
import { EMPTY_STATE, type Interval, type ProcedureState, type Working } from '../../shared/domain/state.ts';
import { transition } from '../../shared/domain/transition.ts';

const timeZone = 'Asia/Ho_Chi_Minh';
const at = (local: string) => Date.parse(`${local}+07:00`);
const stretches = (text: string): Interval[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((stretch) => {
      const [from = '', to = ''] = stretch.split('/');
      return { from, to: to || null };
    });
const working: Working = {
  state: 'submitted',
  revision: 1,
  kind: 'level-4',
  since: at('2020-02-10T09:00'),
  submittedBy: 'a',
  verdicts: {},
  targets: [],
};
const stateWith = (register: string, over: Partial<ProcedureState> = {}): ProcedureState => ({
  ...EMPTY_STATE,
  version: 2,
  revision: 1,
  register: stretches(register),
  ...over,
});

describe('what an abolition ends', () => {
  it.each([
    // register, began, day asked, ended on
    ['2019-08-16/', '2020-02-10T09:00', '2020-12-31', null],
    ['2019-08-16/2020-03-01', '2020-02-10T09:00', '2020-02-29', null],
    ['2019-08-16/2020-03-01', '2020-02-10T09:00', '2020-03-01', '2020-03-01'],
    ['2019-08-16/2020-03-01', '2020-02-10T09:00', '2020-06-01', '2020-03-01'],
    // entered after its day: what began in between ends as well
    ['2019-08-16/2020-02-01', '2020-02-10T09:00', '2020-02-20', '2020-02-01'],
    // registered again on the very day: the text was replaced, nothing ended
    ['2019-08-16/2020-03-01 2020-03-01/', '2020-02-10T09:00', '2020-03-02', null],
    // registered again later: what had ended stays ended, what began afterwards stands
    ['2019-08-16/2020-03-01 2020-04-01/', '2020-02-10T09:00', '2020-04-02', '2020-03-01'],
    ['2019-08-16/2020-03-01 2020-04-01/', '2020-04-01T00:00', '2020-04-02', null],
    ['2019-08-16/2020-03-01 2020-04-01/', '2020-03-31T23:59', '2020-04-02', '2020-03-01'],
    ['2019-08-16/2020-03-01 2020-04-01/2020-05-01', '2020-04-01T00:00', '2020-05-01', '2020-05-01'],
    ['', '2020-02-10T09:00', '2020-02-20', null],
  ])('register %s, begun %s, asked on %s: %s', (register, began, day, ended) => {
    expect(endedByAbolition(stretches(register), at(began), { day, timeZone })).toBe(ended);
  });

  it('is provided only while in the register', () => {
    const register = stretches('2020-03-01/2020-04-01');
    const on = (day: string) => providedOn(register, at('2020-01-01T00:00'), { day, timeZone });
    expect(['2020-02-29', '2020-03-01', '2020-03-31', '2020-04-01'].map(on)).toEqual([false, true, true, false]);
  });
});

describe('a procedure as it stands on a day', () => {
  const published = { kind: 'published', level: 4, revision: 1, since: at('2020-02-01T00:00') } as const;
  const both = stateWith('2019-08-16/2020-03-01', { working, inForce: published });

  it('is itself, the same object, until the midnight', () => {
    expect(standingOn(both, { day: '2020-02-29', timeZone })).toBe(both);
  });

  it('has its entry withdrawn since the midnight, with the reason, and nothing in force', () => {
    const standing = standingOn(both, { day: '2020-03-05', timeZone });
    expect(standing).toEqual({
      ...both,
      working: { ...working, state: 'withdrawn', since: at('2020-03-01T00:00') },
      inForce: null,
    });
    expect([abolitionEnded(both, standing), abolitionEnded(both, both)]).toEqual([true, false]);
  });

  it.each(['withdrawn', 'rejected'] as const)('leaves an entry that was %s before as it was', (state) => {
    const over = stateWith('2019-08-16/2020-03-01', { working: { ...working, state } });
    const standing = standingOn(over, { day: '2020-03-05', timeZone });
    expect([standing, abolitionEnded(over, standing)]).toEqual([over, false]);
  });

  it('lets an exemption run out after its last day', () => {
    const inForce = { kind: 'exempted', revision: 1, since: at('2020-02-01T00:00'), until: '2020-03-10' } as const;
    const state = stateWith('2019-08-16/', { inForce });
    const on = (day: string) => standingOn(state, { day, timeZone }).inForce;
    expect([on('2020-03-10'), on('2020-03-11')]).toEqual([inForce, null]);
  });
});

describe('events around the midnight of an abolition', () => {
  const entries: Record<string, ProcedureState> = {
    submitted: stateWith('2019-08-16/2020-03-01', { working }),
    endorsed: stateWith('2019-08-16/2020-03-01', {
      working: { ...working, state: 'endorsed', verdicts: { pasc: 'endorse', dic: 'endorse' } },
    }),
    approved: stateWith('2019-08-16/2020-03-01', { working: { ...working, state: 'approved' } }),
    published: stateWith('2019-08-16/2020-03-01', {
      inForce: { kind: 'published', level: 4, revision: 1, since: at('2020-02-01T00:00') },
    }),
    fresh: stateWith('2019-08-16/2020-03-01'),
  };
  const cases: [keyof typeof entries & string, object][] = [
    ['submitted', { type: 'endorse', revision: 1, desk: 'pasc' }],
    ['submitted', { type: 'return', revision: 1, desk: 'dic' }],
    ['submitted', { type: 'withdraw', revision: 1 }],
    ['endorsed', { type: 'approve', revision: 1, expiresOn: null }],
    ['endorsed', { type: 'reject', revision: 1 }],
    ['approved', { type: 'publish', revision: 1, target: 'portal' }],
    ['published', { type: 'unpublish', revision: 1, target: 'portal' }],
    ['published', { type: 'revoke', revision: 1 }],
    ['fresh', { type: 'submit', kind: 'level-4' }],
    ['fresh', { type: 'baseline', level: 3, since: at('2019-09-01T00:00') }],
  ];
  const ask = (name: string, event: object, instant: number) =>
    transition(entries[name] ?? EMPTY_STATE, { at: instant, account: 'b', timeZone, ...event } as Happening);

  it.each(cases)('%s: %o goes on until 23:59:59 and is refused from 00:00 on', (name, event) => {
    expect(typeof ask(name, event, at('2020-02-29T23:59:59'))).toBe('object');
    expect(ask(name, event, at('2020-03-01T00:00'))).toBe('PROCEDURE_ABOLISHED');
  });

  it('are asked of the day in the plan’s zone', () => {
    const event = { type: 'withdraw', revision: 1, at: at('2020-03-01T03:00'), account: 'b' } as const;
    const submitted = entries.submitted ?? EMPTY_STATE;
    expect(typeof transition(submitted, { ...event, timeZone: 'UTC' })).toBe('object');
    expect(transition(submitted, { ...event, timeZone })).toBe('PROCEDURE_ABOLISHED');
    expect(dayAt(event.at, 'UTC').day).toBe('2020-02-29');
  });

  it('a procedure registered again begins anew: the ended entry is no obstacle, its revision counts on', () => {
    const again = stateWith('2019-08-16/2020-03-01 2020-04-01/', { working });
    const next = transition(again, {
      type: 'submit',
      kind: 'level-3',
      at: at('2020-04-02T08:00'),
      account: 'b',
      timeZone,
    });
    expect(next).toMatchObject({ revision: 2, working: { state: 'submitted', revision: 2, kind: 'level-3' } });
  });

  it('amending goes on until the day of the abolition, not from it on', () => {
    const amend = (effectiveOn: string) =>
      transition(entries.fresh ?? EMPTY_STATE, { type: 'amend', effectiveOn, at: 0, account: 'b' });
    expect(typeof amend('2020-02-29')).toBe('object');
    expect(amend('2020-03-01')).toBe('PROCEDURE_ABOLISHED');
  });
});
