import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ledgerAnswer, procedureLedgerAnswer } from '../../functions/oversight/ledger-schemas.ts';
import type { Role } from '../../shared/http/route.ts';
import { keys } from '../../shared/store/keys.ts';
import { saveAgency, savePlan } from '../../shared/store/plans.ts';
import { queryAll } from '../../shared/store/table.ts';
import { type Asked, caller } from '../support/api.ts';
import { applyStored } from '../support/apply.ts';
import { AGENCY, codeOf, entry, PLAN, stage } from '../support/stage.ts';

const PLAN_LEDGER = 'GET /v1/plans/{planId}/ledger';
const LEDGER = 'GET /v1/plans/{planId}/agencies/{agencyId}/procedures/{code}/ledger';
const OTHER = 'bac-ai';

const signedBy = { name: 'B', title: 'CHỦ TỊCH' };
const remarks = [{ pointer: '', reason: 'Chưa rõ' }];

/** Two agencies through January and February 2020, every event at an instant of its own. */
const seeded = async () => {
  const s = await stage({ plan: { publicationDays: 2 }, start: '2020-01-17T03:00:00.000Z' });
  await saveAgency(s.table, PLAN, { agencyId: OTHER, name: 'UBND huyện Bác Ái', group: 'district' });
  const codes = [1, 2, 3, 4].map(codeOf);
  await s.register(codes);
  await s.register(codes, {}, OTHER);
  const at = async (local: string, type: 'submission' | 'review' | 'report' | 'decision', body: object, role: Role) => {
    s.clock.set(`2020-${local}:00+07:00`);
    const agencyId = type === 'report' || type === 'decision' ? null : AGENCY;
    await applyStored(s.deps, (await s.bring(type, body, { role, agencyId })).id);
  };
  const submit = (local: string, ...numbers: number[]) =>
    at(
      local,
      'submission',
      {
        document: { number: '04/TTr-STN', date: '2020-01-10' },
        signedBy: { name: 'A', title: 'GIÁM ĐỐC' },
        entries: numbers.map((n) => entry(codeOf(n))),
      },
      'agency',
    );
  const says = (local: string, role: Role, revision: number, type: string, ...numbers: number[]) =>
    at(
      local,
      'review',
      {
        events: numbers.map((n) => ({
          type,
          procedureCode: codeOf(n),
          revision,
          ...(type === 'return' ? { remarks } : { processFinding: 'keep' }),
        })),
      },
      role,
    );
  const item = (n: number, revision: number) => ({ agencyId: AGENCY, procedureCode: codeOf(n), revision });

  await submit('01-17T10:00', 1, 2, 3);
  await says('01-20T09:00', 'pasc', 1, 'endorse', 1, 2);
  await says('01-21T16:00', 'dic', 1, 'return', 1);
  await says('01-22T08:00', 'dic', 1, 'endorse', 2);
  await submit('01-30T08:00', 1);
  await says('01-31T15:00', 'pasc', 2, 'endorse', 1);
  await says('02-03T10:00', 'dic', 2, 'endorse', 1);
  await at(
    '02-05T09:00',
    'report',
    { report: { number: '58/TTr-VPUB', date: '2020-02-05' }, items: [item(1, 2)] },
    'office',
  );
  await at(
    '02-07T09:00',
    'decision',
    {
      decision: { number: '99/QĐ-UBND', date: '2020-02-07', signedBy },
      items: [
        { ...item(1, 2), outcome: 'approve' },
        { ...item(2, 1), outcome: 'approve' },
      ],
    },
    'ppc',
  );
  for (const [local, target] of [
    ['02-10T09:00', 'one-stop'],
    ['02-12T09:00', 'portal'],
  ] as const) {
    const events = [{ type: 'publish', procedureCode: codeOf(1), revision: 2, target, reference: 'x' }];
    await at(local, 'review', { events }, 'dic');
  }
  s.clock.set('2020-02-14T01:00:00Z');
  const call = caller(s.deps);
  const planLedger = async (asked: Asked) => ledgerAnswer.parse((await call(PLAN_LEDGER, asked)).json);
  return { s, call, planLedger };
};

