import * as z from 'zod';
import { inParallel } from '../../../shared/parallel.ts';
import { AGENCIES, type SeedAgency } from './agencies.ts';
import type { Client } from './client.ts';
import { contactsOf } from './contacts.ts';
import type { SeedPlan } from './plan.ts';
import type { RegisterDecision } from './register-decisions.ts';

const AT_ONCE = 3;
const ADMIN = { role: 'admin' };
const PASC = { role: 'pasc' };
const agenciesSchema = z.object({ items: z.array(z.object({ agencyId: z.string() })) });
const contactsSchema = z.object({ contacts: z.array(z.unknown()) });
const pageSchema = z.object({ items: z.array(z.unknown()) });

const createPlan = async (client: Client, path: string, plan: SeedPlan): Promise<boolean> => {
  const known = await client.call('GET', path);
  if (known.status === 200) return false;
  if (known.status !== 404) throw new Error(`step plan: ${known.told}`);
  await client.expect(z.unknown(), [200, 201], 'PUT', path, { as: ADMIN, body: plan });
  return true;
};

/** An agency that somebody has edited since keeps what it has: it is put again only where an earlier run broke off in it. */
const putAgency = async (client: Client, base: string, agency: SeedAgency, listed: boolean): Promise<void> => {
  const path = `${base}/agencies/${agency.agencyId}`;
  const contacts = contactsOf(agency);
  if (listed) {
    const kept = await client.expect(contactsSchema, [200], 'GET', `${path}/contacts`, { as: PASC });
    if (kept.contacts.length > 0 || contacts.length === 0) return;
    const held = await client.expect(pageSchema, [200], 'GET', `${path}/procedures?limit=1`, { as: PASC });
    if (held.items.length > 0) return;
  }
  const body = { name: agency.name, group: agency.group, contacts };
  await client.expect(z.unknown(), [200, 201], 'PUT', path, { as: PASC, body });
};

/** Enters decisions of publication, those of one agency in their order. Entered again they answer as the first time. */
export const enterDecisions = async (
  client: Client,
  planId: string,
  decisions: readonly RegisterDecision[],
): Promise<void> => {
  const agencies = new Set(decisions.map(({ agencyId }) => agencyId));
  await inParallel(AT_ONCE, agencies, async (id) => {
    for (const { agencyId, ...body } of decisions.filter((decision) => decision.agencyId === id)) {
      const path = `/v1/plans/${planId}/agencies/${agencyId}/register-decisions`;
      await client.expect(z.unknown(), [200, 201], 'POST', path, { as: PASC, body: { part: 1, ...body } });
    }
  });
};

/**
 * Creates the plan, its 26 agencies with their contacts, and their registers; what is already there stays as it is.
 * True where the plan was new.
 */
export const setUp = async (
  client: Client,
  planId: string,
  plan: SeedPlan,
  decisions: readonly RegisterDecision[],
): Promise<boolean> => {
  const base = `/v1/plans/${planId}`;
  const fresh = await createPlan(client, base, plan);
  const { items } = await client.expect(agenciesSchema, [200], 'GET', `${base}/agencies?limit=200`);
  const listed = new Set(items.map(({ agencyId }) => agencyId));
  await inParallel(AT_ONCE, AGENCIES, (agency) => putAgency(client, base, agency, listed.has(agency.agencyId)));
  await enterDecisions(client, planId, decisions);
  return fresh;
};
