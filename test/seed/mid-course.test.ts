import { describe, expect, it } from 'vitest';
import { AGENCIES } from '../../infra/local/seed/agencies.ts';
import { openAfter } from '../../infra/local/seed/baselines.ts';
import type { Batch } from '../../infra/local/seed/batches.ts';
import { SEED_FIGURES } from '../../infra/local/seed/figures.ts';
import { BASELINES, MID_COURSE } from '../../infra/local/seed/mid-course.ts';
import { heldAfter, REGISTER_DECISIONS } from '../../infra/local/seed/register-decisions.ts';
import { phasesOfRounds } from '../../infra/local/seed/rounds.ts';
import { decisionBodySchema, reviewEventsBodySchema } from '../../shared/domain/review.ts';
import { submissionBodySchema } from '../../shared/domain/submission.ts';

const rounds = phasesOfRounds(MID_COURSE, openAfter(BASELINES));
const batches: readonly Batch[] = rounds.flatMap((round) => [
  ...round.submit,
  ...round.review,
  ...round.decide,
  ...round.publish,
]);
const courses = MID_COURSE.flatMap((round) => round.courses);
const stages = courses.flatMap(({ level4, exemptions = [] }) => [
  ...Object.keys(level4 ?? {}),
  ...exemptions.map(({ stage }) => `exemption ${stage}`),
]);
const requiredOf = (total: number) => Math.ceil((30 * total) / 100);

describe('the agencies in mid-course', () => {
  it('are about ten, and never the one of 27 or one without procedures', () => {
    const agencies = new Set(courses.map(({ agencyId }) => agencyId));
    expect(agencies.size).toBeGreaterThanOrEqual(10);
    for (const { agencyId, total } of SEED_FIGURES) {
      if (total === 27 || total === 0) expect([...agencies, ...Object.keys(BASELINES)]).not.toContain(agencyId);
    }
  });

  it('have reached the target or not, and stand at every stage, with one exemption granted', () => {
    const met = SEED_FIGURES.filter(({ total, level4Published }) => total > 0 && level4Published >= requiredOf(total));
    expect(met.map(({ agencyId }) => agencyId).sort()).toEqual([
      'phan-rang-thap-cham',
      'so-ke-hoach-dau-tu',
      'so-thong-tin-truyen-thong',
    ]);
    for (const stage of [
      'submitted',
      'withdrawn',
      'oneDesk',
      'returned',
      'endorsed',
      'rejected',
      'approved',
      'oneStopOnly',
      'published',
    ]) {
      expect(stages).toContain(stage);
    }
    expect(stages.filter((stage) => stage === 'exemption approved')).toHaveLength(1);
  });

  it('have their documents before 17/02/2020, each decision after what it decides', () => {
    for (const { sentOn, decision } of MID_COURSE) {
      expect(sentOn < decision.date && decision.date < '2020-02-17').toBe(true);
    }
  });

  it('have one figure for each of the 26 agencies', () => {
    expect(SEED_FIGURES.map(({ agencyId }) => agencyId)).toEqual(AGENCIES.map(({ agencyId }) => agencyId));
  });
});

describe('the calls of the seed', () => {
  it('have keys of visible ASCII, each once', () => {
    const keys = batches.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[!-~]{1,128}$/);
  });

  it('are the same every time they are made', () => {
    expect(phasesOfRounds(MID_COURSE, openAfter(BASELINES))).toEqual(rounds);
  });

  it.each(batches.map((batch) => [batch.key, batch] as const))('%s has a body that the API takes', (_, batch) => {
    switch (batch.kind) {
      case 'submission': {
        const body = submissionBodySchema.parse(batch.body);
        const held = heldAfter(REGISTER_DECISIONS, batch.agencyId).map(({ code }) => code);
        const codes = body.entries.map(({ procedureCode = '' }) => String(procedureCode));
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes.filter((code) => !held.includes(code))).toEqual([]);
        break;
      }
      case 'review-events':
        reviewEventsBodySchema.parse({ events: batch.events.map((event) => ({ ...event, revision: 1 })) });
        break;
      case 'decision':
        decisionBodySchema.parse({ ...batch, items: batch.items.map((item) => ({ ...item, revision: 1 })) });
    }
  });

  it('fit every process within its published limit, in whole working hours above none', () => {
    const hours = { 'working-hour': 1, hour: 1, 'working-day': 8, day: 8 };
    const limits = new Map(
      AGENCIES.flatMap(({ agencyId }) => heldAfter(REGISTER_DECISIONS, agencyId)).map(({ code, timeLimit }) => [
        code,
        timeLimit,
      ]),
    );
    const entries = batches.flatMap((batch) => (batch.kind === 'submission' ? batch.body.entries : []));
    const online = entries.flatMap(({ procedureCode = '', proposal }) =>
      'process' in proposal && proposal.process?.steps !== undefined
        ? [{ procedureCode, steps: proposal.process.steps }]
        : [],
    );
    expect(online.length).toBeGreaterThan(50);
    for (const { procedureCode, steps } of online) {
      const limit = limits.get(procedureCode);
      const values = steps.map(({ duration }) => duration.value);
      expect(values.every((value) => Number.isInteger(value) && value > 0)).toBe(true);
      const total = values.reduce((sum, value) => sum + value, 0);
      if (limit) expect([procedureCode, total]).toEqual([procedureCode, limit.value * hours[limit.unit]]);
    }
  });
});
