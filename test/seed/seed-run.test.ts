import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { AGENCIES } from '../../infra/local/seed/agencies.ts';
import { Client, type Stack } from '../../infra/local/seed/client.ts';
import { UNTOUCHED } from '../../infra/local/seed/curl.ts';
import { SEED_FIGURES } from '../../infra/local/seed/figures.ts';
import { SEED_PLAN_ID } from '../../infra/local/seed/plan.ts';
import { seed } from '../../infra/local/seed/seed.ts';
import { startStack } from '../../infra/local/stack.ts';

const PASC = { role: 'pasc' };
const base = `/v1/plans/${SEED_PLAN_ID}`;
const procedureSchema = z.looseObject({ procedureCode: z.string(), working: z.unknown(), inForce: z.unknown() });
const pageSchema = z.object({ items: z.array(procedureSchema) });

describe('seeding a running stack', () => {
  let dir: string;
  let stack: Awaited<ReturnType<typeof startStack>>;
  let client: Client;
  const lines: string[] = [];

  const proceduresOf = async (agencyId: string) => {
    const path = `${base}/agencies/${agencyId}/procedures?limit=200`;
    return (await client.expect(pageSchema, [200], 'GET', path, { as: PASC })).items;
  };
  /** Everything that a second run could change, without the instants of counting. */
  const everything = async () => {
    const { computedAt: _, ...progress } = await client.expect(
      z.looseObject({ asOf: z.unknown(), computedAt: z.unknown() }),
      [200],
      'GET',
      `${base}/progress`,
    );
    const agencies = await client.expect(z.unknown(), [200], 'GET', `${base}/agencies?limit=200`);
    const decisions = await client.expect(z.unknown(), [200], 'GET', `${base}/decisions?limit=200`, { as: PASC });
    const each = await Promise.all(
      AGENCIES.map(async ({ agencyId }) => ({
        procedures: await proceduresOf(agencyId),
        submissions: await client.expect(
          z.unknown(),
          [200],
          'GET',
          `${base}/agencies/${agencyId}/submissions?limit=200`,
          { as: PASC },
        ),
        contacts: await client.expect(z.unknown(), [200], 'GET', `${base}/agencies/${agencyId}/contacts`, { as: PASC }),
      })),
    );
    return { progress: { ...progress, asOf: null }, agencies, decisions, each };
  };

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'level4-seed-'));
    stack = await startStack({ dir, port: 0, clock: '2020-02-17T01:00:00Z', seed: false });
    client = new Client(stack);
  }, 60_000);
  afterAll(async () => {
    await stack?.stop();
    await rm(dir, { recursive: true, force: true });
  });

  /** A stack whose caller is gone after so many answers, as after a kill. */
  const breakingAfter = (calls: number): Stack => {
    let left = calls;
    return {
      baseUrl: stack.baseUrl,
      token: (role, agencyId) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('gone')) : stack.token(role, agencyId);
      },
    };
  };

  it('goes on after runs that broke off anywhere, and comes to the figures of its data', async () => {
    // Before the baseline, and before the first decision.
    for (const calls of [2, 10]) {
      await expect(seed({ ...breakingAfter(calls), progress: () => {} })).rejects.toThrow('gone');
    }
    await seed({ ...stack, progress: (line) => lines.push(line) });
    expect(lines.length).toBeGreaterThan(1);
    const { agencies } = await client.expect(
      z.object({
        agencies: z.array(
          z.object({ agencyId: z.string(), total: z.number(), level4: z.object({ published: z.number() }) }),
        ),
      }),
      [200],
      'GET',
      `${base}/progress`,
    );
    const shown = agencies.map(({ agencyId, total, level4 }) => ({
      agencyId,
      total,
      level4Published: level4.published,
    }));
    const byId = (a: { agencyId: string }, b: { agencyId: string }) => (a.agencyId < b.agencyId ? -1 : 1);
    expect(shown.sort(byId)).toEqual([...SEED_FIGURES].sort(byId));
  }, 120_000);

  it('leaves the agency of 27 untouched', async () => {
    const procedures = await proceduresOf(UNTOUCHED);
    expect(procedures).toHaveLength(27);
    for (const { working, inForce } of procedures) expect([working, inForce]).toEqual([null, null]);
  });

  it('changes nothing when it runs again, not even what somebody has edited since', async () => {
    const contacts = [{ name: 'Người Mới', email: 'moi@so-tu-phap.ninhthuan.example', role: 'focal' }];
    const path = `${base}/agencies/so-tu-phap/contacts`;
    await client.expect(z.unknown(), [200], 'PUT', path, { as: PASC, body: { contacts } });
    const before = await everything();
    await seed({ ...stack, progress: () => {} });
    expect(await everything()).toEqual(before);
  }, 60_000);
});
