import * as z from 'zod';
import type { Client } from './client.ts';
import { heldAfter, REGISTER_DECISIONS } from './register-decisions.ts';
import type { Procedure } from './registers/parse.ts';

/**
 * How many procedures an agency already ran on the plan's date, on the basis of an earlier document (plan: the annex's
 * note column): the first of its register at Level 4, the next ones at Level 3.
 */
export type Baselines = Readonly<Record<string, { readonly level4: number; readonly level3?: number }>>;

const DOCUMENT = { number: '56/QĐ-UBND', date: '2019-02-21' };
const SINCE = '2019-06-03';
const REFERENCE = 'Quyết định 56/QĐ-UBND ngày 21/02/2019 của UBND tỉnh';

/** The procedures that an agency may still propose at Level 4: all it holds but those the baseline has there. */
export const openAfter =
  (baselines: Baselines) =>
  (agencyId: string): readonly Procedure[] =>
    heldAfter(REGISTER_DECISIONS, agencyId).slice(baselines[agencyId]?.level4);

/** Enters baselines; entered again they answer as the first time. */
export const enterBaselines = async (client: Client, planId: string, baselines: Baselines): Promise<void> => {
  for (const [agencyId, { level4, level3 = 0 }] of Object.entries(baselines)) {
    const items = heldAfter(REGISTER_DECISIONS, agencyId)
      .slice(0, level4 + level3)
      .map(({ code: procedureCode }, index) => ({
        procedureCode,
        level: index < level4 ? 4 : 3,
        since: SINCE,
        reference: REFERENCE,
      }));
    const path = `/v1/plans/${planId}/agencies/${agencyId}/baseline`;
    const body = { document: DOCUMENT, items };
    await client.expect(z.unknown(), [200, 201], 'POST', path, { as: { role: 'dic' }, body });
  }
};
