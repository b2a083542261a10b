import { type Calendar, type Course, publicationOf, type Span, workingDaysOf } from './ledger.ts';
import { HOLDERS, type Holder } from './ledger-moves.ts';
import { truncatedPercent } from './ratio.ts';
import type { ProcedureState } from './state.ts';

/** The courses of one procedure of one agency. */
export interface Entry {
  readonly agencyId: string;
  readonly code: string;
  readonly courses: readonly Course[];
}

/** The span with the most working days, and whose it is. */
export interface Longest {
  readonly workingDays: number;
  readonly agencyId: string;
  readonly procedureCode: string;
}

/** Working days of many spans: how many have ended, their median and longest; apart from them those that go on (`current`). */
export interface Figure {
  readonly count: number;
  readonly median: number | null;
  readonly longest: Longest | null;
  readonly current: { readonly count: number; readonly longest: Longest | null };
}

/** What the ledger says of some entries. `overdue`: published after the agreed limit, or still not published after it. */
export interface LedgerFigures {
  /** Procedures that were ever submitted, and courses that a submission opened. */
  readonly procedures: number;
  readonly entries: number;
  readonly holders: Readonly<Record<Holder, Figure>>;
  readonly submissionToPublication: Figure;
  readonly decisionToPublication: Figure & { readonly overdue: number | null };
}

/** The middle value; of an even number the mean of the two in the middle, so that half days occur. Null of none. */
export const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
};

interface Measured extends Longest {
  readonly running: boolean;
}

const longestOf = (all: readonly Measured[]): Longest | null => {
  const found = all.reduce<Measured | null>(
    (best, one) => (best === null || one.workingDays > best.workingDays ? one : best),
    null,
  );
  if (found === null) return null;
  const { running: _running, ...longest } = found;
  return longest;
};

const figureOf = (all: readonly Measured[]): Figure => {
  const ended = all.filter(({ running }) => !running);
  const current = all.filter(({ running }) => running);
  return {
    count: ended.length,
    median: median(ended.map(({ workingDays }) => workingDays)),
    longest: longestOf(ended),
    current: { count: current.length, longest: longestOf(current) },
  };
};

/** Whether an entry is on its way to publication, or has arrived there. */
const publishable = ({ opened, end, kind }: Course): boolean =>
  opened === 'submission' && (end === 'published' || (end === null && (kind === 'level-3' || kind === 'level-4')));

/** Whether a span between decision and publication is longer than the agreed working days; null where none are agreed. */
export const overdue = (workingDays: number, limitDays: number | undefined): boolean | null =>
  limitDays === undefined ? null : workingDays > limitDays;

/**
 * Medians and longest per holder, of each stretch by itself; from submission to publication; and from decision to
 * publication against the limit (working days). Only what has ended counts in a median. Entries whose service was taken
 * down count with their publisher's stretches, not again from submission. Of equal longest ones the first entry's.
 */
export const ledgerFigures = (
  entries: readonly Entry[],
  calendar: Calendar,
  limitDays: number | undefined,
): LedgerFigures => {
  const holders = new Map<Holder, Measured[]>(HOLDERS.map((holder) => [holder, []]));
  const whole: Measured[] = [];
  const published: Measured[] = [];
  let submitted = 0;
  for (const { agencyId, code, courses } of entries) {
    const measured = (span: Span): Measured => {
      return { workingDays: workingDaysOf(span, calendar), running: span.to === null, agencyId, procedureCode: code };
    };
    for (const course of courses) {
      if (course.opened === 'submission') submitted += 1;
      for (const stretch of course.stretches) holders.get(stretch.holder)?.push(measured(stretch));
      if (publishable(course)) whole.push(measured(course));
      const publication = publicationOf(course);
      if (publication !== null) published.push(measured(publication));
    }
  }
  const figure = (holder: Holder) => figureOf(holders.get(holder) ?? []);
  const late = published.filter(({ workingDays }) => overdue(workingDays, limitDays) === true).length;
  return {
    procedures: entries.length,
    entries: submitted,
    holders: {
      agency: figure('agency'),
      desks: figure('desks'),
      pasc: figure('pasc'),
      dic: figure('dic'),
      office: figure('office'),
      ppc: figure('ppc'),
      publisher: figure('publisher'),
    },
    submissionToPublication: figureOf(whole),
    decisionToPublication: { ...figureOf(published), overdue: limitDays === undefined ? null : late },
  };
};

/**
 * How many procedures both desks endorsed at the first submission (no exemption, where their word is an opinion), of all
 * whose first revision they have decided; also of those abolished since. The percentage is cut to two decimals, null of none.
 */
export const firstTimeRight = (
  states: Iterable<Pick<ProcedureState, 'first'>>,
): { right: number; returned: number; percent: number | null } => {
  const tally = { right: 0, returned: 0 };
  for (const { first } of states) if (first !== undefined) tally[first] += 1;
  return { ...tally, percent: truncatedPercent(tally.right, tally.right + tally.returned) };
};
