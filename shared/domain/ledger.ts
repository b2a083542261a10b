import { localDate } from './calendar.ts';
import type { Happening } from './happening.ts';
import { type End, type Holder, type Move, midnightMove, movesBy } from './ledger-moves.ts';
import { EMPTY_STATE, type ProcedureState, type ProposalKind } from './state.ts';
import { transition } from './transition.ts';
import { type DaysOff, workingDaysBetween } from './working-days.ts';

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

const until = (stretches: readonly Stretch[], at: number): Stretch[] =>
  stretches.map((stretch) => (stretch.to === null ? { ...stretch, to: at } : stretch));

/** The course with the entry in these hands from an instant on (from its end on, where that is taken back); the same hands go on as one stretch. */
const handed = (course: Course, at: number, { holder, revision, kind }: Extract<Move, { end: null }>): Course => {
  const from = course.to ?? at;
  const last = course.stretches.at(-1);
  const stretches =
    last?.holder === holder && last.revision === revision
      ? [...course.stretches.slice(0, -1), { ...last, to: null }]
      : [...until(course.stretches, from), { holder, revision, from, to: null }];
  return { ...course, kind, to: null, end: null, stretches };
};

/** The courses that moves, in their order, make. */
const coursesBy = (moves: Iterable<Move>): Course[] => {
  const courses: Course[] = [];
  for (const move of moves) {
    const last = courses.at(-1);
    const at = Math.max(move.at, last?.to ?? last?.stretches.at(-1)?.from ?? move.at);
    if (move.end !== null) {
      if (last?.end === null)
        courses.splice(-1, 1, { ...last, to: at, end: move.end, stretches: until(last.stretches, at) });
    } else if (last !== undefined && (last.end === null || move.opened === 'taken-back')) {
      courses.splice(-1, 1, handed(last, at, move));
    } else {
      const opened = move.opened === 'unpublished' ? 'unpublished' : 'submission';
      courses.push(handed({ opened, kind: move.kind, from: at, to: null, end: null, stretches: [] }, at, move));
    }
  }
  return courses;
};

/**
 * The courses of one procedure from its events, which come in the order of their versions; the last one may go on at `now`.
 * `timeZone`: the plan's, to whose midnights abolitions count.
 *
 * - A resubmission after a return goes on with the course; a submission after an end begins a new one.
 * - An abolition ends a course at its local midnight, one that was entered afterwards not before the last change of hands.
 * - A desk that takes back its agreement to leave a procedure out has had it in hand since that agreement.
 * - Events are ordered by version: a change of hands whose clock ran behind the one before it counts from that one's instant.
 *
 * Throws when the lifecycle forbids an event: then the events are not what was written.
 */
export const coursesOf = (events: Iterable<Happening>, now: number, timeZone: string): Course[] => {
  const moves: Move[] = [];
  let state = EMPTY_STATE;
  for (const event of events) {
    const next = transition(state, event);
    if (typeof next === 'string') throw new Error(`${event.type} is refused: ${next}`);
    moves.push(...movesBy(state, event, next));
    state = next;
  }
  return coursesBy([...moves, ...midnightMove(state, now, timeZone)]);
};

/**
 * The same from the moves that were kept ({@link movesBy}) and the state they led to. Null when they do not reach back to
 * the first submission: then some were made before moves were kept, and only the events tell all.
 */
export const coursesKept = (
  moves: readonly Move[],
  state: ProcedureState,
  now: number,
  timeZone: string,
): Course[] | null => {
  const first = moves[0];
  if (first === undefined || first.end !== null || first.opened !== 'submission' || first.revision !== 1) return null;
  if (first.holder !== 'desks') return null;
  return coursesBy([...moves, ...midnightMove(state, now, timeZone)]);
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
