import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { type Duty, type DutyKind, dutySchema } from '../domain/duty.ts';
import { ROLES } from '../http/route.ts';
import { keys } from './keys.ts';
import { getItem, pause, queryAll, queryPage, type Table } from './table.ts';
import { ConflictError, MAX_ATTEMPTS, transact } from './transact.ts';

/** Who did something, in which role, and when (UTC). */
export const stampSchema = z.object({ at: z.iso.datetime(), account: z.string(), role: z.enum(ROLES) });
type Stamp = z.infer<typeof stampSchema>;

/** A record of an agency's duties. It is the agency's: accounts are told, and decide nothing. */
const dutyItem = dutySchema.and(
  z.object({ recordId: z.string(), version: z.int().min(1), created: stampSchema, changed: stampSchema }),
);
export type StoredDuty = z.infer<typeof dutyItem>;

interface DutyPlace {
  readonly planId: string;
  readonly agencyId: string;
  readonly recordId: string;
}

export const loadDuty = (table: Table, at: DutyPlace, list: DutyKind): Promise<StoredDuty | null> =>
  getItem(table, keys.duty(at.planId, at.agencyId, list, at.recordId), dutyItem);

/** All records of an agency as they stand, of one list or of every one, those taken out included; in the order of their ids. */
export const loadDuties = (table: Table, planId: string, agencyId: string, list?: DutyKind): Promise<StoredDuty[]> => {
  const { pk, sk } = keys.duty(planId, agencyId, list ?? '', '');
  return queryAll(table, { pk, prefix: list === undefined ? 'C#' : sk }, dutyItem);
};

/** A page of the versions before the current one, newest first; `after` and `next` are sort keys. */
export const pageDutyVersions = (table: Table, at: DutyPlace, current: StoredDuty, limit: number, after?: string) => {
  const key = (version: number) => keys.dutyVersion(at.planId, at.agencyId, current.list, at.recordId, version);
  const range = { pk: key(0).pk, from: key(0).sk, to: key(current.version - 1).sk, newestFirst: true };
  return queryPage(table, range, dutyItem, limit, after);
};

/**
 * Writes a record and its version in one transaction. The same content again changes nothing; a record written by
 * another in between is read again. `honour` is asked of the version found (0: none) before each try and throws when it
 * is not the one wanted. Throws ConflictError when others kept writing.
 */
export const saveDuty = async (
  table: Table,
  at: DutyPlace,
  duty: Duty,
  by: Stamp,
  honour: (current: number) => void,
): Promise<{ readonly record: StoredDuty; readonly created: boolean }> => {
  const { planId, agencyId, recordId } = at;
  const key = keys.duty(planId, agencyId, duty.list, recordId);
  for (let attempt = 1; ; attempt += 1) {
    const known = await loadDuty(table, at, duty.list);
    honour(known?.version ?? 0);
    if (known !== null && isDeepStrictEqual(known.data, duty.data)) return { record: known, created: false };
    const version = (known?.version ?? 0) + 1;
    const record: StoredDuty = { ...duty, recordId, version, created: known?.created ?? by, changed: by };
    const failed = await transact(table, [
      {
        Put: {
          TableName: table.name,
          Item: { ...key, entity: 'duty', ...record },
          ...(known === null
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : {
                ConditionExpression: '#version = :read',
                ExpressionAttributeNames: { '#version': 'version' },
                ExpressionAttributeValues: { ':read': known.version },
              }),
        },
      },
      {
        Put: {
          TableName: table.name,
          Item: {
            ...keys.dutyVersion(planId, agencyId, duty.list, recordId, version),
            entity: 'duty-version',
            ...record,
          },
        },
      },
    ]);
    if (failed === null) return { record, created: known === null };
    if (attempt === MAX_ATTEMPTS) throw new ConflictError();
    await pause(attempt);
  }
};
