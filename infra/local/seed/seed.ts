import { AGENCIES } from './agencies.ts';
import { enterBaselines, openAfter } from './baselines.ts';
import { Client, type Stack } from './client.ts';
import { SEED_FIGURES, untilCounted } from './figures.ts';
import { BASELINES, MID_COURSE } from './mid-course.ts';
import { SEED_PLAN, SEED_PLAN_ID } from './plan.ts';
import { Player } from './play.ts';
import { REGISTER_DECISIONS } from './register-decisions.ts';
import { type Phases, phasesOfRounds } from './rounds.ts';
import { setUp } from './set-up.ts';

export interface SeedTarget extends Stack {
  /** Takes one line for each stretch of the way. */
  progress(line: string): void;
}

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
  await enterBaselines(client, SEED_PLAN_ID, BASELINES);
  const held = SEED_FIGURES.reduce((total, agency) => total + agency.total, 0);
  target.progress(`Seeded plan ${SEED_PLAN.number}: ${AGENCIES.length} agencies, ${held} procedures`);
  const player = new Player(client, SEED_PLAN_ID);
  for (const [index, phases] of phasesOfRounds(MID_COURSE, openAfter(BASELINES)).entries()) {
    for (const phase of PHASES) await player.play(phases[phase]);
    target.progress(`Seeded round ${index + 1}: ${phases.submit.length} catalogs from submission to publication`);
  }
  if (fresh || player.waited) await untilCounted(client, SEED_PLAN_ID, SEED_FIGURES);
}
