import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoResult, playDemo } from '../../infra/local/demo/play-demo.ts';
import { DEMO_BASELINES, ROUNDS } from '../../infra/local/demo/rounds.ts';
import { LADDER_DAYS } from '../../infra/local/demo/scenario.ts';
import { START, TIMELINE } from '../../infra/local/demo/timeline.ts';
import { AGENCIES } from '../../infra/local/seed/agencies.ts';
import { contactsOf } from '../../infra/local/seed/contacts.ts';
import { REGISTERS } from '../../infra/local/seed/registers/index.ts';
import { startStack } from '../../infra/local/stack.ts';

/** What the two later decisions of publication add to and take from an agency: agency, effective day, net change. */
const NET_CHANGES = [
  ['so-lao-dong-tbxh', '2020-01-15', +2 - 1],
  ['so-y-te', '2020-02-20', +4],
] as const;
const ABOLISHED = ['so-lao-dong-tbxh/1.000502'];

const totalOn = (agencyId: string, day: string): number =>
  NET_CHANGES.filter(([id, from]) => id === agencyId && from <= day).reduce(
    (total, [, , net]) => total + net,
    REGISTERS.get(agencyId)?.length ?? 0,
  );

/** Level 4 published before the office opens on a day, with what ran before the plan. */
const publishedBefore = (agencyId: string, day: string): number =>
  ROUNDS.filter(({ publishedOn }) => publishedOn < day)
    .flatMap(({ courses }) => courses)
    .filter((course) => course.agencyId === agencyId)
    .reduce((sum, { level4 }) => sum + (level4?.published ?? 0), DEMO_BASELINES[agencyId]?.level4 ?? 0);

const hundredths = (part: number, whole: number): number | null =>
  whole === 0 ? null : Number((10_000n * BigInt(part)) / BigInt(whole)) / 100;

/** The line of the table that the figures come to, in whole numbers only. */
const lineOf = (total: number, published: number) => {
  const required = Number((30n * BigInt(total) + 99n) / 100n);
  return {
    total,
    published,
    ratioPercent: hundredths(published, total),
    required,
    shortfall: published < required ? required - published : 0,
    met: total === 0 ? null : 100 * published >= 30 * total,
  };
};

/** Codes at Level 4 on both targets, as `agency/code`: the first of the register, and those in the calls that the demo sends. */
const provided = (): ReadonlySet<string> => {
  const batches = TIMELINE.flatMap((moment) => (moment.kind === 'round' ? moment.phases[moment.phase] : []));
  const level4 = new Set(
    batches.flatMap((batch) =>
      batch.kind === 'submission'
        ? batch.body.entries
            .filter(({ proposal }) => proposal.kind === 'level-4')
            .map(({ procedureCode }) => `${batch.agencyId}/${procedureCode}`)
        : [],
    ),
  );
  const before = Object.entries(DEMO_BASELINES).flatMap(([agencyId, baseline]) =>
    (REGISTERS.get(agencyId) ?? []).slice(0, baseline.level4).map(({ code }) => `${agencyId}/${code}`),
  );
  const since = batches.flatMap((batch) =>
    batch.kind === 'review-events'
      ? batch.events
          .filter((event) => event.type === 'publish' && event.target === 'portal')
          .map(({ procedureCode }) => `${batch.agencyId}/${procedureCode}`)
          .filter((place) => level4.has(place))
      : [],
  );
  return new Set([...before, ...since]);
};