const kept = await seeded();

describe('the ledger of a procedure', () => {
  it('tells whose hands each entry was in, summing to submission → publication', async () => {
    const answer = await kept.call(LEDGER, { role: 'agency', params: { code: `${codeOf(1)}.000.00.00.H43` } });
    const { courses, ...head } = procedureLedgerAnswer.parse(answer.json);
    expect(head).toEqual({
      planId: PLAN,
      agencyId: AGENCY,
      procedureCode: codeOf(1),
      asOf: '2020-02-14T01:00:00.000Z',
      limitDays: 2,
    });
    expect(courses.map(({ stretches, ...course }) => course)).toEqual([
      {
        opened: 'submission',
        kind: 'level-4',
        from: '2020-01-17T03:00:00.000Z',
        to: '2020-02-12T02:00:00.000Z',
        workingDays: 13,
        end: 'published',
        publication: {
          decidedAt: '2020-02-07T02:00:00.000Z',
          publishedAt: '2020-02-12T02:00:00.000Z',
          workingDays: 3,
          overdue: true,
        },
      },
    ]);
    const stretches = courses.flatMap((course) => course.stretches);
    expect(stretches.map(({ holder, revision, workingDays }) => [holder, revision, workingDays])).toEqual([
      ['desks', 1, 1],
      ['dic', 1, 1],
      ['agency', 1, 2],
      ['desks', 2, 1],
      ['dic', 2, 1],
      ['office', 2, 2],
      ['ppc', 2, 2],
      ['publisher', 2, 3],
    ]);
    expect(stretches.reduce((sum, { workingDays }) => sum + workingDays, 0)).toBe(13);
  });

  it('goes on while it is not published, is empty before a submission, and 404 of what is in no register', async () => {
    const ask = (code: string) => kept.call(LEDGER, { role: 'ppc', params: { code } });
    const running = procedureLedgerAnswer.parse((await ask(codeOf(2))).json).courses[0];
    expect([running?.to, running?.end, running?.stretches.at(-1), running?.publication]).toEqual([
      null,
      null,
      { holder: 'publisher', revision: 1, from: '2020-02-07T02:00:00.000Z', to: null, workingDays: 5 },
      { decidedAt: '2020-02-07T02:00:00.000Z', publishedAt: null, workingDays: 5, overdue: true },
    ]);
    expect(procedureLedgerAnswer.parse((await ask(codeOf(4))).json).courses).toEqual([]);
    for (const code of [codeOf(9), 'x']) {
      const { status, json } = await ask(code);
      expect([status, z.object({ code: z.string() }).parse(json).code]).toEqual([404, 'PROCEDURE_NOT_FOUND']);
    }
  });
});

