import { localDate } from '../../shared/domain/calendar.ts';
import { dayAt, standingOn } from '../../shared/domain/standing.ts';
import { waitsOn } from '../../shared/domain/transition.ts';
import { daysOff, workingDaysBetween } from '../../shared/domain/working-days.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { paging, toCursor } from '../../shared/http/paging.ts';
import { Problem } from '../../shared/http/problem.ts';
import type { Role } from '../../shared/http/route.ts';
import { parse } from '../../shared/http/validate.ts';
import { loadRegisterAcross, textOn } from '../../shared/store/register.ts';
import { laneOf } from '../../shared/store/states.ts';
import { positionOf, type Waiting, waitingOn } from '../../shared/store/waiting.ts';
import { type Whom, worklistFilter } from './schemas.ts';

/** Whose list may be read by whom; office reads all (contract, Reading). */
export const READERS: Readonly<Record<Whom, readonly Role[]>> = {
  agency: ['agency', 'office'],
  pasc: ['pasc', 'admin', 'office'],
  dic: ['dic', 'office'],
  ppc: ['ppc', 'office'],
  publisher: ['pasc', 'dic', 'admin', 'office'],
};

/** The index keys that make up a list: what waits on both desks is in either desk's list. */
const KEYS: Readonly<Record<Whom, readonly string[]>> = {
  agency: ['agency'],
  pasc: ['desks', 'pasc'],
  dic: ['desks', 'dic'],
  ppc: ['ppc'],
  publisher: ['publisher'],
};

/** GET worklist: what waits (nothing whose procedure is abolished by today), since when (instant, and working days up to today), on whom; the oldest first. */
export const getWorklist = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { for: whom } = parse(worklistFilter, { for: request.query.for });
  const { limit, after } = paging(request);
  const role = request.roles.find((candidate) => READERS[whom].includes(candidate));
  if (role === undefined) throw new Problem('FORBIDDEN_ROLE');
  const { plan, planId } = request;
  if (plan === null || planId === null) throw new Problem('PLAN_NOT_FOUND');
  const today = dayAt(deps.now(), plan.timeZone);
  const lists = await Promise.all(KEYS[whom].map((key) => waitingOn(deps.table, planId, key)));
  const all = lists
    .flat()
    .filter(({ agencyId }) => role !== 'agency' || agencyId === request.caller?.agencyId)
    .filter(({ state }) => waitsOn(standingOn(state, today).working) !== null)
    .map((row) => ({ row, position: positionOf(row.state.working?.since ?? 0, row) }))
    .sort((a, b) => (a.position < b.position ? -1 : 1));
  const rest = after === undefined ? all : all.filter(({ position }) => position > after);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    status: 200,
    body: {
      for: whom,
      total: all.length,
      items: await viewsOf(
        deps,
        plan,
        page.map(({ row }) => row),
      ),
      nextCursor: rest.length > page.length && last !== undefined ? toCursor(last.position) : null,
    },
  };
};

const viewsOf = async (deps: HttpDeps, plan: NonNullable<Request['plan']>, rows: readonly Waiting[]) => {
  const today = localDate(deps.now(), plan.timeZone);
  const off = daysOff(plan.holidays);
  const lines = await loadRegisterAcross(deps.table, plan.planId, rows);
  return rows.map(({ agencyId, code, state: { working }, whom }) => {
    const line = lines.get(laneOf({ agencyId, code }));
    const text = line === undefined ? undefined : textOn(line.texts, today);
    const since = new Date(working?.since ?? 0);
    return {
      agencyId,
      procedureCode: line?.procedureCode ?? code,
      name: text?.name ?? null,
      field: text?.field ?? null,
      state: working?.state ?? null,
      kind: working?.kind ?? null,
      revision: working?.revision ?? null,
      verdicts: working?.verdicts ?? {},
      targets: working?.targets ?? [],
      waitsOn: whom,
      since: since.toISOString(),
      workingDays: workingDaysBetween(localDate(since, plan.timeZone), today, off),
    };
  });
};