describe('npm run demo', () => {
  let dir: string;
  let stop: () => Promise<void>;
  let result: DemoResult;
  const printed: string[] = [];

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'level4-demo-'));
    const stack = await startStack({ dir, port: 0, clock: START, seed: false });
    stop = () => stack.stop();
    result = await playDemo(stack, (line) => printed.push(line));
  }, 180_000);
  afterAll(async () => {
    await stop?.();
    await rm(dir, { recursive: true, force: true });
  });

  it('ends with every agency where the arithmetic puts it', () => {
    const expected = AGENCIES.map(({ agencyId, name, group }) => ({
      agencyId,
      name,
      group,
      ...lineOf(totalOn(agencyId, '2020-03-31'), publishedBefore(agencyId, '2020-04-01')),
    }));
    const shown = result.progress.agencies.map(
      ({ agencyId, name, group, level4, total, ratioPercent, required, shortfall, met }) => ({
        agencyId,
        name,
        group,
        total,
        published: level4.published,
        ratioPercent,
        required,
        shortfall,
        met,
      }),
    );
    const byId = (a: { agencyId: string }, b: { agencyId: string }) => (a.agencyId < b.agencyId ? -1 : 1);
    expect(shown.sort(byId)).toEqual(expected.sort(byId));
  });

  it('shows the province by the sum of the agencies', () => {
    const total = AGENCIES.reduce((sum, { agencyId }) => sum + totalOn(agencyId, '2020-03-31'), 0);
    const published = AGENCIES.reduce((sum, { agencyId }) => sum + publishedBefore(agencyId, '2020-04-01'), 0);
    const { level4, total: shown, ratioPercent, required, shortfall, met } = result.progress.province;
    expect({ total: shown, published: level4.published, ratioPercent, required, shortfall, met }).toEqual(
      lineOf(total, published),
    );
  });

  it('shows the province by distinct procedures, provided where every holder provides them', () => {
    const holders = new Map<string, string[]>();
    for (const moment of TIMELINE) {
      if (moment.kind !== 'register') continue;
      for (const { code } of moment.decision.add) holders.set(code, [moment.decision.agencyId]);
    }
    for (const [agencyId, list] of REGISTERS) {
      for (const { code } of list) {
        if (!ABOLISHED.includes(`${agencyId}/${code}`)) holders.set(code, [...(holders.get(code) ?? []), agencyId]);
      }
    }
    for (const code of ['2.002341', '2.002340']) holders.set(code, ['so-lao-dong-tbxh']);
    const online = provided();
    const everywhere = [...holders].filter(([code, ids]) => ids.every((id) => online.has(`${id}/${code}`))).length;
    const { distinct } = result.progress.province;
    expect(distinct).toMatchObject({
      total: holders.size,
      level4Published: everywhere,
      ratioPercent: hundredths(everywhere, holders.size),
      met: 100 * everywhere >= 30 * holders.size,
    });
    expect(everywhere).toBeGreaterThan(0);
  });

  it('wrote on each day of the ladder to each agency below the target that morning, once, and on no other day', () => {
    const expected = LADDER_DAYS.flatMap(([day]) =>
      AGENCIES.filter(({ agencyId }) => 100 * publishedBefore(agencyId, day) < 30 * totalOn(agencyId, day)).flatMap(
        (agency) => {
          const recipient = contactsOf(agency)[0];
          return recipient === undefined ? [] : [`${day} ${recipient.email}`];
        },
      ),
    );
    const sent = result.mails.flatMap(({ to, headers }) => {
      const day = new Date(headers.date.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
      return to.map((address) => `${day} ${address}`);
    });
    expect(sent.sort()).toEqual(expected.sort());
    for (const { text } of result.mails) expect(text).toContain('hết ngày 31/3/2020');
  });

  it('prints the table and the mails', () => {
    const text = printed.join('\n');
    for (const { name } of AGENCIES) expect(text).toContain(name);
    expect(result.mails.length).toBeGreaterThan(0);
    for (const { to, subject } of result.mails) {
      expect(printed.some((line) => line.includes(to.join(', ')) && line.includes(subject))).toBe(true);
    }
    expect(text).toMatch(/Toàn tỉnh \(cộng các đơn vị\)/);
    expect(text).toMatch(/Toàn tỉnh \(mỗi TTHC một lần\)/);
  });
});
