import { type Finding, finding } from '../../shared/domain/finding.ts';
import { procedureShortCode, shortCode } from '../../shared/domain/ids.ts';
import { nameMatcher } from '../../shared/domain/name-match.ts';
import type { Named } from '../../shared/domain/near-duplicate.ts';
import type { Entry, SentEntry } from '../../shared/domain/submission.ts';
import { loadRegister, namesOn } from '../../shared/store/register.ts';
import { loadStates } from '../../shared/store/states.ts';
import type { Table } from '../../shared/store/table.ts';

/** An entry with its code, given or found by its name; `pointer`: the field of the body that names the procedure. */
export interface Placed {
  readonly index: number;
  readonly entry: Entry;
  readonly code: string;
  readonly pointer: string;
}

/** An entry whose name leads to no procedure, or to several, and what is to be said of it. */
export interface Unplaced {
  readonly index: number;
  readonly name: string;
  readonly fault: Finding;
}
export type Place = Placed | Unplaced;

export const isPlaced = (place: Place): place is Placed => 'entry' in place;

/** Finds the procedure of every entry, in the order sent; `names`: what the register has on the day of receipt. */
export const placeEntries = (entries: readonly SentEntry[], names: readonly Named[]): Place[] => {
  const match = nameMatcher(names);
  return entries.map((sent, index): Place => {
    const base = `/entries/${index}`;
    const { procedureCode, procedureName: name = '' } = sent;
    if (procedureCode !== undefined) {
      const code = shortCode(procedureCode);
      return { index, entry: { ...sent, procedureCode }, code, pointer: `${base}/procedureCode` };
    }
    const pointer = `${base}/procedureName`;
    const found = match(name);
    if (found.kind === 'one') {
      const code = procedureShortCode.parse(found.code);
      return { index, entry: { ...sent, procedureCode: code }, code, pointer };
    }
    const fault =
      found.kind === 'none'
        ? finding('PROCEDURE_UNMATCHED', pointer, { name, near: found.near })
        : finding('PROCEDURE_AMBIGUOUS', pointer, { name, codes: found.codes });
    return { index, name, fault };
  });
};

/** The same against the stored register, which is read only when some entry lacks its code; `day`: local. */
export const placesOf = async (
  table: Table,
  { planId, agencyId }: { readonly planId: string; readonly agencyId: string },
  entries: readonly SentEntry[],
  day: string,
): Promise<Place[]> => {
  if (entries.every(({ procedureCode }) => procedureCode !== undefined)) return placeEntries(entries, []);
  const [lines, states] = await Promise.all([
    loadRegister(table, planId, agencyId),
    loadStates(table, planId, agencyId),
  ]);
  return placeEntries(entries, namesOn(lines, states, day));
};
