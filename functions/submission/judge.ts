import { lintCatalog } from '../../shared/domain/catalog.ts';
import { type Finding, finding } from '../../shared/domain/finding.ts';
import type { Refusal } from '../../shared/domain/happening.ts';
import { lintEntry } from '../../shared/domain/linter.ts';
import { EMPTY_STATE, inRegisterOn, type ProcedureState, type ProposalKind } from '../../shared/domain/state.ts';
import { nameKey } from '../../shared/domain/text.ts';
import { registerRefusal, transition } from '../../shared/domain/transition.ts';
import { codesBelowLevel4, type Sibling, warnEntry, warnOfSiblings } from '../../shared/domain/warnings.ts';
import type { StoredPlan } from '../../shared/store/plans.ts';
import { type RegisterLine, textOn } from '../../shared/store/register.ts';
import { catalogOf, choicesOn } from './catalog.ts';
import { isPlaced, type Place, type Placed } from './match.ts';

/** What an entry is judged against: the plan, the register's lines by short code, the local day of receipt. */
export interface Context {
  readonly plan: StoredPlan;
  readonly lines: ReadonlyMap<string, RegisterLine>;
  readonly day: string;
}

const UNPUBLISHED = { timeLimit: null, fee: false } as const;
const registerText = (code: string, { lines, day }: Context) => {
  const line = lines.get(code);
  return line === undefined ? undefined : textOn(line.texts, day);
};

type EntryRefusal = Extract<Refusal, 'PROCEDURE_NOT_IN_REGISTER' | 'PROCEDURE_ABOLISHED' | 'ALREADY_UNDER_REVIEW'>;

const isEntryRefusal = (code: Refusal): code is EntryRefusal =>
  code === 'PROCEDURE_NOT_IN_REGISTER' || code === 'PROCEDURE_ABOLISHED' || code === 'ALREADY_UNDER_REVIEW';

/** The places of entries about a procedure that an earlier one of the same body is about: the second and later are refused. */
export const repeatedEntries = (places: readonly Place[]): ReadonlySet<number> => {
  const seen = new Set<string>();
  return new Set(
    places.filter(isPlaced).flatMap(({ code, index }) => {
      const repeated = seen.has(code);
      seen.add(code);
      return repeated ? [index] : [];
    }),
  );
};

/** Why the lifecycle takes no submission of a procedure as it stands, or null; whether it is in the register is not asked. */
export const underReview = (standing: ProcedureState, kind: ProposalKind): Refusal | null => {
  const next = transition(standing, { type: 'submit', kind, at: 0, account: '' });
  return typeof next === 'string' ? next : null;
};

/**
 * Every error of one entry against the register, the procedure as it stands on the day, and the linter: one per rule broken, so that all
 * can be mended at once. A repeated entry is told only that.
 */
export const judgeEntry = (
  { entry, index, code, pointer }: Placed,
  state: ProcedureState,
  repeated: boolean,
  context: Context,
): Finding[] => {
  const { procedureCode } = entry;
  if (repeated) return [finding('DUPLICATE_ENTRY', pointer, { procedureCode })];
  const text = registerText(code, context) ?? UNPUBLISHED;
  const refusals = [registerRefusal(state, context.day), underReview(state, entry.proposal.kind)].filter(
    (refusal) => refusal !== null,
  );
  return [
    ...refusals.filter(isEntryRefusal).map((refusal) => finding(refusal, pointer, { procedureCode })),
    ...lintEntry(entry, index, { register: text, unitHours: context.plan.unitHours }),
  ];
};

/** The errors of a whole body, entry by entry, as a submission now would get them. */
export const judgeEntries = (
  places: readonly Place[],
  states: ReadonlyMap<string, ProcedureState>,
  context: Context,
): Finding[] => {
  const repeated = repeatedEntries(places);
  return places.flatMap((place) =>
    isPlaced(place)
      ? judgeEntry(place, states.get(place.code) ?? EMPTY_STATE, repeated.has(place.index), context)
      : [place.fault],
  );
};

/** Warnings on the catalog as it would stand after this body: procedures without a choice, a target not reached. */
export const judgeCatalog = (
  places: readonly Placed[],
  states: ReadonlyMap<string, ProcedureState>,
  { plan, day }: Context,
): Finding[] => {
  const register = [...states].filter(([, state]) => inRegisterOn(state.register, day)).map(([code]) => code);
  const over = places.map(({ code, entry: { proposal } }) => ({ code, kind: proposal.kind, process: true }));
  return lintCatalog(catalogOf(choicesOn(states, day, over), register, plan));
};

/** Looks up which other agencies had procedures approved or provide them, by short code. */
export type SiblingLookup = (codes: readonly string[]) => Promise<ReadonlyMap<string, readonly Sibling[]>>;

/** Warns where the name sent beside a code is not that of the procedure on the day: the code counts, and may be the wrong one. */
const nameWarning = ({ entry, index, code }: Placed, context: Context): Finding[] => {
  const { procedureName: name } = entry;
  const registered = registerText(code, context)?.name;
  if (name === undefined || registered === undefined || nameKey(name) === nameKey(registered)) return [];
  const params = { procedureCode: code, name, registered };
  return [finding('PROCEDURE_NAME_DIFFERS', `/entries/${index}/procedureName`, params, 'warning')];
};

/** Warnings on the entries: what the bodies say, and what other agencies have that these leave out. They refuse nothing. */
export const warnings = async (
  places: readonly Placed[],
  context: Context,
  own: string,
  others: readonly { readonly name: string }[],
  siblings: SiblingLookup,
): Promise<Finding[]> => {
  const neighbours = { own, others: others.map(({ name }) => name) };
  const entries = places.map(({ entry }) => entry);
  return [
    ...places.flatMap((place) => [...nameWarning(place, context), ...warnEntry(place.entry, place.index, neighbours)]),
    ...warnOfSiblings(places, await siblings(codesBelowLevel4(entries))),
  ];
};
