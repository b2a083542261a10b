import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Action, policy } from '../../infra/docs/policy.ts';
import { ROLES, type Role } from '../../shared/http/route.ts';
import { type Asked, caller } from '../support/api.ts';
import { applyStored } from '../support/apply.ts';
import { AGENCY, codeOf, entry, stage } from '../support/stage.ts';

const EVENTS = 'POST /v1/plans/{planId}/agencies/{agencyId}/review-events';
const WORKLIST = 'GET /v1/plans/{planId}/worklist';
const PROVINCES = { own: 'ninh-thuan', every: '*', other: 'lao-cai' } as const;
const AGENCIES = { own: AGENCY, other: 'so-khac' } as const;

const call = caller((await stage()).deps);

/** What tells one kind of an action from another: the event's type, or whose worklist. Nothing more, so that nothing is stored. */
const kindOf = ({ key, kind }: Action): Asked =>
  key === WORKLIST
    ? { query: { for: kind ?? '' } }
    : { body: key === EVENTS ? { events: [{ type: kind }] } : key.startsWith('GET') ? undefined : {} };

const allowed = ({ access, inAgency }: Action, role: Role, agency: string, province: string): boolean => {
  if (access === 'public') return true;
  const scope = access[role];
  if (scope === undefined || province === PROVINCES.other) return false;
  return scope === 'any' || !inAgency || agency === AGENCY;
};

const guarded = policy.filter(({ access }) => access !== 'public');

describe('the policy table', () => {
  it('has a row for every kind of review event and of worklist', () => {
    expect(policy.filter(({ key }) => key === EVENTS).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['endorse', 'return', 'publish', 'unpublish', 'withdraw']),
    );
    expect(policy.filter(({ key }) => key === WORKLIST)).toHaveLength(6);
    expect(guarded.length).toBeGreaterThan(25);
  });

  it.each(guarded.map((action) => ({ ...action, name: `${action.key} ${action.kind ?? ''}`.trim() })))(
    '$name: every role, agency and province gets what the table says',
    async (action) => {
      const callers = ROLES.flatMap((role) =>
        Object.values(AGENCIES).flatMap((ofAgency) =>
          Object.values(PROVINCES).map((province) => ({ role, ofAgency, province })),
        ),
      );
      const got = await Promise.all(
        callers.map(
          async (asked) => [asked, (await call(action.key, { ...asked, ...kindOf(action) })).status] as const,
        ),
      );
      const wrong = got.filter(([{ role, ofAgency, province }, status]) => {
        const want = allowed(action, role, ofAgency, province);
        return (status !== 403) !== want || status === 401;
      });
      expect(wrong).toEqual([]);
      expect((await call(action.key, kindOf(action))).status).toBe(401);
    },
  );

  it.each(policy.filter(({ access }) => access === 'public'))('$key wants no token', async ({ key }) => {
    expect([200, 404]).toContain((await call(key)).status);
  });
});

describe('what the claims and the path do not tell', () => {
  const seeded = async () => {
    const s = await stage();
    await s.register([codeOf(1)]);
    const catalog = {
      document: { number: '04/TTr-STN', date: '2020-02-10' },
      signedBy: { name: 'A', title: 'GIÁM ĐỐC' },
      entries: [entry(codeOf(1))],
    };
    await applyStored(s.deps, (await s.bring('submission', catalog)).id);
    return { s, call: caller(s.deps) };
  };

  it('a worklist shows an officer the own agency’s rows alone', async () => {
    const { s, call: ask } = await seeded();
    const remarks = [{ pointer: '', reason: 'Chưa rõ' }];
    const events = [{ type: 'return', procedureCode: codeOf(1), revision: 1, remarks }];
    await applyStored(s.deps, (await s.bring('review', { events }, { role: 'pasc' })).id);
    const total = async (role: Role, ofAgency: string) => {
      const { json } = await ask(WORKLIST, { role, ofAgency, query: { for: 'agency' } });
      return z.object({ total: z.int() }).parse(json).total;
    };
    expect([await total('agency', AGENCY), await total('agency', 'so-khac'), await total('office', '')]).toEqual([
      1, 0, 1,
    ]);
  });

  it('a batch of review events is read by the role that sent it, an admin for PASC, and the Office', async () => {
    const { call: ask } = await seeded();
    const events = [{ type: 'endorse', procedureCode: codeOf(1), revision: 1 }];
    const sent = await ask(EVENTS, { role: 'pasc', body: { events } });
    const { batchId } = z.object({ batchId: z.string() }).parse(sent.json);
    const statuses: Record<string, number> = {};
    for (const role of ROLES)
      statuses[role] = (await ask(`GET ${EVENTS.slice(5)}/{batchId}`, { role, params: { batchId } })).status;
    expect(statuses).toEqual({ agency: 403, pasc: 200, dic: 403, office: 200, ppc: 403, admin: 200 });
  });

  it('a new plan belongs to a province of its admin', async () => {
    const put = async (province: string) =>
      (
        await call('PUT /v1/plans/{planId}', {
          role: 'admin',
          province,
          params: { planId: 'moi' },
          body: { provinceId: 'lao-cai' },
        })
      ).status;
    expect([await put('ninh-thuan'), await put('lao-cai'), await put('*')]).toEqual([403, 422, 422]);
  });
});
