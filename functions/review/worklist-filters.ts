import { procedureCode, shortCode } from '../../shared/domain/ids.ts';
import type { Day } from '../../shared/domain/standing.ts';
import type { Desk, ProcedureState } from '../../shared/domain/state.ts';
import { type Entry, entrySchema } from '../../shared/domain/submission.ts';
import { hasWords, searchWords } from '../../shared/domain/text.ts';
import { warnEntry } from '../../shared/domain/warnings.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { type Claim, loadClaims } from '../../shared/store/claims.ts';
import { loadAgencies, type StoredPlan } from '../../shared/store/plans.ts';
import { loadRevisions } from '../../shared/store/project.ts';
import { loadRegisterAcross, type RegisterLine, textOn } from '../../shared/store/register.ts';
import { laneOf } from '../../shared/store/states.ts';
import type { WorklistFilter } from './schemas.ts';

/** A row of a worklist as it stands on the day; `since` in epoch ms; `expired`: its exemption has run out. */
export interface Listed {
  readonly agencyId: string;
  readonly code: string;
  readonly standing: ProcedureState;
  readonly since: number;
  readonly waitsOn: string;
  readonly expired: boolean;
}

type Wanted = WorklistFilter & { readonly desks: readonly Desk[]; readonly account: string };

/** A full procedure code is looked for by its short part, as codes are compared. */
const shortened = (word: string): string => {
  const code = procedureCode.safeParse(word.toUpperCase());
  return code.success ? shortCode(code.data) : word;
};

const claimsOn = (row: Listed, claims: ReadonlyMap<string, readonly Claim[]>) =>
  (claims.get(laneOf(row)) ?? []).filter(
    ({ revision, assignee }) => revision === row.standing.working?.revision && assignee !== null,
  );

/** The codes of the linter's warnings on each entry under way, by lane. */
const findingsOf = async (deps: HttpDeps, plan: StoredPlan, rows: readonly Listed[]) => {
  const revisions = rows.flatMap(({ agencyId, code, standing: { working } }) =>
    working === null || working.revision === 0 ? [] : [{ agencyId, code, revision: working.revision }],
  );
  const [agencies, bodies] = await Promise.all([
    loadAgencies(deps.table, plan.planId),
    loadRevisions(deps.table, plan.planId, revisions, entrySchema),
  ]);
  const neighboursOf = (own: string) => ({
    own: agencies.find(({ agencyId }) => agencyId === own)?.name ?? '',
    others: agencies.filter(({ agencyId }) => agencyId !== own).map(({ name }) => name),
  });
  const codesOf = (entry: Entry, agencyId: string) => [
    ...new Set(warnEntry(entry, 0, neighboursOf(agencyId)).map(({ code }) => code)),
  ];
  return new Map(bodies.map(({ body, ...subject }) => [laneOf(subject), codesOf(body, subject.agencyId)] as const));
};

/**
 * The rows that the filters leave, and how a page of them reads. What a filter needs (names, claims, the entries themselves) is
 * read of all rows, else of the page alone: a filter costs a unit per row, `finding` as many as its entries are large.
 */
export const narrowed = async <Row extends Listed>(
  deps: HttpDeps,
  plan: StoredPlan,
  today: Day,
  rows: readonly Row[],
  wanted: Wanted,
) => {
  const { agencyId, field, q, assignee, finding, desks, account } = wanted;
  const read = async (some: readonly Row[]) => {
    const [lines, claims] = await Promise.all([
      loadRegisterAcross(deps.table, plan.planId, some),
      loadClaims(deps.table, plan.planId, some, desks),
    ]);
    return { lines, claims };
  };
  const textOf = (row: Row, lines: ReadonlyMap<string, RegisterLine>) => {
    const line = lines.get(laneOf(row));
    return { line, text: line === undefined ? undefined : textOn(line.texts, today.day) };
  };
  let all = agencyId === undefined ? rows : rows.filter((row) => row.agencyId === agencyId);
  const known = field !== undefined || q !== undefined || assignee !== undefined ? await read(all) : null;
  if (known !== null) {
    const [fieldWords, words] = [searchWords(field ?? ''), searchWords(q ?? '').map(shortened)];
    const person = assignee === 'me' ? account : assignee;
    all = all.filter((row) => {
      const { text } = textOf(row, known.lines);
      const holders = claimsOn(row, known.claims).map((claim) => claim.assignee);
      return (
        hasWords(text?.field ?? '', fieldWords) &&
        hasWords(`${text?.name ?? ''} ${row.code}`, words) &&
        (person === undefined || (person === 'nobody' ? holders.length === 0 : holders.includes(person)))
      );
    });
  }
  const findings = finding === undefined ? null : await findingsOf(deps, plan, all);
  if (findings !== null) all = all.filter((row) => findings.get(laneOf(row))?.some((code) => code === finding));
  const views = async (page: readonly Row[]) => {
    const { lines, claims } = known ?? (await read(page));
    return page.map((row) => {
      const { line, text } = textOf(row, lines);
      const held = claimsOn(row, claims).map(({ desk, assignee: holder, at }) => ({ desk, assignee: holder, at }));
      return {
        row,
        agencyId: row.agencyId,
        procedureCode: line?.procedureCode ?? row.code,
        name: text?.name ?? null,
        field: text?.field ?? null,
        ...(held.length === 0 ? {} : { claims: held }),
        ...(findings === null ? {} : { findings: findings.get(laneOf(row)) ?? [] }),
      };
    });
  };
  return { all, views };
};
