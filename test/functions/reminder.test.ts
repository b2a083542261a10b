import { describe, expect, it } from 'vitest';
import { recount } from '../../functions/ratio/recount.ts';
import { dueReminders } from '../../functions/reminder/due.ts';
import { saveAgency } from '../../shared/store/plans.ts';
import {
  claimReminder,
  LEASE_MS,
  loadReceipts,
  loadReminder,
  pageReminders,
  releaseReminder,
  settleReminder,
} from '../../shared/store/reminders.ts';
import { AGENCY, codeOf, PLAN, stage } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof stage>>;
const prepared = async (start: string) => {
  const s = await stage({ start });
  await s.register([codeOf(1), codeOf(2)]);
  await recount(s.deps, PLAN, AGENCY);
  await saveAgency(s.table, PLAN, { agencyId: 'khong-co-tthc', name: 'Không có TTHC', group: 'department' });
  return s;
};
const rows = async (s: Stage) =>
  (await pageReminders(s.table, PLAN, 500)).items
    .map(({ day, step, agencyId }) => `${day} ${step} ${agencyId}`)
    .reverse();
const runs = async (s: Stage) =>
  (await loadReceipts(s.table, PLAN)).map(({ day, step, status }) => `${day} ${step} ${status}`);
const fire = async (s: Stage, at: string) => {
  s.clock.set(at);
  await dueReminders(s.deps);
};

describe('the hourly run', () => {
  it('writes one row per agency below the target on the ladder’s day, from its hour on, once', async () => {
    const s = await prepared('2020-03-16T01:00:00Z');
    await fire(s, '2020-03-17T00:59:00Z');
    expect(await rows(s)).toEqual([]);
    await fire(s, '2020-03-17T01:00:00Z');
    await fire(s, '2020-03-17T01:00:00Z');
    await fire(s, '2020-03-17T02:00:00Z');
    expect(await rows(s)).toEqual([`2020-03-17 -10 ${AGENCY}`]);
    expect(await runs(s)).toEqual(['2020-03-17 -10 done']);
  });

  it('makes up a run missed at 08:00 later the same day, and records a day that went by', async () => {
    const s = await prepared('2020-03-02T01:00:00Z');
    await fire(s, '2020-03-03T07:30:00Z');
    await fire(s, '2020-03-18T01:00:00Z');
    expect(await rows(s)).toEqual([`2020-03-03 -20 ${AGENCY}`]);
    expect(await runs(s)).toEqual(['2020-03-03 -20 done', '2020-03-10 -15 missed', '2020-03-17 -10 missed']);
  });

  it('sends all quarter long on the ladder’s days and no others, none from 23 to 29 January', async () => {
    const s = await prepared('2020-01-02T01:00:00Z');
    for (let day = Date.parse('2020-01-02T01:00:00Z'); day < Date.parse('2020-04-20'); day += 86_400_000)
      await fire(s, new Date(day).toISOString());
    expect((await rows(s)).map((row) => row.split(' ').slice(0, 2).join(' '))).toEqual([
      '2020-01-21 -45',
      '2020-02-18 -30',
      '2020-03-03 -20',
      '2020-03-10 -15',
      '2020-03-17 -10',
      '2020-03-24 -5',
      '2020-03-26 -3',
      '2020-03-30 -1',
      '2020-03-31 0',
      '2020-04-08 5',
      '2020-04-15 10',
    ]);
  });
});

describe('a reminder’s row', () => {
  it('is claimed by one worker, given back on failure, taken over when the lease has run out, settled once', async () => {
    const s = await prepared('2020-03-17T01:00:00Z');
    await dueReminders(s.deps);
    const [row] = (await pageReminders(s.table, PLAN, 10)).items;
    if (row === undefined) throw new Error('no row');
    const key = { pk: row.pk, sk: row.sk };
    const at = (ms: number) => new Date(Date.parse('2020-03-17T01:00:00Z') + ms);
    const claims = await Promise.all([claimReminder(s.table, key, at(0)), claimReminder(s.table, key, at(0))]);
    expect(claims.sort()).toEqual([false, true]);
    expect(await claimReminder(s.table, key, at(LEASE_MS + 1))).toBe(true);
    await releaseReminder(s.table, key);
    expect(await claimReminder(s.table, key, at(LEASE_MS + 2))).toBe(true);
    await settleReminder(s.table, key, 'sent', at(1), { recipient: 'focal', messageId: 'one' });
    await settleReminder(s.table, key, 'missed', at(2));
    expect(await claimReminder(s.table, key, at(10 * LEASE_MS))).toBe(false);
    expect(await loadReminder(s.table, key)).toMatchObject({ status: 'sent', messageId: 'one' });
  });
});
