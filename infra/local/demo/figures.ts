import { AGENCIES } from '../seed/agencies.ts';
import type { Figures } from '../seed/figures.ts';
import { heldAfter, REGISTER_DECISIONS } from '../seed/register-decisions.ts';
import { DEMO_BASELINES, ROUNDS } from './rounds.ts';
import { NEW_DECISION } from './scenario.ts';

/** What the progress must show once everything up to the end of a local day has been counted. */
export const figuresOn = (day: string): readonly Figures[] => {
  const decisions = [...REGISTER_DECISIONS, NEW_DECISION].filter(({ effectiveOn }) => effectiveOn <= day);
  const courses = ROUNDS.filter(({ publishedOn }) => publishedOn <= day).flatMap((round) => round.courses);
  return AGENCIES.map(({ agencyId }) => ({
    agencyId,
    total: heldAfter(decisions, agencyId).length,
    level4Published: courses
      .filter((course) => course.agencyId === agencyId)
      .reduce((total, { level4 }) => total + (level4?.published ?? 0), DEMO_BASELINES[agencyId]?.level4 ?? 0),
  }));
};
