import type { Clock } from '../../shared/clock.ts';
import { addDays, type LocalDate, localDateSchema, localTime } from '../../shared/domain/calendar.ts';
import { stepOn, stepsBetween } from '../../shared/domain/ladder.ts';
import { judgeCounts } from '../../shared/domain/ratio.ts';
import { log } from '../../shared/log.ts';
import { loadPlans, type StoredPlan } from '../../shared/store/plans.ts';
import { addReceipt, addReminder, latestReceipt, loadReceipt } from '../../shared/store/reminders.ts';
import type { Table } from '../../shared/store/table.ts';
import { dayOf } from '../ratio/count.ts';
import { liveFigures } from '../ratio/live.ts';

export interface DueDeps {
  readonly table: Table;
  readonly now: Clock;
}

/** Records the steps whose day went by without a run since the last receipt: they are not sent late. */
const recordMissed = async (deps: DueDeps, plan: StoredPlan, today: LocalDate): Promise<void> => {
  const last = await latestReceipt(deps.table, plan.planId);
  const from = last === null ? dayOf(plan, new Date(plan.createdAt)) : addDays(localDateSchema.parse(last.day), 1);
  for (const { date, step } of stepsBetween(plan, from, addDays(today, -1))) {
    await addReceipt(deps.table, plan.planId, {
      day: date,
      step,
      status: 'missed',
      recordedAt: deps.now().toISOString(),
    });
    log.warn('REMINDERS_MISSED', { plan: plan.planId, day: date, step });
  }
};

/**
 * One plan's hourly run. On a day of its ladder, from its hour on and once a day: a due reminder for every agency below the
 * target (met and not-applicable agencies get none). A run missed at that hour is made up by the next one of the same
 * working day; a day that went by is recorded as missed.
 */
const duePlan = async (deps: DueDeps, plan: StoredPlan): Promise<void> => {
  const now = deps.now();
  const { date: today, hour } = localTime(now, plan.timeZone);
  await recordMissed(deps, plan, today);
  const step = stepOn(plan, today);
  if (step === null || hour < plan.ladder.hour) return;
  if ((await loadReceipt(deps.table, plan.planId, today)) !== null) return;
  const figures = await liveFigures(deps.table, plan, now);
  const below = figures.filter(({ counts }) => judgeCounts(counts, plan).met === false);
  for (const { agency } of below) {
    const { agencyId } = agency;
    await addReminder(
      deps.table,
      { planId: plan.planId, agencyId, day: today, kind: 'deadline', step, slot: 'focal' },
      now,
    );
  }
  await addReceipt(deps.table, plan.planId, { day: today, step, status: 'done', recordedAt: now.toISOString() });
  log.info('REMINDERS_DUE', { plan: plan.planId, day: today, step, count: below.length });
};

/** The hourly run over all plans; one that fails does not keep the others from theirs, and the run fails with it. */
export const dueReminders = async (deps: DueDeps): Promise<void> => {
  const plans = await loadPlans(deps.table);
  const results = await Promise.allSettled(plans.map((plan) => duePlan(deps, plan)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};
