import { paths, type RouteSpec } from '../../shared/http/route.ts';
import { remindersAnswer, remindersQuery } from './schemas.ts';

/** What was mailed, what was not, and why. */
export const routes = {
  listReminders: {
    method: 'GET',
    path: `${paths.PLAN}/reminders`,
    access: { office: 'any', pasc: 'any', dic: 'any', ppc: 'any', admin: 'any' },
    summary: 'List reminders: sent, missed, skipped, without a contact',
    query: remindersQuery,
    responses: { 200: remindersAnswer },
  },
} as const satisfies Record<string, RouteSpec>;
