import { describe, expect, it } from 'vitest';
import { contactSchema } from '../../shared/domain/agency.ts';
import { type Duty, dutySchema } from '../../shared/domain/duty.ts';
import { EMPTY_STATE, type InForce, type ProcedureState, type Working } from '../../shared/domain/state.ts';
import { type Tracked, trackAgency } from '../../shared/domain/tracking.ts';
import { trackProvince } from '../../shared/domain/tracking-totals.ts';

const today = { day: '2020-03-01', timeZone: 'Asia/Ho_Chi_Minh' };
const register = [{ from: '2019-08-16', to: null }];
const SENT = '2020-02-10T01:00:00.000Z';

const working = (over: Partial<Working> = {}): Working => ({
  state: 'submitted',
  revision: 1,
  kind: 'level-4',
  since: 1000,
  submittedBy: 'a',
  verdicts: {},
  targets: [],
  ...over,
});
const both = { pasc: 'endorse', dic: 'endorse' } as const;
const published = (revision: number): InForce => ({ kind: 'published', level: 4, revision, since: 5 });
const exempted: InForce = { kind: 'exempted', revision: 1, since: 5, until: null };
const state = (over: Partial<ProcedureState>): ProcedureState => ({ ...EMPTY_STATE, register, ...over });

const track = (states: readonly ProcedureState[], over: Partial<Tracked> = {}) =>
  trackAgency(
    {
      states: states.map((each, index) => [`1.00000${index}`, each] as const),
      told: new Set<string>(),
      duties: [],
      contacts: [],
      submittedAt: SENT,
      ...over,
    },
    today,
  );

const EMPTY = {
  total: 0,
  plan: null,
  officer: null,
  catalog: null,
  processes: null,
  pasc: null,
  dic: null,
  reported: null,
  decided: null,
  oneStop: null,
  portal: null,
  exempted: null,
  publicity: null,
  notes: null,
};
const waits = { done: 0, of: 1, waitingSince: 1000 };
const spoken = { done: 1, of: 1, waitingSince: null };
const silent = { done: 0, of: 1, waitingSince: null };
const online = { processes: { count: 1, of: 1 } };
const decided = { pasc: spoken, dic: spoken, reported: 1, decided: 1 };

describe('one procedure in the tracking table', () => {
  it.each<[string, Partial<ProcedureState>, object, number]>([
    // told, the slots, the columns that are not empty, how many choices
    ['registered', {}, {}, 0],
    ['submitted', { working: working() }, { ...online, pasc: waits, dic: waits }, 1],
    [
      'endorsed by PASC',
      { working: working({ verdicts: { pasc: 'endorse' } }) },
      { ...online, pasc: spoken, dic: waits },
      1,
    ],
    // the other desk may speak on a returned revision, and is not waited for
    [
      'returned by DIC',
      { working: working({ state: 'returned', verdicts: { dic: 'return' } }) },
      { pasc: silent, dic: spoken },
      0,
    ],
    [
      'endorsed',
      { working: working({ state: 'endorsed', verdicts: both }) },
      { ...online, pasc: spoken, dic: spoken },
      1,
    ],
    [
      'reported',
      { working: working({ state: 'endorsed', verdicts: both, reported: 9 }) },
      { ...online, pasc: spoken, dic: spoken, reported: 1 },
      1,
    ],
    ['approved', { working: working({ state: 'approved', verdicts: both }) }, { ...online, ...decided }, 1],
    ['rejected', { working: working({ state: 'rejected', verdicts: both }) }, decided, 0],
    [
      'on the portal',
      { working: working({ state: 'approved', verdicts: both, targets: ['portal'] }) },
      { ...online, ...decided, portal: 1 },
      1,
    ],
    ['published', { inForce: published(1) }, { ...online, ...decided, oneStop: 1, portal: 1 }, 1],
    ['withdrawn', { working: working({ state: 'withdrawn' }) }, {}, 0],
    ['not selected', { working: working({ kind: 'not-selected' }) }, { pasc: waits, dic: waits }, 1],
    ['exempted', { inForce: exempted }, { ...decided, exempted: 1 }, 1],
    ['a baseline', { inForce: published(0) }, { oneStop: 1, portal: 1 }, 1],
    [
      'a baseline with an entry under way',
      { inForce: published(0), working: working() },
      { ...online, pasc: waits, dic: waits, oneStop: 1, portal: 1 },
      1,
    ],
    [
      'a published revision with the next under way',
      { inForce: published(1), working: working({ revision: 2 }) },
      { ...online, pasc: waits, dic: waits, reported: 1, decided: 1, oneStop: 1, portal: 1 },
      1,
    ],
  ])('%s', (told, slots, columns, chosen) => {
    const complete = chosen === 1 && told !== 'a baseline';
    expect(track([state(slots)])).toEqual({
      ...EMPTY,
      total: 1,
      catalog: { chosen, complete, submittedAt: SENT },
      ...columns,
    });
  });

  it('is not told of a procedure that is not in the register that day', () => {
    const gone = { register: [{ from: '2019-08-16', to: '2020-03-01' }], inForce: published(1) };
    expect(track([state(gone)], { submittedAt: null })).toEqual(EMPTY);
  });

  it('without a catalog has no choices, whatever already runs', () => {
    expect(track([state({ inForce: published(0) })], { submittedAt: null })).toEqual({
      ...EMPTY,
      total: 1,
      oneStop: 1,
      portal: 1,
    });
  });
});

