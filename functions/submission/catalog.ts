import { type Catalog, catalogFigures, counterText } from '../../shared/domain/catalog.ts';
import { aliveEntry, choiceOf, isBaselineChoice } from '../../shared/domain/choice.ts';
import type { Language } from '../../shared/domain/language.ts';
import { dayAt, standingOn } from '../../shared/domain/standing.ts';
import { inRegisterOn, type ProcedureState, type ProposalKind } from '../../shared/domain/state.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { type Located, located } from '../../shared/http/located.ts';
import type { StoredPlan } from '../../shared/store/plans.ts';
import { loadRegister, namesOn } from '../../shared/store/register.ts';
import { toldByBaseline } from '../../shared/store/services.ts';
import { loadStates } from '../../shared/store/states.ts';
import type { Table } from '../../shared/store/table.ts';

/** A choice for a procedure, by its short code; `process`: whether its electronic process is there, null where only the baseline can tell. */
export interface Choice {
  readonly code: string;
  readonly kind: ProposalKind;
  readonly process: boolean | null;
}

/** The choice that stands: an entry under way or a published revision was accepted with its process, a baseline may have none. */
const standingChoice = (code: string, state: ProcedureState): Choice | null => {
  const kind = choiceOf(state);
  if (kind === undefined) return null;
  return { code, kind, process: isBaselineChoice(state) ? null : true };
};

const isOnline = ({ kind }: Choice): boolean => kind === 'level-3' || kind === 'level-4';

/**
 * Every choice that stands on a local day, by short code, with those of a body laid over them as a submission would: of
 * several about a procedure the first, and none where an entry is under way. `states`: as they stand on the day.
 */
export const choicesOn = (
  states: ReadonlyMap<string, ProcedureState>,
  day: string,
  over: readonly Choice[],
): ReadonlyMap<string, Choice> => {
  const standing = [...states].flatMap(([code, state]) =>
    inRegisterOn(state.register, day) ? (standingChoice(code, state) ?? []) : [],
  );
  const underWay = new Set([...states].flatMap(([code, state]) => (aliveEntry(state) === null ? [] : [code])));
  const taken = over.filter(({ code }) => !underWay.has(code)).reverse();
  return new Map([...standing, ...taken].map((choice) => [choice.code, choice]));
};

/** The same as the domain judges it. */
export const catalogOf = (
  choices: ReadonlyMap<string, Choice>,
  register: readonly string[],
  { basis, targetPercent }: StoredPlan,
): Catalog => ({
  register,
  choices: new Map([...choices].map(([code, { kind }]) => [code, kind])),
  basis,
  targetPercent,
});

const NAMED = 10;

/**
 * Reads an agency's catalog as it stands at an instant: the names in its register by short code, and a view of how far
 * the catalog is with the choices of a body laid over what stands.
 */
export const loadCatalog = async (table: Table, at: Located, now: Date) => {
  const { plan, planId, agencyId } = at;
  const today = dayAt(now, plan.timeZone);
  const [stored, lines] = await Promise.all([
    loadStates(table, planId, agencyId),
    loadRegister(table, planId, agencyId),
  ]);
  const states = new Map([...stored].map(([code, state]) => [code, standingOn(state, today)]));
  const names = new Map(namesOn(lines, states, today.day).map(({ code, name }) => [code, name]));
  const register = [...states].filter(([, state]) => inRegisterOn(state.register, today.day)).map(([code]) => code);
  const listed = (codes: readonly string[]) => ({
    count: codes.length,
    procedures: codes.slice(0, NAMED).map((code) => ({ procedureCode: code, name: names.get(code) ?? null })),
  });
  const view = async (over: readonly Choice[], language: Language) => {
    const choices = choicesOn(states, today.day, over);
    const figures = catalogFigures(catalogOf(choices, register, plan));
    const { total, chosen, denominator, required, shortfall, ratioPercent, met, missing } = figures;
    const online = register.flatMap((code) => choices.get(code) ?? []).filter(isOnline);
    const asked = online.filter(({ process }) => process === null).map(({ code }) => code);
    const told = await toldByBaseline(table, planId, agencyId, asked);
    const withoutProcess = online.filter(({ code, process }) => !(process ?? told.has(code))).map(({ code }) => code);
    return {
      total,
      level3: chosen['level-3'],
      level4: chosen['level-4'],
      exemption: chosen.exemption,
      notSelected: chosen['not-selected'],
      basis: plan.basis,
      targetPercent: plan.targetPercent,
      denominator,
      required,
      shortfall,
      ratioPercent,
      met,
      withoutChoice: listed(missing),
      withoutProcess: listed(withoutProcess),
      complete: total > 0 && missing.length === 0 && withoutProcess.length === 0,
      counter: counterText(figures, language),
    };
  };
  return { names, view };
};

/**
 * GET catalog: the agency's catalog as it stands (plan: toàn bộ), what is under way or in force for every procedure of
 * its register, and what is still missing until it is whole.
 */
export const getCatalog = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const now = deps.now();
  const { view } = await loadCatalog(deps.table, located(request), now);
  return { status: 200, body: { asOf: now.toISOString(), ...(await view([], request.language)) } };
};
