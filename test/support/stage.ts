import { randomUUID } from 'node:crypto';
import { applyRegister } from '../../functions/register/apply.ts';
import { planBodySchema } from '../../shared/domain/plan.ts';
import type { Batch, BatchType, NewBatch } from '../../shared/store/batches.ts';
import { batchIdOf, loadBatch, storeBatch } from '../../shared/store/batches.ts';
import { type StoredPlan, saveAgency, savePlan } from '../../shared/store/plans.ts';
import type { Table } from '../../shared/store/table.ts';
import { createTable } from './table.ts';

export const PLAN = 'test-plan';
export const AGENCY = 'so-thu-nghiem';

/** A step of a process, and a Level-4 entry that no rule refuses. */
export const step = {
  name: 'Tiếp nhận',
  unit: 'Trung tâm',
  actor: 'Công chức một cửa',
  duration: { value: 1, unit: 'working-hour' },
} as const;
export const entry = (procedureCode: string, kind: 'level-3' | 'level-4' = 'level-4', process: object = {}) => ({
  procedureCode,
  proposal: {
    kind,
    process: {
      onlineForm: true,
      fee: { required: false, onlinePayment: false },
      resultReturn: ['online'],
      steps: [step],
      ...process,
    },
  },
});

export const codeOf = (n: number): string => `1.${String(n).padStart(6, '0')}`;

/** A clock that a test sets; it stands still. */
export const testClock = (start = '2020-02-17T01:00:00.000Z') => {
  let at = new Date(start);
  return {
    now: () => at,
    set: (instant: string) => {
      at = new Date(instant);
    },
  };
};

/** A table of its own with one plan, and ways to bring batches in as the HTTP functions do. */
export const stage = async (options: { plan?: object; start?: string } = {}) => {
  const created = await createTable();
  const table: Table = { name: created.tableName, client: created.document };
  const clock = testClock(options.start);
  const deps = { table, now: clock.now };
  const plan: StoredPlan = {
    ...planBodySchema.parse({
      number: '4498/KH-UBND',
      title: 'Kế hoạch thử nghiệm',
      issuedOn: '2019-10-30',
      provinceId: 'ninh-thuan',
      province: 'Ninh Thuận',
      targetPercent: 30,
      deadline: '2020-03-31T17:00:00Z',
      timeZone: 'Asia/Ho_Chi_Minh',
      basis: 'ALL_TTHC',
      ...options.plan,
    }),
    planId: PLAN,
    createdAt: clock.now().toISOString(),
  };
  await savePlan(table, plan);
  await saveAgency(table, PLAN, { agencyId: AGENCY, name: 'Sở Thử nghiệm', group: 'department' });

  const bring = async (type: BatchType, body: object, from: Partial<NewBatch> = {}): Promise<Batch> => {
    const id = batchIdOf(randomUUID());
    const batch: NewBatch = {
      id,
      type,
      planId: PLAN,
      agencyId: AGENCY,
      role: 'agency',
      account: `account-of-${from.role ?? 'agency'}`,
      receivedAt: clock.now().toISOString(),
      onTime: true,
      count: 1,
      ...from,
    };
    await storeBatch(table, batch, JSON.stringify(body));
    const stored = await loadBatch(table, id);
    if (stored === null) throw new Error('the batch was not stored');
    return stored;
  };

  const register = async (codes: readonly string[], over: object = {}, agencyId = AGENCY) => {
    const body = {
      decision: { number: '1304/QĐ-UBND', date: '2019-08-16' },
      effectiveOn: '2019-08-16',
      add: codes.map((code) => ({ code, name: `Thủ tục ${code}`, field: 'Thử nghiệm', timeLimit: null, fee: false })),
      ...over,
    };
    const batch = await bring('register', body, { role: 'pasc', agencyId });
    await applyRegister(deps, batch);
    return batch;
  };

  return { table, deps, clock, plan, bring, register, streamArn: created.streamArn };
};
