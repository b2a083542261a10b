import { LEVEL_OF } from './choice.ts';
import { type Finding, finding } from './finding.ts';
import { shortCode } from './ids.ts';
import { CRITERIA, type Criterion } from './messages/warnings.ts';
import { isInterlinked, needsPresence, saysNobody } from './step-words.ts';
import type { ElectronicProcess, Entry } from './submission.ts';

/** The agency's own name and those of the plan's other agencies: who else a step can sit in. */
export interface Neighbours {
  readonly own: string;
  readonly others: readonly string[];
}

/** The warnings that one entry alone can have. */
export const ENTRY_WARNINGS = [
  'CRITERION_MISSING',
  'L4_PRESENCE_REQUIRED',
  'L4_SITE_VERIFICATION',
  'L4_STEP_NEEDS_PRESENCE',
  'STEP_WITHOUT_ACTOR',
  'STEP_WITHOUT_ACCOUNT',
  'INTERLINKED_STEP_UNCONFIRMED',
] as const;

const PROCESS = '/proposal/process';
const CRITERION_NAMES = Object.keys(CRITERIA).filter((name): name is Criterion => Object.hasOwn(CRITERIA, name));

/** What speaks against Level 4 (Nghị định 42/2022/NĐ-CP: neither presence nor a check on site), from the facts and the steps' names. */
function presenceWarnings(process: ElectronicProcess, base: string, procedureCode: string): Finding[] {
  const { presenceRequired, siteVerification, steps } = process;
  return [
    ...(presenceRequired === true
      ? [finding('L4_PRESENCE_REQUIRED', `${base}/presenceRequired`, { procedureCode }, 'warning')]
      : []),
    ...(siteVerification === true
      ? [finding('L4_SITE_VERIFICATION', `${base}/siteVerification`, { procedureCode }, 'warning')]
      : []),
    ...steps.flatMap(({ name }, index) =>
      needsPresence(name)
        ? [
            finding(
              'L4_STEP_NEEDS_PRESENCE',
              `${base}/steps/${index}/name`,
              { procedureCode, step: index + 1, name },
              'warning',
            ),
          ]
        : [],
    ),
  ];
}

function stepWarnings(
  { steps }: ElectronicProcess,
  base: string,
  procedureCode: string,
  neighbours: Neighbours,
): Finding[] {
  const without = steps.flatMap(({ account }, index) => (account === undefined ? [index + 1] : []));
  const found = steps.flatMap((step, index): Finding[] => {
    const at = `${base}/steps/${index}`;
    const place = { procedureCode, step: index + 1 };
    const unclear = (['unit', 'actor'] as const).find((field) => saysNobody(step[field]));
    if (unclear !== undefined) return [finding('STEP_WITHOUT_ACTOR', `${at}/${unclear}`, place, 'warning')];
    const { unit } = step;
    return step.confirmedBy === undefined && isInterlinked(unit, neighbours)
      ? [finding('INTERLINKED_STEP_UNCONFIRMED', `${at}/unit`, { ...place, unit }, 'warning')]
      : [];
  });
  // An agency that enters no accounts at all does so elsewhere; one that enters some has forgotten the others.
  if (without.length === 0 || without.length === steps.length) return found;
  const params = { procedureCode, steps: without, of: steps.length };
  return [...found, finding('STEP_WITHOUT_ACCOUNT', `${base}/steps`, params, 'warning')];
}

function criteriaWarnings(entry: Entry, base: string, procedureCode: string): Finding[] {
  const missing = CRITERION_NAMES.filter((name) => entry.assessment?.[name] === undefined);
  const params = { procedureCode, missing, of: CRITERION_NAMES.length };
  return missing.length === 0 ? [] : [finding('CRITERION_MISSING', `${base}/assessment`, params, 'warning')];
}

/**
 * The warnings on one entry that need nothing but the entry and the agencies' names; `index` is its place in the body.
 * Criteria (plan, point 3) are asked of what is chosen: Levels 3 and 4. Warnings refuse nothing.
 */
export function warnEntry(entry: Entry, index: number, neighbours: Neighbours): Finding[] {
  const { proposal } = entry;
  if (proposal.kind !== 'level-3' && proposal.kind !== 'level-4') return [];
  const base = `/entries/${index}`;
  const procedureCode = shortCode(entry.procedureCode);
  const { process } = proposal;
  return [
    ...criteriaWarnings(entry, base, procedureCode),
    ...(process === undefined || proposal.kind === 'level-3'
      ? []
      : presenceWarnings(process, `${base}${PROCESS}`, procedureCode)),
    ...(process === undefined ? [] : stepWarnings(process, `${base}${PROCESS}`, procedureCode, neighbours)),
  ];
}

/** What another agency has of the same procedure: the level that was approved or is provided. */
export interface Sibling {
  readonly agency: string;
  readonly level: 3 | 4;
}

/** The short codes of the entries for which another agency's level could matter: all but those at Level 4 already. */
export const codesBelowLevel4 = (entries: readonly Entry[]): string[] => [
  ...new Set(
    entries
      .filter(({ proposal }) => LEVEL_OF[proposal.kind] < 4)
      .map(({ procedureCode }): string => shortCode(procedureCode)),
  ),
];

/** Warns of each entry (`index`: its place in the body) below the level that another agency has had approved or provides. */
export function warnOfSiblings(
  places: readonly { readonly entry: Entry; readonly index: number }[],
  siblings: ReadonlyMap<string, readonly Sibling[]>,
): Finding[] {
  return places.flatMap(({ entry: { procedureCode: full, proposal }, index }) => {
    const procedureCode = shortCode(full);
    const ahead = (siblings.get(procedureCode) ?? []).filter(({ level }) => level > LEVEL_OF[proposal.kind]);
    const level = ahead.some((each) => each.level === 4) ? 4 : 3;
    const agencies = ahead.filter((each) => each.level === level).map(({ agency }) => agency);
    const pointer = `/entries/${index}/proposal`;
    return agencies.length === 0
      ? []
      : [finding('SIBLING_PROVIDES', pointer, { procedureCode, level, agencies }, 'warning')];
  });
}
