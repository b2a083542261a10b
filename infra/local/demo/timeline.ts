import { openAfter } from '../seed/baselines.ts';
import type { RegisterDecision } from '../seed/register-decisions.ts';
import { type Phases, phasesOfRounds } from '../seed/rounds.ts';
import { DEMO_BASELINES, type DemoRound, ROUNDS } from './rounds.ts';
import { LADDER_DAYS, NEW_DECISION, SILENT_DAYS } from './scenario.ts';

/** Something that happens at `at`, an instant in UTC written from the local wall clock (UTC+7). */
export type Moment = { readonly at: string } & (
  | { readonly kind: 'round'; readonly round: DemoRound; readonly phase: keyof Phases; readonly phases: Phases }
  | { readonly kind: 'register'; readonly decision: RegisterDecision }
  | { readonly kind: 'remind'; readonly workingDaysLeft: number | null }
  | { readonly kind: 'night' }
);

const at = (day: string, time: string): string => new Date(`${day}T${time}+07:00`).toISOString();

/** When everything is set up: the first working day of the quarter. */
export const START = at('2020-01-02', '08:00');

/** Everything that happens, in order of time: rounds at 09:00, the ladder's schedule at 08:00, nights at 00:10. */
export const TIMELINE: readonly Moment[] = [
  ...phasesOfRounds(ROUNDS, openAfter(DEMO_BASELINES)).flatMap((phases, index): Moment[] => {
    const round = ROUNDS[index];
    if (round === undefined) return [];
    const days = {
      submit: round.sentOn,
      review: round.reviewedOn,
      decide: round.decision.date,
      publish: round.publishedOn,
    };
    return (['submit', 'review', 'decide', 'publish'] as const).map((phase) => ({
      kind: 'round' as const,
      at: at(days[phase], '09:00'),
      round,
      phase,
      phases,
    }));
  }),
  ...LADDER_DAYS.map(([day, left]) => ({ kind: 'remind' as const, at: at(day, '08:00'), workingDaysLeft: left })),
  ...SILENT_DAYS.map((day) => ({ kind: 'remind' as const, at: at(day, '08:00'), workingDaysLeft: null })),
  { kind: 'register' as const, at: at(NEW_DECISION.decision.date, '09:00'), decision: NEW_DECISION },
  ...[...ROUNDS.map(({ publishedOn }) => publishedOn), '2020-03-31'].map((day) => ({
    kind: 'night' as const,
    at: new Date(Date.parse(at(day, '00:10')) + 86_400_000).toISOString(),
  })),
].sort((a, b) => a.at.localeCompare(b.at));