describe('the ledger of a plan', () => {
  const whose = (n: number, workingDays: number) => ({ workingDays, agencyId: AGENCY, procedureCode: codeOf(n) });
  const none = { count: 0, median: null, longest: null, current: { count: 0, longest: null } };

  it('gives medians and longest per holder and agency, and the province', async () => {
    const { province, agencies } = await kept.planLedger({ role: 'office' });
    expect(agencies.map(({ agencyId, group }) => [agencyId, group])).toEqual([
      [AGENCY, 'department'],
      [OTHER, 'district'],
    ]);
    const [{ agencyId: _id, name: _name, group: _group, ...own } = { agencyId: '', name: '', group: '' }, idle] =
      agencies;
    expect(own).toEqual({
      procedures: 3,
      entries: 3,
      holders: {
        agency: { ...none, count: 1, median: 2, longest: whose(1, 2) },
        desks: { count: 3, median: 1, longest: whose(1, 1), current: { count: 1, longest: whose(3, 15) } },
        pasc: none,
        dic: { ...none, count: 3, median: 1, longest: whose(2, 2) },
        office: { ...none, count: 2, median: 4.5, longest: whose(2, 7) },
        ppc: { ...none, count: 1, median: 2, longest: whose(1, 2) },
        publisher: { count: 1, median: 3, longest: whose(1, 3), current: { count: 1, longest: whose(2, 5) } },
      },
      submissionToPublication: {
        count: 1,
        median: 13,
        longest: whose(1, 13),
        current: { count: 2, longest: whose(2, 15) },
      },
      decisionToPublication: {
        count: 1,
        median: 3,
        longest: whose(1, 3),
        current: { count: 1, longest: whose(2, 5) },
        overdue: 2,
      },
      firstTimeRight: { right: 1, returned: 1, percent: 50 },
    });
    expect(province).toEqual(own);
    expect(idle).toMatchObject({
      procedures: 0,
      entries: 0,
      holders: { agency: none, ppc: none },
      decisionToPublication: { ...none, overdue: 0 },
      firstTimeRight: { right: 0, returned: 0, percent: null },
    });
  });

  it('is the same from the events, where hands were not kept in all their changes', async () => {
    const whole = await kept.planLedger({ role: 'office' });
    const { pk } = keys.move(PLAN, AGENCY, '', 0, 0);
    const moves = await queryAll(kept.s.table, { pk }, z.looseObject({ pk: z.string(), sk: z.string() }));
    expect(moves).toHaveLength(14);
    const { client, name: TableName } = kept.s.table;
    const lost = moves.filter(({ sk }) => sk.startsWith(`M#${codeOf(2)}`) || sk <= `M#${codeOf(1)}#00000003`);
    for (const { pk, sk } of lost) await client.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
    expect(lost.length).toBeGreaterThan(4);
    expect(await kept.planLedger({ role: 'office' })).toEqual(whole);
    for (const Item of lost) await client.send(new PutCommand({ TableName, Item }));
  });

  it('shows an officer the own agency alone, others the one they ask for', async () => {
    const seen = async (asked: Asked) => {
      const { status, json } = await kept.call(PLAN_LEDGER, asked);
      if (status !== 200) return [status, z.object({ code: z.string() }).parse(json).code];
      const { province, agencies } = ledgerAnswer.parse(json);
      return [province === null ? null : 'province', ...agencies.map(({ agencyId }) => agencyId)];
    };
    expect(await seen({ role: 'agency' })).toEqual([null, AGENCY]);
    expect(await seen({ role: 'agency', ofAgency: OTHER })).toEqual([null, OTHER]);
    expect(await seen({ role: 'agency', ofAgency: 'so-khac' })).toEqual([null]);
    expect(await seen({ role: 'agency', query: { agencyId: AGENCY } })).toEqual([null, AGENCY]);
    expect(await seen({ role: 'agency', query: { agencyId: OTHER } })).toEqual([403, 'FORBIDDEN_AGENCY']);
    expect(await seen({ role: 'pasc', query: { agencyId: OTHER } })).toEqual([null, OTHER]);
    expect(await seen({ role: 'pasc', query: { agencyId: 'so-khac' } })).toEqual([404, 'AGENCY_NOT_FOUND']);
    expect(await seen({ role: 'pasc', query: { agencyId: 'A B' } })).toEqual([422, 'VALIDATION_FAILED']);
    expect(await seen({ role: 'admin' })).toEqual(['province', AGENCY, OTHER]);
  });

  it('says null, not zero overdue, where no limit is agreed', async () => {
    const { publicationDays: _agreed, ...plan } = kept.s.plan;
    await savePlan(kept.s.table, plan);
    const { limitDays, province } = await kept.planLedger({ role: 'ppc' });
    expect([limitDays, province?.decisionToPublication.overdue]).toEqual([null, null]);
    const one = await kept.call(LEDGER, { role: 'dic', params: { code: codeOf(1) } });
    const { courses } = procedureLedgerAnswer.parse(one.json);
    expect(courses[0]?.publication).toMatchObject({ workingDays: 3, overdue: null });
    await savePlan(kept.s.table, kept.s.plan);
  });
});
