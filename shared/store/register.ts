import * as z from 'zod';
import { type RegisterText, registerText } from '../domain/register-line.ts';
import { keys } from './keys.ts';
import { getItem, getItems, queryAll, type Table } from './table.ts';

export { type RegisterText, textOn } from '../domain/register-line.ts';

const registerItem = z.object({ sk: z.string(), procedureCode: z.string(), texts: z.array(registerText).min(1) });
export type RegisterLine = { readonly procedureCode: string; readonly texts: readonly RegisterText[] };

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
