import { agencyOf, type SeedAgency } from './agencies.ts';
import type { Batch, ReviewEvent } from './batches.ts';
import { type Course, type Placement, place } from './courses.ts';
import type { Procedure } from './registers/parse.ts';
import { actsOf } from './stages.ts';

/** Courses that the same decision of the People's Committee ends. `sentOn`: the local day of their documents. */
export interface Round {
  /** Begins the Idempotency-Keys of its batches. */
  readonly key: string;
  readonly sentOn: string;
  readonly decision: { readonly number: string; readonly date: string };
  readonly courses: readonly Course[];
}

/** A round as calls, phase by phase; the batches of a phase do not depend on one another. */
export interface Phases {
  readonly submit: readonly Batch[];
  readonly review: readonly Batch[];
  readonly decide: readonly Batch[];
  readonly publish: readonly Batch[];
}

const EVENTS_A_CALL = 100;
const ITEMS_A_CALL = 500;

const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

const signatureOf = ({ head, title, group }: SeedAgency) => ({
  name: head,
  title,
  authority: group === 'district' ? ['TM. ỦY BAN NHÂN DÂN'] : [],
});

const SIGNED_BY = { name: 'Lê Văn Thuận', title: 'PHÓ CHỦ TỊCH', authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'] };

type PlacedCourse = { readonly course: Course; readonly placements: readonly Placement[] };

const eventBatches = (key: string, { course, placements }: PlacedCourse, phase: 'review' | 'publish'): Batch[] =>
  (['pasc', 'dic', 'agency'] as const).flatMap((by) => {
    const events = placements.flatMap(({ entry: { procedureCode }, stage }): ReviewEvent[] =>
      actsOf(stage).flatMap((act) => (act.phase === phase && act.by === by ? [{ procedureCode, ...act.event }] : [])),
    );
    return chunks(events, EVENTS_A_CALL).map((part, index) => ({
      kind: 'review-events' as const,
      key: `${key}.${course.agencyId}.${phase}.${by}.${index + 1}`,
      agencyId: course.agencyId,
      by,
      events: part,
    }));
  });

const submission = (round: Round, { course, placements }: PlacedCourse): Batch => {
  const agency = agencyOf(course.agencyId);
  return {
    kind: 'submission',
    key: `${round.key}.${course.agencyId}.submit`,
    agencyId: course.agencyId,
    body: {
      document: { number: `${course.document}/TTr-${agency.mark}`, date: round.sentOn },
      signedBy: signatureOf(agency),
      entries: placements.map(({ entry }) => entry),
    },
  };
};

const phasesOf = (round: Round, placed: readonly PlacedCourse[]): Phases => {
  const items = placed.flatMap(({ course: { agencyId }, placements }) =>
    placements.flatMap(({ entry: { procedureCode }, stage }) =>
      actsOf(stage).flatMap((act) => (act.phase === 'decide' ? [{ agencyId, procedureCode, ...act.item }] : [])),
    ),
  );
  return {
    submit: placed.map((course) => submission(round, course)),
    review: placed.flatMap((course) => eventBatches(round.key, course, 'review')),
    decide: chunks(items, ITEMS_A_CALL).map((part, index) => ({
      kind: 'decision',
      key: `${round.key}.decision.${index + 1}`,
      decision: { ...round.decision, signedBy: SIGNED_BY },
      part: index + 1,
      items: part,
    })),
    publish: placed.flatMap((course) => eventBatches(round.key, course, 'publish')),
  };
};

/**
 * Rounds as calls, one after another: a course takes the first procedures of its agency that are still open, and
 * leaves those returned to it first in line for its next course.
 */
export const phasesOfRounds = (
  rounds: readonly Round[],
  open: (agencyId: string) => readonly Procedure[],
): readonly Phases[] => {
  const left = new Map<string, readonly Procedure[]>();
  return rounds.map((round) =>
    phasesOf(
      round,
      round.courses.map((course) => {
        const placed = place(course, left.get(course.agencyId) ?? open(course.agencyId));
        left.set(course.agencyId, placed.left);
        return { course, placements: placed.placements };
      }),
    ),
  );
};
