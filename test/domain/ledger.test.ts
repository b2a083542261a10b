import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '../../shared/domain/calendar.ts';
import type { Happening } from '../../shared/domain/happening.ts';
import { DEFAULT_HOLIDAYS } from '../../shared/domain/holidays.ts';
import {
  type Calendar,
  type Course,
  coursesKept,
  coursesOf,
  publicationOf,
  workingDaysOf,
} from '../../shared/domain/ledger.ts';
import { firstTimeRight, ledgerFigures, median } from '../../shared/domain/ledger-figures.ts';
import { HOLDERS, holderOf, type Move, movesBy } from '../../shared/domain/ledger-moves.ts';
import { DESKS, EMPTY_STATE, PROPOSAL_KINDS, type ProcedureState, TARGETS } from '../../shared/domain/state.ts';
import { transition } from '../../shared/domain/transition.ts';
import { daysOff, workingDaysBetween } from '../../shared/domain/working-days.ts';

const timeZone = 'Asia/Ho_Chi_Minh';
const off = daysOff(DEFAULT_HOLIDAYS);
const at = (local: string) => Date.parse(`${local}+07:00`);
const iso = (instant: number | null) =>
  instant === null ? null : new Date(instant + 7 * 3_600_000).toISOString().slice(0, 16);
const upTo = (now: number): Calendar => ({ now, timeZone, off });

type Deed = Happening extends infer H ? (H extends Happening ? Omit<H, 'at' | 'account' | 'timeZone'> : never) : never;
const happen = (instant: number, deed: Deed): Happening => ({
  at: instant,
  account: deed.type === 'submit' ? 'officer' : 'desk',
  timeZone,
  ...deed,
});
const REGISTERED = happen(at('2019-08-16T08:00'), { type: 'register', effectiveOn: '2019-08-16' });

const led = (state: ProcedureState, event: Happening): ProcedureState => {
  const next = transition(state, event);
  if (typeof next === 'string') throw new Error(next);
  return next;
};
const stateAfter = (events: readonly Happening[]) => events.reduce(led, EMPTY_STATE);

/** A short way to write events: `day time deed[ argument]`, after a registration. */
const story = (...lines: readonly string[]): Happening[] => {
  let revision = 0;
  const read = (line: string): Happening => {
    const [when = '', name = '', argument = ''] = line.split(' ');
    const desk = argument === 'dic' ? 'dic' : 'pasc';
    const target = argument === 'portal' ? 'portal' : 'one-stop';
    const kind = PROPOSAL_KINDS.find((each) => each === argument) ?? 'level-4';
    if (name === 'submit') revision += 1;
    const deeds: Readonly<Record<string, Deed>> = {
      submit: { type: 'submit', kind },
      endorse: { type: 'endorse', desk, revision },
      return: { type: 'return', desk, revision },
      'take-back': { type: 'take-back', desk, revision },
      report: { type: 'report', revision },
      approve: { type: 'approve', revision, expiresOn: null },
      reject: { type: 'reject', revision },
      withdraw: { type: 'withdraw', revision },
      configure: { type: 'configure', target, revision },
      publish: { type: 'publish', target, revision },
      unpublish: { type: 'unpublish', target, revision },
      register: { type: 'register', effectiveOn: argument },
      abolish: { type: 'abolish', effectiveOn: argument },
      unregister: { type: 'correct', of: 'register', was: argument, effectiveOn: null },
    };
    const deed = deeds[name];
    if (deed === undefined) throw new Error(`no deed ${name}`);
    return happen(at(`2020-${when}`), deed);
  };
  return [REGISTERED, ...lines.map(read)];
};

const told = ({ opened, from, to, end, stretches }: Course) => ({
  opened,
  span: `${iso(from)} ${iso(to)}`,
  end,
  hands: stretches.map(({ holder, revision, to: until }) => `${holder} ${revision} ${iso(until)}`),
});

