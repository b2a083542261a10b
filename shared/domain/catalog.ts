import { type Finding, finding } from './finding.ts';
import { type Basis, judge } from './ratio.ts';
import type { ProposalKind } from './state.ts';

/** The catalog as it would stand after a submission. */
export interface Catalog {
  /** Short codes of all procedures in the register. */
  readonly register: readonly string[];
  /** The choice for each procedure that has one, whether in this submission, under way or in force. */
  readonly choices: ReadonlyMap<string, ProposalKind>;
  readonly basis: Basis;
  readonly targetPercent: number;
}

const NAMED = 10;
const POINTER = '/entries';

type Chosen = Readonly<Record<ProposalKind, number>>;
const DENOMINATOR: Readonly<Record<Basis, (total: number, chosen: Chosen) => number>> = {
  ALL_TTHC: (total) => total,
  ELIGIBLE_TTHC: (total, chosen) => total - chosen.exemption,
  ONLINE_ONLY: (_, chosen) => chosen['level-3'] + chosen['level-4'],
};

/**
 * Warnings on a catalog as a whole (plan: the whole catalog is sent, a choice for every procedure, and it must itself
 * reach the target). `ELIGIBLE_TTHC` is judged as if the exemptions asked for were granted.
 */
export function lintCatalog({ register, choices, basis, targetPercent }: Catalog): Finding[] {
  const chosen = { 'level-3': 0, 'level-4': 0, exemption: 0, 'not-selected': 0 };
  const missing: string[] = [];
  for (const code of register) {
    const choice = choices.get(code);
    if (choice === undefined) missing.push(code);
    else chosen[choice] += 1;
  }
  const total = DENOMINATOR[basis](register.length, chosen);
  const level4 = chosen['level-4'];
  const { met, ratioPercent, required, shortfall } = judge(level4, total, targetPercent);
  const findings: Finding[] = [];
  if (missing.length > 0) {
    const params = { missing: missing.length, total: register.length, codes: missing.slice(0, NAMED) };
    findings.push(finding('CATALOG_INCOMPLETE', POINTER, params, 'warning'));
  }
  if (met === false) {
    const params = { level4, total, ratioPercent: ratioPercent ?? 0, targetPercent, required, shortfall };
    findings.push(finding('CATALOG_BELOW_TARGET', POINTER, params, 'warning'));
  }
  return findings;
}
