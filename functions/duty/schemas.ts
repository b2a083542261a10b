import * as z from 'zod';
import { DUTIES } from '../../shared/domain/duty.ts';
import { endsNotBeforeStart, period } from '../../shared/domain/period.ts';
import { listQuery, pageSchema } from '../../shared/http/paging.ts';
import { stampSchema } from '../../shared/store/duties.ts';

/** Records about a day of a period (open where `from` or `to` is left out); `removed`: those taken out instead of those that stand. */
const recordsFilter = z.object({ ...period, removed: z.enum(['true', 'false']).default('false') });
export const recordsFilterInOrder = recordsFilter.check(endsNotBeforeStart);
export const recordsQuery = listQuery.extend(recordsFilter.shape);

const recordAnswer = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({
    ...shape,
    recordId: z.string(),
    version: z.int(),
    /** Who wrote it first, and who the version shown. */
    created: stampSchema,
    changed: stampSchema,
  });

/** What the routes of one list answer: a record, a page of them, one with a page of its earlier versions (newest first). */
const answersOf = <Shape extends z.ZodRawShape>(shape: Shape) => {
  const record = recordAnswer(shape);
  return {
    record,
    page: pageSchema(record),
    detail: record.extend({ history: z.array(record), nextCursor: z.string().nullable() }),
  };
};

export const planDocumentAnswers = answersOf(DUTIES['plan-documents'].shape);
export const publicityAnswers = answersOf(DUTIES.publicity.shape);
export const noteAnswers = answersOf(DUTIES.notes.shape);