describe('the ledger of one entry', () => {
  const events = story(
    '01-17T10:00 submit',
    '01-20T09:00 endorse pasc',
    '01-21T16:00 return dic',
    '01-30T08:00 submit',
    '01-31T15:00 endorse dic',
    '02-01T00:30 return pasc', // a Saturday here, still Friday in UTC
    '02-03T08:00 submit',
    '02-05T09:00 endorse pasc',
    '02-05T10:00 endorse dic',
    '02-07T11:00 report',
    '02-12T17:00 approve',
    '02-13T08:00 configure portal',
    '02-13T09:00 publish one-stop',
    '02-17T23:59 publish portal',
  );

  it('over Tết 2020 and two returns: whose hands, how many working days', () => {
    const [course, ...others] = coursesOf(events, at('2020-03-02T08:00'), timeZone);
    if (course === undefined) throw new Error('no course');
    const calendar = upTo(at('2020-03-02T08:00'));
    expect(others).toEqual([]);
    expect(course.stretches.map((each) => [each.holder, each.revision, workingDaysOf(each, calendar)])).toEqual([
      ['desks', 1, 1], // Mon 20
      ['dic', 1, 1], // Tue 21
      ['agency', 1, 2], // Wed 22, then Tết until Wed 29, Thu 30
      ['desks', 2, 1], // Fri 31
      ['pasc', 2, 0], // Sat 01
      ['agency', 2, 1], // Mon 03
      ['desks', 3, 2], // Tue 04, Wed 05
      ['dic', 3, 0], // within Wed 05
      ['office', 3, 2], // Thu 06, Fri 07
      ['ppc', 3, 3], // Mon 10 to Wed 12
      ['publisher', 3, 3], // Thu 13, Fri 14, Mon 17
    ]);
    expect([course.opened, course.end, iso(course.to), workingDaysOf(course, calendar)]).toEqual([
      'submission',
      'published',
      '2020-02-17T23:59',
      16,
    ]);
    const publication = publicationOf(course);
    expect(publication && [iso(publication.from), workingDaysOf(publication, calendar)]).toEqual([
      '2020-02-12T17:00',
      3,
    ]);
  });

  it('goes on up to now while somebody has it in hand, and never backwards', () => {
    const running = events.slice(0, 4);
    const days = (now: string) =>
      coursesOf(running, at(now), timeZone).map((course) => [
        course.to,
        course.stretches.map((each) => workingDaysOf(each, upTo(at(now)))),
      ]);
    expect(days('2020-02-03T08:00')).toEqual([[null, [1, 1, 4]]]);
    expect(days('2020-01-18T08:00')).toEqual([[null, [1, 1, 0]]]);
  });

  it.each<[name: string, lines: string[], courses: object[]]>([
    [
      'decided without a report: the Office had it until then',
      ['02-03T08:00 submit', '02-04T08:00 endorse pasc', '02-05T08:00 endorse dic', '02-06T08:00 reject'],
      [
        {
          opened: 'submission',
          span: '2020-02-03T08:00 2020-02-06T08:00',
          end: 'rejected',
          hands: ['desks 1 2020-02-04T08:00', 'dic 1 2020-02-05T08:00', 'office 1 2020-02-06T08:00'],
        },
      ],
    ],
    [
      'a verdict taken back leads out of the report; withdrawn, and submitted anew: a course of its own',
      [
        '02-03T08:00 submit',
        '02-04T08:00 endorse pasc',
        '02-05T08:00 endorse dic',
        '02-06T08:00 report',
        '02-07T08:00 take-back pasc',
        '02-10T08:00 withdraw',
        '02-11T08:00 submit level-3',
      ],
      [
        {
          opened: 'submission',
          span: '2020-02-03T08:00 2020-02-10T08:00',
          end: 'withdrawn',
          hands: [
            'desks 1 2020-02-04T08:00',
            'dic 1 2020-02-05T08:00',
            'office 1 2020-02-06T08:00',
            'ppc 1 2020-02-07T08:00',
            'pasc 1 2020-02-10T08:00',
          ],
        },
        { opened: 'submission', span: '2020-02-11T08:00 null', end: null, hands: ['desks 2 null'] },
      ],
    ],
    [
      'both desks sent it back: the agency had it since the first; one taking back does not take it from there',
      [
        '02-03T08:00 submit',
        '02-04T08:00 return pasc',
        '02-05T08:00 return dic',
        '02-06T08:00 take-back dic',
        '02-07T08:00 take-back pasc',
      ],
      [
        {
          opened: 'submission',
          span: '2020-02-03T08:00 null',
          end: null,
          hands: ['desks 1 2020-02-04T08:00', 'agency 1 2020-02-07T08:00', 'desks 1 null'],
        },
      ],
    ],
    [
      'an exemption goes to the Committee whatever the desks say, and ends when it decides',
      [
        '02-03T08:00 submit exemption',
        '02-04T08:00 return dic',
        '02-05T08:00 endorse pasc',
        '02-06T08:00 report',
        '02-07T08:00 approve',
      ],
      [
        {
          opened: 'submission',
          span: '2020-02-03T08:00 2020-02-07T08:00',
          end: 'exempted',
          hands: [
            'desks 1 2020-02-04T08:00',
            'pasc 1 2020-02-05T08:00',
            'office 1 2020-02-06T08:00',
            'ppc 1 2020-02-07T08:00',
          ],
        },
      ],
    ],
    [
      'not selected: ends when both agree',
      ['02-03T08:00 submit not-selected', '02-04T08:00 endorse pasc', '02-05T08:00 endorse dic'],
      [
        {
          opened: 'submission',
          span: '2020-02-03T08:00 2020-02-05T08:00',
          end: 'not-selected',
          hands: ['desks 1 2020-02-04T08:00', 'dic 1 2020-02-05T08:00'],
        },
      ],
    ],
    [
      'not selected, the agreement taken back by the desk that spoke first: in its hands since it was reached',
      [
        '02-03T08:00 submit not-selected',
        '02-04T08:00 endorse pasc',
        '02-05T08:00 endorse dic',
        '02-10T08:00 take-back pasc',
        '02-11T08:00 return pasc',
      ],
      [
        {
          opened: 'submission',
          span: '2020-02-03T08:00 null',
          end: null,
          hands: ['desks 1 2020-02-04T08:00', 'dic 1 2020-02-05T08:00', 'pasc 1 2020-02-11T08:00', 'agency 1 null'],
        },
      ],
    ],
    [
      'not selected, taken back by the desk that spoke last: one stretch',
      [
        '02-03T08:00 submit not-selected',
        '02-04T08:00 endorse pasc',
        '02-05T08:00 endorse dic',
        '02-10T08:00 take-back dic',
      ],
      [
        {
          opened: 'submission',
          span: '2020-02-03T08:00 null',
          end: null,
          hands: ['desks 1 2020-02-04T08:00', 'dic 1 null'],
        },
      ],
    ],
    [
      'taken down: a course of its own, its publisher’s, until it is put back',
      [
        '02-03T08:00 submit',
        '02-04T08:00 endorse pasc',
        '02-04T08:00 endorse dic',
        '02-05T08:00 approve',
        '02-06T08:00 publish one-stop',
        '02-06T09:00 unpublish one-stop',
        '02-07T08:00 publish portal',
        '02-10T08:00 publish one-stop',
        '03-02T08:00 unpublish portal',
        '03-04T08:00 publish portal',
      ],
      [
        {
          opened: 'submission',
          span: '2020-02-03T08:00 2020-02-10T08:00',
          end: 'published',
          hands: [
            'desks 1 2020-02-04T08:00',
            'dic 1 2020-02-04T08:00',
            'office 1 2020-02-05T08:00',
            'publisher 1 2020-02-10T08:00',
          ],
        },
        {
          opened: 'unpublished',
          span: '2020-03-02T08:00 2020-03-04T08:00',
          end: 'published',
          hands: ['publisher 1 2020-03-04T08:00'],
        },
      ],
    ],
    [
      'abolished: ends at the midnight, although nothing ran; registered again it begins anew',
      [
        '02-03T08:00 submit',
        '02-04T08:00 abolish 2020-02-10',
        '02-05T08:00 endorse pasc',
        '02-20T08:00 register 2020-03-01',
        '03-05T08:00 submit',
      ],
      [
        {
          opened: 'submission',
          span: '2020-02-03T08:00 2020-02-10T00:00',
          end: 'abolished',
          hands: ['desks 1 2020-02-05T08:00', 'dic 1 2020-02-10T00:00'],
        },
        { opened: 'submission', span: '2020-03-05T08:00 null', end: null, hands: ['desks 2 null'] },
      ],
    ],
    [
      'an abolition entered after its day ends it not before the last change of hands',
      ['02-03T08:00 submit', '02-05T08:00 endorse pasc', '02-12T08:00 abolish 2020-02-04'],
      [
        {
          opened: 'submission',
          span: '2020-02-03T08:00 2020-02-05T08:00',
          end: 'abolished',
          hands: ['desks 1 2020-02-05T08:00', 'dic 1 2020-02-05T08:00'],
        },
      ],
    ],
    [
      'a correction that takes the only line away ends it there',
      ['02-03T08:00 submit', '02-05T08:00 unregister 2019-08-16'],
      [
        {
          opened: 'submission',
          span: '2020-02-03T08:00 2020-02-05T08:00',
          end: 'abolished',
          hands: ['desks 1 2020-02-05T08:00'],
        },
      ],
    ],
    [
      'a clock that ran behind: events keep their order',
      ['02-05T08:00 submit', '02-03T08:00 endorse pasc', '02-06T08:00 withdraw'],
      [
        {
          opened: 'submission',
          span: '2020-02-05T08:00 2020-02-06T08:00',
          end: 'withdrawn',
          hands: ['desks 1 2020-02-05T08:00', 'dic 1 2020-02-06T08:00'],
        },
      ],
    ],
  ])('%s', (_name, lines, courses) => {
    expect(coursesOf(story(...lines), at('2020-03-31T08:00'), timeZone).map(told)).toEqual(courses);
  });

  it('says nothing of what was never submitted, and refuses events that the lifecycle forbids', () => {
    expect(coursesOf([REGISTERED], at('2020-03-31T08:00'), timeZone)).toEqual([]);
    expect(() => coursesOf(story('02-03T08:00 submit', '02-04T08:00 approve'), 0, timeZone)).toThrow('approve');
  });
});

