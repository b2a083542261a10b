import { describe, expect, it } from 'vitest';
import { figuresOn } from '../../infra/local/demo/figures.ts';
import { ROUNDS } from '../../infra/local/demo/rounds.ts';
import { LADDER_DAYS, SILENT_DAYS } from '../../infra/local/demo/scenario.ts';
import { START, TIMELINE } from '../../infra/local/demo/timeline.ts';
import { documentNumber } from '../../shared/domain/document-number.ts';

const TET = ['2020-01-23', '2020-01-24', '2020-01-25', '2020-01-26', '2020-01-27', '2020-01-28', '2020-01-29'];
const days = ROUNDS.flatMap(({ sentOn, reviewedOn, decision, publishedOn }) => [
  sentOn,
  reviewedOn,
  decision.date,
  publishedOn,
]);
const of = (agencyId: string, day: string) => figuresOn(day).find((figures) => figures.agencyId === agencyId);

describe('the demo quarter', () => {
  it('runs forward within Quý I 2020, its work on working days, in the order of the plan', () => {
    const instants = [START, ...TIMELINE.map(({ at }) => at)];
    expect(instants).toEqual([...instants].sort());
    expect(instants.every((at) => at >= '2020-01-01' && at <= '2020-03-31T17:10:00.000Z')).toBe(true);
    expect(days).toEqual([...days].sort());
    for (const day of days) {
      expect(TET).not.toContain(day);
      expect([0, 6]).not.toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
    }
  });

  it('has well-formed and distinct decisions, and documents that an agency numbers upwards', () => {
    const numbers = ROUNDS.map(({ decision }) => documentNumber.parse(decision.number));
    expect(new Set(numbers).size).toBe(numbers.length);
    const last = new Map<string, number>();
    for (const { agencyId, document } of ROUNDS.flatMap(({ courses }) => courses)) {
      expect(Number(document)).toBeGreaterThan(last.get(agencyId) ?? 0);
      last.set(agencyId, Number(document));
    }
  });

  it('shows returns, a withdrawal, refusals by the Committee, exemptions and one target alone', () => {
    const courses = ROUNDS.flatMap((round) => round.courses);
    const stages = courses.flatMap(({ level4 }) => Object.keys(level4 ?? {}));
    for (const stage of ['returned', 'withdrawn', 'rejected', 'oneStopOnly', 'endorsed'])
      expect(stages).toContain(stage);
    const exemptions = courses.flatMap((course) => course.exemptions ?? []);
    expect(exemptions.map(({ stage }) => stage).sort()).toEqual(['approved', 'rejected']);
  });

  it('moves a denominator: an agency at 30,00 % falls below by a new decision and comes back', () => {
    expect(of('so-y-te', '2020-02-19')).toMatchObject({ total: 50, level4Published: 15 });
    expect(of('so-y-te', '2020-02-20')).toMatchObject({ total: 54, level4Published: 15 });
    expect(of('so-y-te', '2020-03-31')).toMatchObject({ total: 54, level4Published: 17 });
    expect(of('so-khoa-hoc-cong-nghe', '2020-03-26')).toMatchObject({ total: 27, level4Published: 8 });
  });

  it('fires the schedule on every day of the ladder and on days off it, Tết among them', () => {
    const fired = TIMELINE.filter(({ kind }) => kind === 'remind').map(({ at }) => at.slice(0, 13));
    expect(fired).toEqual([...LADDER_DAYS.map(([day]) => day), ...SILENT_DAYS].sort().map((day) => `${day}T01`));
    expect(SILENT_DAYS.filter((day) => TET.includes(day)).length).toBeGreaterThan(0);
  });
});
