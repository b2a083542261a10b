import {
  type Calendar,
  type Course,
  coursesKept,
  coursesOf,
  publicationOf,
  type Span,
  workingDaysOf,
} from '../../shared/domain/ledger.ts';
import { type Entry, firstTimeRight, ledgerFigures, overdue } from '../../shared/domain/ledger-figures.ts';
import type { ProcedureState } from '../../shared/domain/state.ts';
import { daysOff } from '../../shared/domain/working-days.ts';
import { toHappening } from '../../shared/events/event.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import { requireAgency } from '../../shared/http/caller.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { Problem } from '../../shared/http/problem.ts';
import { parse } from '../../shared/http/validate.ts';
import { inParallel } from '../../shared/parallel.ts';
import { loadEvents } from '../../shared/store/events.ts';
import { loadMoves } from '../../shared/store/moves.ts';
import { loadAgencies, type StoredPlan } from '../../shared/store/plans.ts';
import { loadStates } from '../../shared/store/states.ts';
import { subjectOf } from '../review/procedures.ts';
import { ledgerQuery } from './ledger-schemas.ts';
import { routes } from './routes.ts';
import { inOrder } from './tracking.ts';

/** Agencies read at once, and histories of each that its moves do not tell. */
const AGENCIES_AT_ONCE = 4;
const AT_ONCE = 4;

const open = (deps: HttpDeps, { plan }: Request): { plan: StoredPlan; calendar: Calendar } => {
  if (plan === null) throw new Problem('PLAN_NOT_FOUND');
  return {
    plan,
    calendar: { now: deps.now().getTime(), timeZone: plan.timeZone, off: daysOff(plan.holidays) },
  };
};

const instant = (ms: number) => new Date(ms).toISOString();
const spanView = (span: Span, calendar: Calendar) => ({
  from: instant(span.from),
  to: span.to === null ? null : instant(span.to),
  workingDays: workingDaysOf(span, calendar),
});

const publicationView = (course: Course, calendar: Calendar, limitDays: number | undefined) => {
  const span = publicationOf(course);
  if (span === null) return null;
  const { from: decidedAt, to: publishedAt, workingDays } = spanView(span, calendar);
  return { decidedAt, publishedAt, workingDays, overdue: overdue(workingDays, limitDays) };
};

const headOf = ({ planId, publicationDays }: StoredPlan, { now }: Calendar) => ({
  planId,
  asOf: instant(now),
  limitDays: publicationDays ?? null,
});

/** GET procedures/{code}/ledger: in whose hands every entry of a procedure was, with the working days that sum to its whole way. */
export const getProcedureLedger = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { plan, calendar } = open(deps, request);
  const {
    at: { planId, agencyId, code },
  } = await subjectOf(deps, request);
  const events = await loadEvents(deps.table, planId, agencyId, code);
  const courses = coursesOf(events.map(toHappening), calendar.now, calendar.timeZone).map((course) => ({
    opened: course.opened,
    kind: course.kind,
    ...spanView(course, calendar),
    end: course.end,
    stretches: course.stretches.map((stretch) => ({
      holder: stretch.holder,
      revision: stretch.revision,
      ...spanView(stretch, calendar),
    })),
    publication: publicationView(course, calendar, plan.publicationDays),
  }));
  return { status: 200, body: { ...headOf(plan, calendar), agencyId, procedureCode: code, courses } };
};

/** Whose rows the caller asked for and may see: one agency's, or (undefined) all. Throws a 403 problem on another agency's. */
const wantedAgency = ({ query, caller, roles }: Request): string | null | undefined => {
  const { agencyId } = parse(ledgerQuery, { agencyId: query.agencyId });
  if (agencyId !== undefined && caller !== null) requireAgency(caller, routes.getLedger.access, agencyId);
  return agencyId ?? (roles.some((role) => role !== 'agency') ? undefined : (caller?.agencyId ?? null));
};

interface Held {
  readonly states: readonly ProcedureState[];
  readonly entries: readonly Entry[];
}

/** An agency's entries from the moves that were kept; of a procedure whose moves were not, from its events. */
const heldBy = async ({ table }: HttpDeps, planId: string, agencyId: string, calendar: Calendar): Promise<Held> => {
  const { now, timeZone } = calendar;
  const [states, moves] = await Promise.all([loadStates(table, planId, agencyId), loadMoves(table, planId, agencyId)]);
  const submitted = [...states].filter(([, { revision }]) => revision > 0);
  const entries = await inParallel(AT_ONCE, submitted, async ([code, state]): Promise<Entry> => {
    const kept = coursesKept(moves.get(code) ?? [], state, now, timeZone);
    if (kept !== null) return { agencyId, code, courses: kept };
    const events = await loadEvents(table, planId, agencyId, code);
    return { agencyId, code, courses: coursesOf(events.map(toHappening), now, timeZone) };
  });
  return { states: [...states.values()], entries };
};

/**
 * GET ledger: per agency, and of the province, how long each holder had entries in hand, the ways from submission and from
 * decision to publication, and the first-time-right share. An officer gets the own agency alone. Two queries per
 * agency, of its lean states and of its lean changes of hands: some 500 units for a province with 2000 entries.
 */
export const getLedger = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { plan, calendar } = open(deps, request);
  const wanted = wantedAgency(request);
  const agencies = (await loadAgencies(deps.table, plan.planId))
    .filter(({ agencyId }) => wanted === undefined || agencyId === wanted)
    .sort(inOrder);
  if (agencies.length === 0 && request.query.agencyId !== undefined) throw new Problem('AGENCY_NOT_FOUND');
  const rows = await inParallel(AGENCIES_AT_ONCE, agencies, async (agency) => ({
    agency,
    held: await heldBy(deps, plan.planId, agency.agencyId, calendar),
  }));
  const figuresOf = (all: readonly Held[]) => ({
    ...ledgerFigures(
      all.flatMap(({ entries }) => entries),
      calendar,
      plan.publicationDays,
    ),
    firstTimeRight: firstTimeRight(all.flatMap(({ states }) => states)),
  });
  return {
    status: 200,
    body: {
      ...headOf(plan, calendar),
      province: wanted === undefined ? figuresOf(rows.map(({ held }) => held)) : null,
      agencies: rows.map(({ agency: { agencyId, name, group }, held }) => ({
        agencyId,
        name,
        group,
        ...figuresOf([held]),
      })),
    },
  };
};