describe('over random histories', () => {
  const forward = (revision: number): Deed[] => [
    { type: 'submit', kind: 'level-4' },
    { type: 'endorse', desk: 'pasc', revision },
    { type: 'endorse', desk: 'dic', revision },
    { type: 'report', revision },
    { type: 'approve', revision, expiresOn: null },
    { type: 'publish', target: 'one-stop', revision },
    { type: 'publish', target: 'portal', revision },
  ];
  const sideways = (revision: number): Deed[] => [
    ...PROPOSAL_KINDS.map((kind): Deed => ({ type: 'submit', kind })),
    ...DESKS.flatMap((desk): Deed[] => [
      { type: 'return', desk, revision },
      { type: 'return', desk, revision },
      { type: 'take-back', desk, revision },
    ]),
    ...TARGETS.flatMap((target): Deed[] => [
      { type: 'configure', target, revision },
      { type: 'unpublish', target, revision },
    ]),
    { type: 'reject', revision },
    { type: 'withdraw', revision },
    { type: 'revoke', revision },
  ];
  const registry = (instant: number, state: ProcedureState): Deed[] => {
    const { from, to } = state.register.at(-1) ?? { from: '', to: null };
    const near = [-2, 0, 3].map((days) => addDays(localDate(new Date(instant), timeZone), days));
    return [
      ...near.map((effectiveOn): Deed => ({ type: 'abolish', effectiveOn })),
      ...near.map((effectiveOn): Deed => ({ type: 'register', effectiveOn })),
      { type: 'correct', of: 'register', was: from, effectiveOn: null },
      { type: 'correct', of: 'abolish', was: to ?? '', effectiveOn: null },
    ];
  };

  interface Pick {
    readonly gap: number;
    readonly pick: number;
    readonly way: 'forward' | 'sideways' | 'registry';
  }

  /** A history that the lifecycle allows: at each step the first deed from the picked one on that it takes. */
  const historyOf = (picks: readonly Pick[]): Happening[] => {
    const events = [REGISTERED];
    let state = stateAfter(events);
    let instant = at('2020-01-10T08:00');
    for (const { gap, pick, way } of picks) {
      instant += gap * 60_000;
      const revision = state.working?.revision ?? state.inForce?.revision ?? 0;
      const first = way === 'registry' ? registry(instant, state) : way === 'sideways' ? sideways(revision) : [];
      const second = forward(revision);
      const from = (deeds: readonly Deed[]) => deeds.map((_, n) => deeds[(n + pick) % deeds.length]);
      for (const deed of [...from(first), ...from(second)]) {
        if (deed === undefined) continue;
        const event = happen(instant, deed);
        const next = transition(state, event);
        if (typeof next === 'string') continue;
        state = next;
        events.push(event);
        break;
      }
    }
    return events;
  };
  const history = fc
    .array(
      fc.record({
        // Mostly forward by up to three days, over weekends and Tết; sometimes by a clock that runs behind.
        gap: fc.integer({ min: -120, max: 3 * 24 * 60 }),
        pick: fc.nat({ max: 100 }),
        way: fc.constantFrom<Pick['way'][]>(...Array(24).fill('forward'), ...Array(7).fill('sideways'), 'registry'),
      }),
      { minLength: 12, maxLength: 40 },
    )
    .map(historyOf);

  /** The instants of submission and publication, told from the events alone. */
  const publicationsIn = (events: readonly Happening[]): [from: number, to: number][] => {
    const found: [number, number][] = [];
    let state = EMPTY_STATE;
    let [clock, from] = [0, 0];
    for (const event of events) {
      const next = led(state, event);
      const moved =
        holderOf(state.working) !== holderOf(next.working) || state.working?.revision !== next.working?.revision;
      if (moved) clock = Math.max(clock, event.at);
      const resubmitted = state.working?.state === 'returned' && next.revision === state.revision + 1;
      if (event.type === 'submit' && !(resubmitted && !endedIn(state, event))) from = clock;
      if (event.type === 'unpublish' && state.inForce !== null && next.inForce === null) from = clock;
      if (event.type === 'publish' && next.working === null) found.push([from, clock]);
      state = next;
    }
    return found;
  };
  // Where a return was followed by an abolition and a new registration, what is submitted is a new entry.
  const endedIn = ({ register, working }: ProcedureState, { at: instant }: Happening): boolean =>
    register.some(
      ({ to }, n) =>
        to !== null &&
        to !== register[n + 1]?.from &&
        to <= localDate(new Date(instant), timeZone) &&
        at(`${register[n + 1]?.from ?? '2199-01-01'}T00:00`) > (working?.since ?? 0),
    );

  /** The moves as the store keeps them, each made of two states and the event between them. */
  const keptOf = (events: readonly Happening[]): Move[] => {
    const moves: Move[] = [];
    events.reduce((state, event) => {
      const next = led(state, event);
      moves.push(...movesBy(state, event, next));
      return next;
    }, EMPTY_STATE);
    return moves;
  };

  it('stretches sum to submission → publication, without gap or overlap, in known hands', () => {
    const seen = { published: 0, returned: 0, abolished: 0, reopened: 0 };
    fc.assert(
      fc.property(history, fc.integer({ min: -3, max: 60 }), (events, later) => {
        const now = Math.max(...events.map((event) => event.at)) + later * 86_400_000;
        const courses = coursesOf(events, now, timeZone);
        const day = (instant: number) => localDate(new Date(instant), timeZone);
        const sums = courses.map(({ stretches }) =>
          stretches.reduce((days, stretch) => days + workingDaysOf(stretch, upTo(now)), 0),
        );
        const whole = courses.map(({ from, to, stretches }) =>
          workingDaysBetween(day(from), day(to ?? Math.max(now, stretches.at(-1)?.from ?? from)), off),
        );
        expect(sums).toEqual(whole);
        const edges = courses.flatMap(({ from, to, stretches }) => [from, ...stretches.map((each) => each.to ?? to)]);
        expect(courses.flatMap(({ stretches, to }) => [...stretches.map(({ from }) => from), to])).toEqual(edges);
        expect(edges.filter((edge, n) => (edges[n - 1] ?? 0) > (edge ?? Number.POSITIVE_INFINITY))).toEqual([]);
        const hands = courses.flatMap(({ stretches }) => stretches);
        expect(hands.filter(({ holder }) => !HOLDERS.includes(holder))).toEqual([]);
        expect(hands.slice(0, -1).filter(({ to }) => to === null)).toEqual([]);
        expect(courses.filter(({ to, end }) => (to === null) !== (end === null))).toEqual([]);

        expect(coursesKept(keptOf(events), stateAfter(events), now, timeZone) ?? []).toEqual(courses);
        const published = courses.filter(({ end }) => end === 'published');
        expect(published.map(({ from, to }) => [from, to])).toEqual(publicationsIn(events));
        const last = courses.at(-1);
        if (last !== undefined && last.end !== 'abolished')
          expect(last.end === null ? last.stretches.at(-1)?.holder : null).toBe(holderOf(stateAfter(events).working));
        seen.published += published.length;
        seen.returned += published.filter(({ stretches }) =>
          stretches.some(({ holder }) => holder === 'agency'),
        ).length;
        seen.abolished += courses.filter(({ end }) => end === 'abolished').length;
        seen.reopened += courses.filter(({ opened }) => opened === 'unpublished').length;
      }),
      { numRuns: 120 },
    );
    for (const [what, times] of Object.entries(seen))
      expect(times, `${what}: hardly in these histories`).toBeGreaterThan(0);
  });
});

