import { type Draft, type DraftEntry, entriesByKey, HEADER_FIELDS, samePart } from './draft.ts';

/** A part that two changed differently: its key, and where it lies (or lay) in the body that comes later. */
export interface Conflict {
  readonly key: string;
  readonly pointer: string;
  readonly entry?: DraftEntry;
}

export type Merged =
  | { readonly kind: 'merged'; readonly draft: Draft }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] };

/** The value that keeps what either side changed; null when both did, differently. Undefined is "not there". */
const pick = <T>(base: T | undefined, mine: T | undefined, theirs: T | undefined): { value: T | undefined } | null => {
  if (samePart(theirs, base) || samePart(mine, theirs)) return { value: mine };
  return samePart(mine, base) ? { value: theirs } : null;
};

const keptOrder = (from: readonly string[], others: ReadonlySet<string>) => from.filter((key) => others.has(key));

/**
 * The keys of a merge in their order: that of `theirs`, with what only `mine` has behind; when `mine` put the entries of
 * the base in another order the other way round.
 */
const orderOf = (base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] => {
  const moved = !samePart(keptOrder(base, new Set(mine)), keptOrder(mine, new Set(base)));
  return [...new Set(moved ? [...mine, ...theirs] : [...theirs, ...mine])];
};

/**
 * Joins two drafts that were both made from `base`, part by part (header field, entry of a procedure): what one changed,
 * added or took out and the other left alone is kept; a part that both changed to something different is a conflict, and
 * then all conflicts are told. No edit of either side is lost: each is in the result, or the result is a conflict.
 */
export const mergeDrafts = (base: Draft, mine: Draft, theirs: Draft): Merged => {
  const conflicts: Conflict[] = [];
  const header = (field: 'document' | 'signedBy') => {
    if (pick<unknown>(base[field], mine[field], theirs[field]) === null) {
      conflicts.push({ key: field, pointer: `/${field}` });
    }
  };
  HEADER_FIELDS.forEach(header);
  const document = pick(base.document, mine.document, theirs.document)?.value;
  const signedBy = pick(base.signedBy, mine.signedBy, theirs.signedBy)?.value;

  const [old, own, other] = [base, mine, theirs].map(({ entries }) => entriesByKey(entries));
  const [oldKeys, ownKeys, otherKeys] = [old, own, other].map((entries) => [...(entries?.keys() ?? [])]);
  const order = orderOf(oldKeys ?? [], ownKeys ?? [], otherKeys ?? []);
  const entries = order.flatMap((key) => {
    const picked = pick(old?.get(key), own?.get(key), other?.get(key));
    if (picked !== null) return picked.value ?? [];
    const at = ownKeys?.indexOf(key) ?? -1;
    const entry = own?.get(key) ?? other?.get(key);
    const pointer = at === -1 ? '/entries' : `/entries/${at}`;
    conflicts.push({ key, pointer, ...(entry === undefined ? {} : { entry }) });
    return [];
  });
  if (conflicts.length > 0) return { kind: 'conflicts', conflicts };
  return {
    kind: 'merged',
    draft: {
      ...(document === undefined ? {} : { document }),
      ...(signedBy === undefined ? {} : { signedBy }),
      entries,
    },
  };
};
