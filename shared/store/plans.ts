import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { AGENCY_GROUPS, type Contact, contactsBodySchema } from '../domain/agency.ts';
import { planBodySchema } from '../domain/plan.ts';
import { keys } from './keys.ts';
import { getItem, getItems, queryAll, queryPage, type Table } from './table.ts';

const planItem = planBodySchema.and(z.object({ planId: z.string(), createdAt: z.iso.datetime() }));

/** A plan as it stands: the policy that every figure and reminder is made by. */
export type StoredPlan = z.infer<typeof planItem>;

const agencyItem = z.object({ agencyId: z.string(), name: z.string(), group: z.enum(AGENCY_GROUPS) });
export type StoredAgency = z.infer<typeof agencyItem>;

export const loadPlan = (table: Table, planId: string): Promise<StoredPlan | null> =>
  getItem(table, keys.plan(planId), planItem);

export const pagePlans = (table: Table, limit: number, after?: string) =>
  queryPage(table, { pk: keys.plan('').pk }, planItem, limit, after);

export const loadPlans = (table: Table): Promise<StoredPlan[]> => queryAll(table, { pk: keys.plan('').pk }, planItem);

const put = async (table: Table, Item: Record<string, unknown>): Promise<void> => {
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
};

export const savePlan = (table: Table, plan: StoredPlan): Promise<void> =>
  put(table, { ...keys.plan(plan.planId), entity: 'plan', ...plan });

export const loadAgency = (table: Table, planId: string, agencyId: string): Promise<StoredAgency | null> =>
  getItem(table, keys.agency(planId, agencyId), agencyItem);

/** Every agency of a plan, by id. */
export const loadAgencies = (table: Table, planId: string): Promise<StoredAgency[]> =>
  queryAll(table, { pk: keys.agency(planId, '').pk }, agencyItem);

export const pageAgencies = (table: Table, planId: string, limit: number, after?: string) =>
  queryPage(table, { pk: keys.agency(planId, '').pk }, agencyItem, limit, after);

export const saveAgency = (table: Table, planId: string, agency: StoredAgency): Promise<void> =>
  put(table, { ...keys.agency(planId, agency.agencyId), entity: 'agency', ...agency });

/** The contacts of an agency; none is an empty list. Personal data: never on a public route, never in a log. */
export const loadContacts = async (table: Table, planId: string, agencyId: string): Promise<readonly Contact[]> =>
  (await getItem(table, keys.contacts(planId, agencyId), contactsBodySchema))?.contacts ?? [];

/** The contacts of several agencies, by agency; those without are left out. As {@link loadContacts}. */
export const loadContactsOf = async (
  table: Table,
  planId: string,
  agencyIds: readonly string[],
): Promise<Map<string, readonly Contact[]>> => {
  const rows = await getItems(
    table,
    agencyIds.map((agencyId) => keys.contacts(planId, agencyId)),
    contactsBodySchema.extend({ sk: z.string() }),
  );
  return new Map(rows.map(({ sk, contacts }) => [sk, contacts]));
};

export const saveContacts = (
  table: Table,
  planId: string,
  agencyId: string,
  contacts: readonly Contact[],
): Promise<void> => put(table, { ...keys.contacts(planId, agencyId), entity: 'contacts', contacts });
