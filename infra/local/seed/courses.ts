import type { ExemptionReason } from '../../../shared/domain/submission.ts';
import { type Entry, exemptionEntry, notSelectedEntry, onlineEntry } from './entries.ts';
import type { Procedure } from './registers/parse.ts';
import type { Stage } from './stages.ts';

/** How many entries end at which stage. They are taken from the agency's register from the top, in the order written here. */
export type Counts = Readonly<Partial<Record<Stage, number>>>;

/** One submission of one agency and how far its entries come, as figures: what is played, and what arithmetic can check. */
export interface Course {
  readonly agencyId: string;
  /** The number of its document before the slash; the rest follows from the agency. */
  readonly document: string;
  readonly level4?: Counts;
  readonly level3?: Counts;
  readonly exemptions?: readonly {
    readonly code: string;
    readonly reason: ExemptionReason;
    readonly explanation: string;
    readonly stage: Stage;
  }[];
  /** Whether the catalog is whole: the rest of the register is in it as not selected. */
  readonly whole?: true;
}

/** An entry and the stage that it comes to. */
export interface Placement {
  readonly entry: Entry;
  readonly stage: Stage;
}

/** A course with its entries chosen; `left` are the procedures that a later course may take, returned ones first. */
export interface Placed {
  readonly placements: readonly Placement[];
  readonly left: readonly Procedure[];
}

const stagesOf = (counts: Counts = {}): Stage[] => {
  const stages: Stage[] = [];
  let stage: Stage;
  for (stage in counts) stages.push(...Array.from({ length: counts[stage] ?? 0 }, () => stage));
  return stages;
};

/** Chooses a course's entries from the procedures that an agency may still submit; throws where they are too few. */
export const place = (course: Course, open: readonly Procedure[]): Placed => {
  const { exemptions = [] } = course;
  const find = (code: string): Procedure => {
    const found = open.find((procedure) => procedure.code === code);
    if (found === undefined) throw new Error(`${course.agencyId} has no open procedure ${code}`);
    return found;
  };
  const free = open.filter(({ code }) => !exemptions.some((exemption) => exemption.code === code));
  const online = [
    ...stagesOf(course.level4).map((stage) => ({ level: 4, stage }) as const),
    ...stagesOf(course.level3).map((stage) => ({ level: 3, stage }) as const),
  ];
  if (online.length > free.length) throw new Error(`${course.agencyId} has only ${free.length} open procedures`);
  const chosen = free.slice(0, online.length).flatMap((procedure, index) => {
    const wish = online[index];
    return wish === undefined ? [] : [{ procedure, stage: wish.stage, entry: onlineEntry(procedure, wish.level) }];
  });
  const rest = free.slice(online.length);
  return {
    placements: [
      ...chosen,
      ...exemptions.map(({ code, reason, explanation, stage }) => ({
        stage,
        entry: exemptionEntry(find(code), reason, explanation),
      })),
      ...(course.whole
        ? rest.map((procedure) => ({ stage: 'submitted' as const, entry: notSelectedEntry(procedure) }))
        : []),
    ],
    left: [
      ...chosen.filter(({ stage }) => stage === 'returned').map(({ procedure }) => procedure),
      ...(course.whole ? [] : rest),
    ],
  };
};
