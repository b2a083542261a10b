import { procedureCode, shortCode } from '../../shared/domain/ids.ts';
import { type RadarRow, radarRow } from '../../shared/domain/radar.ts';
import { type Day, dayAt } from '../../shared/domain/standing.ts';
import type { Step } from '../../shared/domain/submission.ts';
import { hasWords, searchWords } from '../../shared/domain/text.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { pageBy, pageOf, paging } from '../../shared/http/paging.ts';
import { Problem } from '../../shared/http/problem.ts';
import { parse } from '../../shared/http/validate.ts';
import { loadAllHolders, loadHolders } from '../../shared/store/holders.ts';
import { loadAgencies } from '../../shared/store/plans.ts';
import { loadProcess } from '../../shared/store/processes.ts';
import { loadRegisterAcross, textOn } from '../../shared/store/register.ts';
import { laneOf } from '../../shared/store/states.ts';
import type { Table } from '../../shared/store/table.ts';
import { aheadView } from '../review/siblings.ts';
import { radarFilter } from './schemas.ts';

interface Found extends RadarRow {
  readonly code: string;
}

const isIn = (row: RadarRow, agencyId: string | null): boolean =>
  [...row.ahead, ...row.behind].some((each) => each.agencyId === agencyId);

/** Whether the caller may see a row: an officer those that the own agency is in, every other role all of them. */
const sees =
  ({ roles, caller }: Request) =>
  (row: RadarRow): boolean =>
    roles.some((role) => role !== 'agency') || isIn(row, caller?.agencyId ?? null);

const open = async (deps: HttpDeps, { plan, planId }: Request) => {
  if (plan === null || planId === null) throw new Problem('PLAN_NOT_FOUND');
  const agencies = await loadAgencies(deps.table, planId);
  const names = new Map(agencies.map(({ agencyId, name }) => [agencyId, name]));
  return { planId, today: dayAt(deps.now(), plan.timeZone), ids: [...names.keys()], names };
};

/** The text of the day by which each row is named: that of the first agency ahead. */
const textsOf = async (table: Table, planId: string, rows: readonly Found[], { day }: Day) => {
  const subjects = rows.flatMap(({ code, ahead: [first] }) =>
    first === undefined ? [] : [{ agencyId: first.agencyId, code }],
  );
  const lines = await loadRegisterAcross(table, planId, subjects);
  return new Map(
    subjects.flatMap((subject) => {
      const line = lines.get(laneOf(subject));
      const text = line === undefined ? undefined : textOn(line.texts, day);
      return text === undefined ? [] : [[subject.code, text] as const];
    }),
  );
};
type Texts = Awaited<ReturnType<typeof textsOf>>;

const viewOf = ({ code, ahead, behind }: Found, texts: Texts, names: ReadonlyMap<string, string>) => ({
  procedureCode: code,
  name: texts.get(code)?.name ?? null,
  ahead: ahead.map((each) => aheadView(each, names)),
  behind: behind.map(({ agencyId, choice, state }) => ({ agencyId, name: names.get(agencyId) ?? '', choice, state })),
});

/** Most agencies behind first, then by code. */
const positionOf = ({ behind, code }: Found): string => `${String(9999 - behind.length).padStart(4, '0')}#${code}`;
const POSITION = /^\d{4}#[\d.]+$/;

/**
 * GET radar: the sibling radar. Every procedure that one agency has had approved or provides at a level that another, which holds
 * it too, has not chosen. Shown to the agencies in a row and to every other role. Reads the lean states of the province, of
 * one procedure a unit per agency.
 */
export const getRadar = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const asked = paging(request, POSITION);
  const wanted = parse(radarFilter, {
    agencyId: request.query.agencyId,
    code: request.query.code,
    q: request.query.q,
  });
  const { planId, today, ids, names } = await open(deps, request);
  const code = wanted.code === undefined ? undefined : shortCode(wanted.code);
  const holders =
    code === undefined
      ? await loadAllHolders(deps.table, planId, ids)
      : new Map([[code, await loadHolders(deps.table, planId, ids, code)]]);
  const rows = [...holders]
    .flatMap(([each, held]): Found[] => {
      const row = radarRow(held, today);
      return row === null ? [] : [{ code: each, ...row }];
    })
    .filter(sees(request))
    .filter((row) => wanted.agencyId === undefined || isIn(row, wanted.agencyId));
  const words = searchWords(wanted.q ?? '');
  const searched: Texts = words.length === 0 ? new Map() : await textsOf(deps.table, planId, rows, today);
  const found = rows
    .filter((row) => {
      const text = searched.get(row.code);
      return hasWords(`${text?.name ?? ''} ${text?.field ?? ''} ${row.code}`, words);
    })
    .map((row) => ({ row, position: positionOf(row) }));
  const { page, next } = pageBy(found, asked);
  const shown = page.map(({ row }) => row);
  const texts = words.length === 0 ? await textsOf(deps.table, planId, shown, today) : searched;
  const items = shown.map((row) => viewOf(row, texts, names));
  return { status: 200, body: { total: found.length, ...pageOf(items, next) } };
};

/** A step as others may take it over: whose account works on it, and which agency has agreed to it, is its own agency's. */
const asTemplate = ({ account: _account, confirmedBy: _confirmedBy, ...step }: Step): Step => step;

/** The process of the first agency ahead of which one is known; a baseline may have none. */
const templateOf = async (table: Table, planId: string, { code, ahead }: Found) => {
  for (const { agencyId, level, revision } of ahead) {
    const { process } = await loadProcess(table, { planId, agencyId, code }, revision);
    if (process !== null)
      return { agencyId, level, revision, process: { ...process, steps: process.steps.map(asTemplate) } };
  }
  return null;
};

/** GET radar/{code}: one row, by the short or the full code, with the best process as a template. 404 for whom the list does not show it. */
export const getRadarRow = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const parsed = procedureCode.safeParse(request.params.code);
  if (!parsed.success) throw new Problem('RADAR_ROW_NOT_FOUND');
  const code = shortCode(parsed.data);
  const { planId, today, ids, names } = await open(deps, request);
  const row = radarRow(await loadHolders(deps.table, planId, ids, code), today);
  if (row === null || !sees(request)(row)) throw new Problem('RADAR_ROW_NOT_FOUND');
  const found = { code, ...row };
  const [texts, template] = await Promise.all([
    textsOf(deps.table, planId, [found], today),
    templateOf(deps.table, planId, found),
  ]);
  return { status: 200, body: { ...viewOf(found, texts, names), template } };
};
