import * as z from 'zod';
import { timeLimitSchema } from '../domain/duration.ts';
import { keys } from './keys.ts';
import { getItem, getItems, queryAll, type Table } from './table.ts';

/** What a procedure is called and promises from a local day on, and the decision that says so. */
export const registerText = z.object({
  effectiveOn: z.string(),
  name: z.string(),
  field: z.string(),
  timeLimit: timeLimitSchema.nullable(),
  fee: z.boolean(),
  decision: z.object({ number: z.string(), date: z.string() }),
  replacedBy: z.string().optional(),
});
export type RegisterText = z.infer<typeof registerText>;

const registerItem = z.object({ sk: z.string(), procedureCode: z.string(), texts: z.array(registerText).min(1) });
export type RegisterLine = { readonly procedureCode: string; readonly texts: readonly RegisterText[] };

/** The text in force on a local day: that of the latest effective day not after it, the last written of equals. Before all: the first. */
export const textOn = (texts: readonly RegisterText[], day: string): RegisterText | undefined =>
  texts.reduce<RegisterText | undefined>(
    (best, text) =>
      text.effectiveOn <= day && (best === undefined || best.effectiveOn <= text.effectiveOn) ? text : best,
    undefined,
  ) ?? texts[0];

export const loadRegisterItem = (
  table: Table,
  plan: string,
  agency: string,
  code: string,
): Promise<RegisterLine | null> => getItem(table, keys.register(plan, agency, code), registerItem);

const byCode = (rows: readonly z.infer<typeof registerItem>[]): Map<string, RegisterLine> =>
  new Map(rows.map(({ sk, ...item }) => [sk.slice(2), item]));

/** The whole register of an agency, by short code. */
export const loadRegister = async (table: Table, plan: string, agency: string): Promise<Map<string, RegisterLine>> =>
  byCode(await queryAll(table, { pk: keys.register(plan, agency, '').pk, prefix: 'P#' }, registerItem));

/** The register's lines for some codes. */
export const loadRegisterItems = async (table: Table, plan: string, agency: string, codes: readonly string[]) =>
  byCode(
    await getItems(
      table,
      codes.map((code) => keys.register(plan, agency, code)),
      registerItem,
    ),
  );