describe('figures', () => {
  it.each([
    [[], null],
    [[4], 4],
    [[9, 1], 5],
    [[1, 2], 1.5],
    [[10, 1, 2], 2],
    [[0, 0, 7, 100], 3.5],
  ])('the median of %j is %s', (values, want) => {
    expect(median(values)).toBe(want);
  });

  const entryOf = (code: string, ...lines: string[]) => ({
    agencyId: 'so-tu-phap',
    code,
    courses: coursesOf(story(...lines), at('2020-02-21T08:00'), timeZone),
  });
  const way = ['02-03T08:00 submit', '02-05T08:00 endorse pasc', '02-05T09:00 endorse dic', '02-07T08:00 approve'];
  const entries = [
    entryOf('1.000001', ...way, '02-10T08:00 publish portal', '02-11T08:00 publish one-stop'),
    entryOf('1.000002', ...way, '02-10T08:00 publish portal', '02-14T08:00 publish one-stop'),
    entryOf('1.000003', ...way),
    entryOf('1.000004', '02-03T08:00 submit', '02-04T08:00 return pasc'),
    entryOf('1.000005', '02-03T08:00 submit exemption'),
    entryOf('1.000006', '02-04T08:00 submit', '02-04T08:00 abolish 2020-02-10'),
  ];
  const whose = (workingDays: number, procedureCode: string) => ({
    workingDays,
    agencyId: 'so-tu-phap',
    procedureCode,
  });

  it('take ended spans for count, median and longest, those that go on apart', () => {
    const { holders, ...rest } = ledgerFigures(entries, upTo(at('2020-02-21T08:00')), 4);
    expect(holders.desks).toEqual({
      count: 5, // 2, 2, 2, 1 and, until the midnight of the abolition, 4
      median: 2,
      longest: whose(4, '1.000006'),
      current: { count: 1, longest: whose(14, '1.000005') },
    });
    expect(holders.agency).toEqual({
      count: 0,
      median: null,
      longest: null,
      current: { count: 1, longest: whose(13, '1.000004') },
    });
    expect(holders.publisher.current).toEqual({ count: 1, longest: whose(10, '1.000003') });
    expect(rest).toEqual({
      procedures: 6,
      entries: 6,
      submissionToPublication: {
        count: 2,
        median: 7.5, // 6 and 9
        longest: whose(9, '1.000002'),
        current: { count: 2, longest: whose(14, '1.000003') },
      },
      decisionToPublication: {
        count: 2,
        median: 3.5, // 2 and 5
        longest: whose(5, '1.000002'),
        current: { count: 1, longest: whose(10, '1.000003') },
        overdue: 2,
      },
    });
    expect(ledgerFigures(entries, upTo(at('2020-02-21T08:00')), 10).decisionToPublication.overdue).toBe(0);
    expect(ledgerFigures(entries, upTo(at('2020-02-21T08:00')), undefined).decisionToPublication.overdue).toBeNull();
  });

  it.each([
    [0, 0, null],
    [0, 3, 0],
    [8, 19, 29.62],
    [2, 1, 66.66],
    [5, 0, 100],
  ])('%i right, %i returned', (right, returned, percent) => {
    const states = [
      ...Array.from({ length: right }, () => ({ first: 'right' as const })),
      ...Array.from({ length: returned }, () => ({ first: 'returned' as const })),
      {},
    ];
    expect(firstTimeRight(states)).toEqual({ right, returned, percent });
  });
});
