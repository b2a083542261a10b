import * as z from 'zod';
import type { Named } from '../domain/near-duplicate.ts';
import { type RegisterText, registerText, textOn } from '../domain/register-line.ts';
import { inRegisterOn, type ProcedureState } from '../domain/state.ts';
import { keys } from './keys.ts';
import { laneOf, type Subject } from './states.ts';
import { getItem, getItems, queryAll, type Table } from './table.ts';

export { type RegisterText, textOn } from '../domain/register-line.ts';

const registerItem = z.object({
  pk: z.string(),
  sk: z.string(),
  procedureCode: z.string(),
  texts: z.array(registerText).min(1),
});
export type RegisterLine = { readonly procedureCode: string; readonly texts: readonly RegisterText[] };

export const loadRegisterItem = (
  table: Table,
  plan: string,
  agency: string,
  code: string,
): Promise<RegisterLine | null> => getItem(table, keys.register(plan, agency, code), registerItem);

const byCode = (rows: readonly z.infer<typeof registerItem>[]): Map<string, RegisterLine> =>
  new Map(rows.map(({ pk: _pk, sk, ...item }) => [sk.slice(2), item]));

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

/** The register's lines of procedures of several agencies, by `laneOf`; those without one are left out. */
export const loadRegisterAcross = async (
  table: Table,
  plan: string,
  subjects: readonly Subject[],
): Promise<Map<string, RegisterLine>> => {
  const lanes = new Map(subjects.map((subject) => [laneOf(subject), subject]));
  const rows = await getItems(
    table,
    [...lanes.values()].map(({ agencyId, code }) => keys.register(plan, agencyId, code)),
    registerItem,
  );
  return new Map(
    rows.map(({ pk, sk, ...item }) => [laneOf({ agencyId: pk.split('#')[2] ?? '', code: sk.slice(2) }), item]),
  );
};

/** The names of what is in the register on a local day, each with its short code. */
export const namesOn = (
  lines: ReadonlyMap<string, RegisterLine>,
  states: ReadonlyMap<string, ProcedureState>,
  day: string,
): Named[] =>
  [...lines].flatMap(([code, { texts }]) => {
    const name = textOn(texts, day)?.name;
    return name !== undefined && inRegisterOn(states.get(code)?.register ?? [], day) ? [{ code, name }] : [];
  });
