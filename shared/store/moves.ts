import * as z from 'zod';
import { ENDS, HOLDERS, type Move, movesBy } from '../domain/ledger-moves.ts';
import { type ProcedureState, proposalKind } from '../domain/state.ts';
import { type ProcedureEvent, toHappening } from '../events/event.ts';
import { groupBy } from '../group.ts';
import { keys } from './keys.ts';
import { queryAll, type Table } from './table.ts';
import type { Actions } from './transact.ts';

/**
 * The lean item (some 100 bytes): an entry that was returned once and published has nine, at a fifth of a unit to read; its
 * events are two units.
 * t at · o opened · w holder · r revision · k kind, or · t at · e end
 */
const moveItem = z
  .union([
    z.object({
      sk: z.string(),
      t: z.int(),
      o: z.enum(['submission', 'unpublished', 'taken-back']),
      w: z.enum(HOLDERS),
      r: z.int(),
      k: proposalKind,
    }),
    z.object({ sk: z.string(), t: z.int(), e: z.enum(ENDS) }),
  ])
  .transform((item): { code: string; move: Move } => {
    const code = item.sk.split('#')[1] ?? '';
    if ('e' in item) return { code, move: { at: item.t, end: item.e } };
    return { code, move: { at: item.t, end: null, opened: item.o, holder: item.w, revision: item.r, kind: item.k } };
  });

const stored = (move: Move) =>
  move.end === null
    ? { t: move.at, o: move.opened, w: move.holder, r: move.revision, k: move.kind }
    : { t: move.at, e: move.end };

/** What a change writes of whose hands the entry is in: an item for each change of hands that the event made, mostly none. */
export const moveWrites = (
  table: Table,
  at: { readonly planId: string; readonly agencyId: string; readonly code: string },
  before: ProcedureState,
  after: ProcedureState,
  event: ProcedureEvent,
): Actions =>
  movesBy(before, toHappening(event), after).map((move, n) => ({
    Put: {
      TableName: table.name,
      Item: { ...keys.move(at.planId, at.agencyId, at.code, event.version, n), entity: 'move', ...stored(move) },
    },
  }));

/** Every change of hands of an agency's entries, by short code, each in its order. */
export const loadMoves = async (table: Table, planId: string, agencyId: string): Promise<Map<string, Move[]>> => {
  const rows = await queryAll(table, { pk: keys.move(planId, agencyId, '', 0, 0).pk, prefix: 'M#' }, moveItem);
  return new Map([...groupBy(rows, ({ code }) => code)].map(([code, all]) => [code, all.map(({ move }) => move)]));
};
