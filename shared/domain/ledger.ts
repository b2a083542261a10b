import { localDate } from './calendar.ts';
import type { Happening } from './happening.ts';
import { abolitionEnded, dayAt, standingOn } from './standing.ts';
import { EMPTY_STATE, type ProcedureState, type ProposalKind, type Working } from './state.ts';
import { transition, WAITERS, type Waiter, waitsOn } from './transition.ts';
import { type DaysOff, workingDaysBetween } from './working-days.ts';

/**
 * In whose hands an entry can be (plan, sections on review, consolidation, decision and publication). `desks`: with PASC and
 * DIC at once, while neither has spoken; then with the one that is silent. All that PASC had in hand is `desks` + `pasc`.
 */
export const HOLDERS = [...WAITERS, 'office'] as const;
export type Holder = Waiter | 'office';

/** How a course ended. `abolished`: the procedure left the register, by an abolition or a correction. */
export const ENDS = ['published', 'exempted', 'not-selected', 'rejected', 'withdrawn', 'abolished'] as const;
export type End = (typeof ENDS)[number];

/** A time span: instants in epoch ms, `to` null while it goes on. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
}

/** One time in one holder's hands. */
export interface Stretch extends Span {
  readonly holder: Holder;
  readonly revision: number;
}

/**
 * The way of one entry: from its submission, through any number of returns, to its end; or (`unpublished`) of a service
 * that was taken down, from then until its publisher has put it back. The stretches follow each other without gap or
 * overlap from `from` to `to`. `kind`: of the last revision.
 */
export interface Course extends Span {
  readonly opened: 'submission' | 'unpublished';
  readonly kind: ProposalKind;
  readonly end: End | null;
  readonly stretches: readonly Stretch[];
}

/**
 * In whose hands an entry is: on whom it waits, save that an endorsed one is the Office's, who consolidates and reports with
 * DIC, until it is in a report, and only then the People's Committee's. Decided without a report, it was the Office's
 * until then. What is approved is the publisher's, whatever the agency says of its configuration.
 */
export const holderOf = (working: Working | null): Holder | null => {
  const whom = waitsOn(working);
  return whom === 'ppc' && working?.reported === undefined ? 'office' : whom;
};

interface Point {
  readonly at: number;
  readonly state: ProcedureState;
  readonly by: Happening['type'] | 'midnight';
}

/** The midnight at which an abolition ended the entry under way, where it has by an instant. */
const midnightBefore = (state: ProcedureState, at: number, timeZone: string): Point[] => {
  const standing = standingOn(state, dayAt(at, timeZone));
  const since = abolitionEnded(state, standing) ? standing.working?.since : undefined;
  return since === undefined ? [] : [{ at: since, state: standing, by: 'midnight' }];
};

const REGISTER_EVENTS: readonly Happening['type'][] = ['register', 'amend', 'abolish', 'correct'];

/** Every state that the events lead through, with its instant; ends as the lifecycle's events find them. */
const pointsOf = (events: Iterable<Happening>, now: number, timeZone: string): Point[] => {
  const points: Point[] = [];
  let state = EMPTY_STATE;
  let clock = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    clock = Math.max(clock, event.at);
    if (event.timeZone !== undefined && !REGISTER_EVENTS.includes(event.type)) {
      points.push(...midnightBefore(state, event.at, event.timeZone));
    }
    const next = transition(state, event);
    if (typeof next === 'string') throw new Error(`${event.type} is refused: ${next}`);
    state = next;
    points.push({ at: clock, state, by: event.type });
  }
  return [...points, ...midnightBefore(state, now, timeZone)];
};

const endOf = ({ by, state: { working, inForce } }: Point): End => {
  if (by === 'midnight' || by === 'correct') return 'abolished';
  if (working === null) return inForce?.kind ?? 'withdrawn';
  if (working.state === 'endorsed') return 'not-selected';
  return working.state === 'rejected' ? 'rejected' : 'withdrawn';
};

const until = (stretches: readonly Stretch[], at: number): Stretch[] =>
  stretches.map((stretch) => (stretch.to === null ? { ...stretch, to: at } : stretch));

const closed = (course: Course, point: Point): Course => {
  const at = Math.max(point.at, course.stretches.at(-1)?.from ?? course.from);
  return { ...course, to: at, end: endOf(point), stretches: until(course.stretches, at) };
};

/** The course with the entry in these hands from an instant on (from its end on, where that is taken back); the same hands go on as one stretch. */
const handed = (course: Course, at: number, holder: Holder, { revision, kind }: Working): Course => {
  const from = course.to ?? at;
  const last = course.stretches.at(-1);
  const stretches =
    last?.holder === holder && last.revision === revision
      ? [...course.stretches.slice(0, -1), { ...last, to: null }]
      : [...until(course.stretches, from), { holder, revision, from, to: null }];
  return { ...course, kind, to: null, end: null, stretches };
};

/**
 * The courses of one procedure from its events, which come in the order of their versions; the last one may go on at `now`.
 * `timeZone`: the plan's, to whose midnights abolitions count.
 *
 * - A resubmission after a return goes on with the course; a submission after an end begins a new one.
 * - An abolition ends a course at its local midnight, one that was entered afterwards not before the last change of hands.
 * - A desk that takes back its agreement to leave a procedure out has had it in hand since that agreement.
 * - Events are ordered by version: one whose clock ran behind the one before it counts from that one's instant.
 *
 * Throws when the lifecycle forbids an event: then the events are not what was written.
 */
export const coursesOf = (events: Iterable<Happening>, now: number, timeZone: string): Course[] => {
  const courses: Course[] = [];
  for (const point of pointsOf(events, now, timeZone)) {
    const { at, by, state } = point;
    const holder = holderOf(state.working);
    const last = courses.at(-1);
    const goesOn = last !== undefined && (last.end === null || by === 'take-back');
    if (holder === null || state.working === null) {
      if (last?.end === null) courses.splice(-1, 1, closed(last, point));
    } else if (goesOn) {
      courses.splice(-1, 1, handed(last, at, holder, state.working));
    } else {
      const opened = by === 'unpublish' ? 'unpublished' : 'submission';
      const fresh = { opened, kind: state.working.kind, from: at, to: null, end: null, stretches: [] } as const;
      courses.push(handed(fresh, at, holder, state.working));
    }
  }
  return courses;
};

/** The way of the decision on an approved entry to its publication, as far as it has come; null: not approved, or ended otherwise. */
export const publicationOf = ({ opened, end, stretches }: Course): Stretch | null => {
  const last = stretches.at(-1);
  const open = end === null || end === 'published';
  return opened === 'submission' && open && last?.holder === 'publisher' ? last : null;
};

/** By what working days are counted: the plan's days off and zone, and the instant up to which spans that go on count. */
export interface Calendar {
  readonly now: number;
  readonly timeZone: string;
  readonly off: DaysOff;
}

/**
 * The working days of a span, of one that goes on up to `now`: those after its first local day, up to and including its last
 * (Bộ luật Dân sự 91/2015/QH13, Điều 147). Whole days counted from day to day add up: the stretches of a course sum
 * exactly to its own working days; a change of hands within a day counts 0 for whoever gives it on.
 */
export const workingDaysOf = ({ from, to }: Span, { now, timeZone, off }: Calendar): number => {
  const day = (instant: number) => localDate(new Date(instant), timeZone);
  return workingDaysBetween(day(from), day(to ?? Math.max(now, from)), off);
};
