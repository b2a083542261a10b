import * as z from 'zod';
import { AGENCIES } from './agencies.ts';
import type { Client } from './client.ts';
import { BASELINES, MID_COURSE } from './mid-course.ts';
import { heldAfter, REGISTER_DECISIONS } from './register-decisions.ts';
import { until } from './waiting.ts';

/** What the progress of an agency must show once everything sent has been counted. */
export interface Figures {
  readonly agencyId: string;
  readonly total: number;
  readonly level4Published: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The figures that the seed's data come to, agency by agency. */
export const SEED_FIGURES: readonly Figures[] = AGENCIES.map(({ agencyId }) => {
  const total = heldAfter(REGISTER_DECISIONS, agencyId).length;
  const running = BASELINES[agencyId]?.level4 ?? 0;
  const courses = MID_COURSE.flatMap((round) => round.courses).filter((course) => course.agencyId === agencyId);
  return { agencyId, total, level4Published: running + sum(courses.map(({ level4 }) => level4?.published ?? 0)) };
});

const progressSchema = z.object({
  agencies: z.array(z.object({ agencyId: z.string(), total: z.number(), level4: z.object({ published: z.number() }) })),
});

/** Waits until the progress shows these figures; recounts follow a change within seconds. */
export const untilCounted = (client: Client, planId: string, figures: readonly Figures[]): Promise<void> =>
  until('step progress', async () => {
    const answer = await client.call('GET', `/v1/plans/${planId}/progress`);
    const shown = progressSchema.safeParse(answer.json).data?.agencies ?? [];
    const behind = figures.filter(({ agencyId, total, level4Published }) => {
      const agency = shown.find((candidate) => candidate.agencyId === agencyId);
      return agency?.total !== total || agency.level4.published !== level4Published;
    });
    return behind.length === 0
      ? { value: undefined }
      : { missing: `not counted yet: ${behind.map(({ agencyId }) => agencyId).join(', ')}; ${answer.told}` };
  });
