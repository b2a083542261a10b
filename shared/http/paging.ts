import * as z from 'zod';
import type { Request } from './api.ts';
import { Problem } from './problem.ts';
import { parse } from './validate.ts';

/** The query of every list; a route with filters extends it. */
export const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
});

/**
 * `limit` (default 50, at most 200) and the sort key that the opaque cursor carries. `form`: what such a key looks like, for lists
 * that no query holds it against. Throws 422 problems.
 */
export const paging = (request: Request, form?: RegExp): { limit: number; after: string | undefined } => {
  const { limit, cursor } = parse(listQuery, { limit: request.query.limit, cursor: request.query.cursor });
  if (cursor === undefined) return { limit, after: undefined };
  const after = Buffer.from(cursor, 'base64url').toString('utf8');
  if (after === '' || toCursor(after) !== cursor || form?.test(after) === false) throw new Problem('BAD_CURSOR');
  return { limit, after };
};

/** A cursor is the sort key alone; the partition is rebuilt from the path, so that no cursor leads into another one's data. */
export const toCursor = (sortKey: string): string => Buffer.from(sortKey, 'utf8').toString('base64url');

/** A row of a list that is held whole: its `position`, unlike any other's, orders it and is its cursor. */
interface Positioned {
  readonly position: string;
}

/** One page of rows that no query orders: by their positions, or the other way round. `next`: the position to go on from. */
export const pageBy = <Row extends Positioned>(
  rows: readonly Row[],
  { limit, after }: { readonly limit: number; readonly after: string | undefined },
  order: 'ascending' | 'descending' = 'ascending',
): { page: readonly Row[]; next: string | null } => {
  const isAfter = (one: string, other: string) => (order === 'ascending' ? one > other : one < other);
  const rest = rows
    .filter(({ position }) => after === undefined || isAfter(position, after))
    .sort((a, b) => (isAfter(a.position, b.position) ? 1 : -1));
  const page = rest.slice(0, limit);
  return { page, next: rest.length > page.length ? (page.at(-1)?.position ?? null) : null };
};

/** A position by age: an instant and the sort key of what was written then. */
export const WRITTEN = /^\d{4}-[^#]+Z#.+$/;

export const pageOf = <T>(
  items: readonly T[],
  next: string | null,
): { items: readonly T[]; nextCursor: string | null } => ({
  items,
  nextCursor: next === null ? null : toCursor(next),
});

/** The schema of one page of a list. */
export const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
