import { finding } from '../../shared/domain/finding.ts';
import { shortCode } from '../../shared/domain/ids.ts';
import { nearDuplicates } from '../../shared/domain/near-duplicate.ts';
import type { RegisterDecisionBody } from '../../shared/domain/register.ts';
import type { ChangeDeps, Recorded } from '../../shared/store/change.ts';
import { loadRegister, namesOn } from '../../shared/store/register.ts';
import { loadStates } from '../../shared/store/states.ts';

type Warned = Pick<Recorded, 'warnings'>;

/** The names that the decision finds in the agency's register: of what is in it on its day and not abolished by it. */
const knownNames = async (deps: ChangeDeps, planId: string, agencyId: string, body: RegisterDecisionBody) => {
  const [lines, states] = await Promise.all([
    loadRegister(deps.table, planId, agencyId),
    loadStates(deps.table, planId, agencyId),
  ]);
  const abolished = new Set<string>(body.abolish.map((code) => shortCode(code)));
  return namesOn(lines, states, body.effectiveOn).filter(({ code }) => !abolished.has(code));
};

/**
 * Warns of the names in a decision that nearly repeat another one of the agency, by procedure. The register is read once,
 * when the first is asked for, and the warning is stored with the item's outcome: repeated, the answer is the same.
 */
export const nameWarnings = (deps: ChangeDeps, planId: string, agencyId: string, body: RegisterDecisionBody) => {
  const named = [
    ...body.add.map(({ code, name }, index) => ({ code: shortCode(code), name, pointer: `/add/${index}/name` })),
    ...body.amend.flatMap(({ code, name }, index) =>
      name === undefined ? [] : [{ code: shortCode(code), name, pointer: `/amend/${index}/name` }],
    ),
  ];
  const look = async (): Promise<Map<string, Warned>> => {
    const twins = nearDuplicates(named, await knownNames(deps, planId, agencyId, body));
    return new Map(
      named.flatMap(({ code, pointer }, index) => {
        const twin = twins[index];
        if (twin === null || twin === undefined) return [];
        const params = { procedureCode: code, otherCode: twin.code, otherName: twin.name };
        const { message, ...found } = finding('NEAR_DUPLICATE_NAME', pointer, params, 'warning');
        const warnings = [{ pointer, code: found.code, message: { vi: message('vi'), en: message('en') } }];
        return [[code, { warnings }]];
      }),
    );
  };
  let looked: ReturnType<typeof look> | undefined;
  return async (code: Parameters<typeof shortCode>[0]): Promise<Warned> => {
    if (named.length === 0) return {};
    looked ??= look();
    return (await looked).get(shortCode(code)) ?? {};
  };
};
