import * as z from 'zod';
import { AGENCIES } from './agencies.ts';
import { Client, type Stack } from './client.ts';
import { openAtStart, SEED_FIGURES, untilCounted } from './figures.ts';
import { BASELINE_DOCUMENT, BASELINE_SINCE, BASELINES, MID_COURSE } from './mid-course.ts';
import { SEED_PLAN, SEED_PLAN_ID } from './plan.ts';
import { Player } from './play.ts';
import { heldAfter, REGISTER_DECISIONS } from './register-decisions.ts';
import { type Phases, phasesOfRounds } from './rounds.ts';
import { setUp } from './set-up.ts';
import { inParallel } from './waiting.ts';

const AT_ONCE = 2;

export interface SeedTarget extends Stack {
  /** Takes one line for each stretch of the way. */
  progress(line: string): void;
}

const enterBaselines = (client: Client): Promise<void> =>
  inParallel(AT_ONCE, Object.entries(BASELINES), async ([agencyId, { level4, level3 }]) => {
    const items = heldAfter(REGISTER_DECISIONS, agencyId)
      .slice(0, level4 + level3)
      .map(({ code }, index) => ({
        procedureCode: code,
        level: index < level4 ? 4 : 3,
        since: BASELINE_SINCE,
        reference: 'Quyết định 56/QĐ-UBND ngày 21/02/2019 của UBND tỉnh',
      }));
    const path = `/v1/plans/${SEED_PLAN_ID}/agencies/${agencyId}/baseline`;
    const body = { document: BASELINE_DOCUMENT, items };
    await client.expect(z.unknown(), [200, 201], 'POST', path, { as: { role: 'dic' }, body });
  });

const PHASES: readonly (keyof Phases)[] = ['submit', 'review', 'decide', 'publish'];

/**
 * Fills a stack with the plan 4498/KH-UBND in mid-course through its HTTP API: plan, agencies, contacts, registers,
 * baseline, and the rounds of {@link MID_COURSE} through submission, both desks, decision and publication. Every call
 * has a fixed content and a fixed key, so a run after a broken one goes on where that one stopped, and one after a
 * whole one changes nothing. Done when the progress shows the figures; throws naming the step and the answer.
 */
export async function seed(target: SeedTarget): Promise<void> {
  const client = new Client(target);
  const fresh = await setUp(client, SEED_PLAN_ID, SEED_PLAN, REGISTER_DECISIONS);
  await enterBaselines(client);
  const held = SEED_FIGURES.reduce((total, agency) => total + agency.total, 0);
  target.progress(`Seeded plan ${SEED_PLAN.number}: ${AGENCIES.length} agencies, ${held} procedures`);
  const player = new Player(client, SEED_PLAN_ID);
  for (const [index, phases] of phasesOfRounds(MID_COURSE, openAtStart).entries()) {
    for (const phase of PHASES) await player.play(phases[phase]);
    target.progress(`Seeded round ${index + 1}: ${phases.submit.length} catalogs from submission to publication`);
  }
  if (fresh || player.waited) await untilCounted(client, SEED_PLAN_ID, SEED_FIGURES);
}