const duty = (list: Duty['list'], data: object): Duty => dutySchema.parse({ list, data });
const document = (number: string, date: string, over: object = {}) =>
  duty('plan-documents', { document: { number, date }, title: 'x', ...over });
const publicity = (date: string, over: object = {}) =>
  duty('publicity', { date, channel: 'radio', title: 'x', ...over });
const note = (kind: string, over: object = {}) => duty('notes', { kind, text: 'x', ...over });

describe('the records in the tracking table', () => {
  it.each<[string, readonly Duty[], object]>([
    ['none', [], {}],
    [
      'the latest plan that is dated by now and not taken out',
      [
        document('1/KH-STP', '2019-11-15'),
        document('3/KH-STP', '2020-03-01'),
        document('2/KH-STP', '2019-12-01'),
        document('4/KH-STP', '2020-03-02'),
        document('5/KH-STP', '2020-02-28', { removed: true }),
      ],
      { plan: { number: '3/KH-STP', date: '2020-03-01' } },
    ],
    [
      'publications up to today',
      [
        publicity('2020-02-14', { minutes: 5 }),
        publicity('2020-02-01', { minutes: 10, articles: 2 }),
        publicity('2020-03-02', { minutes: 99 }),
        publicity('2020-02-20', { articles: 9, removed: true }),
      ],
      { publicity: { count: 2, minutes: 15, articles: 2, lastOn: '2020-02-14' } },
    ],
    [
      'notes that hold today',
      [
        note('cause'),
        note('obstacle', { from: '2020-03-01' }),
        note('obstacle', { to: '2020-03-01' }),
        note('difficulty', { from: '2020-03-02' }),
        note('proposal', { to: '2020-02-29' }),
        note('proposal', { removed: true }),
      ],
      { notes: { open: 3, cause: 1, difficulty: 0, obstacle: 2, proposal: 0 } },
    ],
  ])('%s', (_told, duties, columns) => {
    expect(track([], { submittedAt: null, duties })).toEqual({ ...EMPTY, ...columns });
  });
});

describe('the province’s row', () => {
  const officer = contactSchema.parse({ name: 'A', email: 'a@so.example', role: 'focal', from: '2020-01-01' });
  const rows = [
    track([state({ working: working() }), state({})], {
      contacts: [officer],
      duties: [publicity('2020-02-14', { minutes: 5 }), note('cause')],
    }),
    track([state({ working: working({ since: 500, verdicts: { pasc: 'endorse' } }) })], {
      duties: [publicity('2020-02-20'), document('1/KH-STP', '2019-11-15')],
    }),
    track([state({ inForce: published(1) }), state({ inForce: exempted })], {}),
    track([], { submittedAt: null }),
  ];

  it('adds the agencies’ rows up, the oldest that waits and the last publication of all', () => {
    expect(trackProvince(rows)).toEqual({
      agencies: 4,
      total: 5,
      plan: 1,
      officer: 1,
      catalog: { sent: 3, complete: 2, chosen: 4 },
      processes: { count: 3, of: 3 },
      pasc: { done: 3, of: 4, waitingSince: 1000 },
      dic: { done: 2, of: 4, waitingSince: 500 },
      reported: 2,
      decided: 2,
      oneStop: 1,
      portal: 1,
      exempted: 1,
      publicity: { count: 2, minutes: 5, articles: 0, lastOn: '2020-02-20' },
      notes: { open: 1, cause: 1, difficulty: 0, obstacle: 0, proposal: 0 },
    });
  });

  it('is empty where no agency has anything yet', () => {
    expect(trackProvince([])).toEqual({ ...EMPTY, agencies: 0 });
    expect(trackProvince(rows.slice(3))).toEqual({ ...EMPTY, agencies: 1 });
  });
});
