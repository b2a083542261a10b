import { operations } from '../../functions/portal/openapi/tables.ts';
import { SENDERS } from '../../functions/review/judge.ts';
import { routes as review } from '../../functions/review/routes.ts';
import { READERS } from '../../functions/review/worklist.ts';
import { type Access, type Role, type RouteSpec, routeKey } from '../../shared/http/route.ts';

/** What somebody may do: a route, or one kind of what a route takes or shows (`kind`: an event type, a worklist). */
export interface Action {
  readonly key: string;
  readonly kind: string | null;
  readonly summary: string;
  readonly access: Access;
  /** Whether the path names an agency; if it does not, `own` means that only the own agency's rows are shown. */
  readonly inAgency: boolean;
}

const only = (access: Access, roles: readonly Role[]): Access =>
  access === 'public'
    ? access
    : Object.fromEntries(Object.entries(access).filter(([role]) => roles.some((each) => each === role)));

const kindsOf = (route: RouteSpec): Readonly<Record<string, readonly Role[]>> | null => {
  const key = routeKey(route);
  if (key === routeKey(review.postEvents)) return SENDERS;
  return key === routeKey(review.getWorklist) ? READERS : null;
};

/** The whole policy: every route's access row, and where a body or a query decides further, a row for each kind. */
export const policy: readonly Action[] = operations.flatMap(({ route }) => {
  const action = (kind: string | null, access: Access): Action => ({
    key: routeKey(route),
    kind,
    summary: route.summary,
    access,
    inAgency: route.path.includes('{agencyId}'),
  });
  const kinds = kindsOf(route);
  if (kinds === null) return [action(null, route.access)];
  return Object.entries(kinds).map(([kind, roles]) => action(kind, only(route.access, roles)));
});
