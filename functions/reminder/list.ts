import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { pageOf, paging } from '../../shared/http/paging.ts';
import { parse } from '../../shared/http/validate.ts';
import { loadReceipts, pageReminders } from '../../shared/store/reminders.ts';
import { remindersFilter } from './schemas.ts';

/** GET reminders: the latest day first, with what became of each; `runs` are the ladder's steps done or missed. No addresses. */
export const listReminders = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { limit, after } = paging(request);
  const { day } = parse(remindersFilter, { day: request.query.day });
  const planId = request.planId ?? '';
  const { items, next } = await pageReminders(deps.table, planId, limit, after, day);
  const runs = (await loadReceipts(deps.table, planId)).filter((run) => day === undefined || run.day === day);
  const rows = items.map(({ pk: _pk, sk: _sk, lease: _lease, messageId: _id, ...row }) => row);
  return { status: 200, body: { ...pageOf(rows, next), runs } };
};
