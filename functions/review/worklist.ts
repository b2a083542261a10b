import { addDays, localDate, localDateSchema, startOfLocalDay } from '../../shared/domain/calendar.ts';
import type { Day } from '../../shared/domain/standing.ts';
import { dayAt, endedByAbolition, standingOn } from '../../shared/domain/standing.ts';
import { type Desk, disagreed, inRegisterOn, type ProcedureState } from '../../shared/domain/state.ts';
import { waitsOn } from '../../shared/domain/transition.ts';
import { daysOff, workingDaysBetween } from '../../shared/domain/working-days.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { pageBy, pageOf, paging } from '../../shared/http/paging.ts';
import { Problem } from '../../shared/http/problem.ts';
import type { Role } from '../../shared/http/route.ts';
import { parse } from '../../shared/http/validate.ts';
import { POSITION, positionOf, type Waiting, waitingOn } from '../../shared/store/waiting.ts';
import { nextOf } from './next.ts';
import { type Whom, worklistFilter } from './schemas.ts';
import { type Listed, narrowed } from './worklist-filters.ts';

/** Whose list may be read by whom; office reads all (contract, Reading). */
export const READERS: Readonly<Record<Whom, readonly Role[]>> = {
  agency: ['agency', 'office'],
  pasc: ['pasc', 'admin', 'office'],
  dic: ['dic', 'office'],
  ppc: ['ppc', 'office'],
  publisher: ['pasc', 'dic', 'admin', 'office'],
  office: ['office'],
};

/**
 * The index keys that make up a list: what waits on both desks is in either desk's list; procedures whose exemption may have run
 * out (`due`) are the agency's again; where the desks disagree the Office is told, whoever has the next word.
 */
const KEYS: Readonly<Record<Whom, readonly string[]>> = {
  agency: ['agency', 'due'],
  pasc: ['desks', 'pasc'],
  dic: ['desks', 'dic'],
  ppc: ['ppc'],
  publisher: ['publisher'],
  office: ['agency', 'ppc'],
};

const DESKS_OF: Readonly<Record<Whom, readonly Desk[]>> = {
  agency: [],
  pasc: ['pasc'],
  dic: ['dic'],
  ppc: [],
  publisher: ['pasc', 'dic'],
  office: [],
};

/**
 * The instant since when an exemption has run out by a day, the local midnight after its last day; null while it holds, and where
 * an abolition ended it.
 */
const expiredSince = ({ register, inForce }: ProcedureState, today: Day): number | null => {
  if (inForce?.kind !== 'exempted' || inForce.until === null || inForce.until >= today.day) return null;
  if (endedByAbolition(register, inForce.since, today) !== null) return null;
  return startOfLocalDay(addDays(localDateSchema.parse(inForce.until), 1), today.timeZone).getTime();
};

/** A row of the index as it stands on the day, or null when nothing waits any more: the day may have ended it. */
const standingRow = (row: Waiting, today: Day): Listed | null => {
  const standing = standingOn(row.state, today);
  const { agencyId, code } = row;
  if (row.whom === 'due') {
    const since = expiredSince(row.state, today);
    // What both desks agreed to leave out has its choice, and waits on nobody.
    const due = inRegisterOn(row.state.register, today.day) && standing.working?.state !== 'endorsed';
    return due && since !== null ? { agencyId, code, standing, since, waitsOn: 'agency', expired: true } : null;
  }
  const { working } = standing;
  if (working === null || waitsOn(working) === null) return null;
  return { agencyId, code, standing, since: working.since, waitsOn: row.whom, expired: false };
};

/**
 * GET worklist: what waits (nothing whose procedure is abolished by today), since when (instant, and working days up to today), on
 * whom, who has claimed it, what is next; the oldest first.
 */
export const getWorklist = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { query } = request;
  const wanted = parse(
    worklistFilter,
    Object.fromEntries(worklistFilter.keyof().options.map((name) => [name, query[name]])),
  );
  const whom = wanted.for;
  const asked = paging(request, POSITION);
  const role = request.roles.find((candidate) => READERS[whom].includes(candidate));
  if (role === undefined) throw new Problem('FORBIDDEN_ROLE');
  const { plan, planId } = request;
  if (plan === null || planId === null) throw new Problem('PLAN_NOT_FOUND');
  const today = dayAt(deps.now(), plan.timeZone);
  const off = daysOff(plan.holidays);
  const daysSince = (since: number) =>
    workingDaysBetween(localDate(new Date(since), plan.timeZone), localDate(deps.now(), plan.timeZone), off);
  const lists = await Promise.all(KEYS[whom].map((key) => waitingOn(deps.table, planId, key)));
  const rows = lists
    .flat()
    .filter(({ agencyId }) => role !== 'agency' || agencyId === request.caller?.agencyId)
    .flatMap((row) => standingRow(row, today) ?? [])
    .filter(({ standing: { working } }) => whom !== 'office' || (working !== null && disagreed(working)))
    .filter(({ since }) => wanted.minWorkingDays === undefined || daysSince(since) >= wanted.minWorkingDays)
    .map((row) => ({ ...row, position: positionOf(row.since, row) }));
  const { all, views } = await narrowed(deps, plan, today, rows, {
    ...wanted,
    desks: DESKS_OF[whom],
    account: request.caller?.account ?? '',
  });
  const { page, next } = pageBy(all, asked);
  const items = (await views(page)).map(({ row, ...view }) => {
    const { working } = row.standing;
    const workingDays = daysSince(row.since);
    const limitDays = whom === 'publisher' ? plan.publicationDays : undefined;
    return {
      ...view,
      state: row.expired ? null : (working?.state ?? null),
      kind: row.expired ? null : (working?.kind ?? null),
      revision: row.expired ? null : (working?.revision ?? null),
      verdicts: (row.expired ? null : working?.verdicts) ?? {},
      targets: (row.expired ? null : working?.targets) ?? [],
      waitsOn: row.waitsOn,
      since: new Date(row.since).toISOString(),
      workingDays,
      ...nextOf(whom, row.standing),
      ...(row.expired ? { reason: 'EXEMPTION_EXPIRED' } : {}),
      ...(working !== null && disagreed(working) ? { disagreement: true } : {}),
      ...(working?.reported === undefined ? {} : { reportedAt: new Date(working.reported).toISOString() }),
      ...(working?.configured === undefined ? {} : { configured: working.configured }),
      ...(limitDays === undefined ? {} : { limitDays, overdue: workingDays > limitDays }),
    };
  });
  return {
    status: 200,
    body: {
      for: whom,
      total: all.length,
      ...pageOf(items, next),
    },
  };
};
