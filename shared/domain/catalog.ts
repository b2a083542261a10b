import { type Finding, finding } from './finding.ts';
import { formatCount, formatNumber, formatPercent } from './format.ts';
import type { Bilingual, Language } from './language.ts';
import { type Basis, judge, type Verdict } from './ratio.ts';
import type { ProposalKind } from './state.ts';

/** The catalog as it stands, or as it would stand after a submission. */
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

/** How far a catalog is: how many chose what, the plan's verdict on Level 4 as if all were granted, who has no choice. */
export interface CatalogFigures extends Verdict {
  readonly total: number;
  readonly chosen: Chosen;
  readonly targetPercent: number;
  /** Short codes of the procedures without a choice, in the register's order. */
  readonly missing: readonly string[];
}

/**
 * The figures of a catalog (plan: a choice for every procedure, and the catalog itself must reach the target). Choices
 * outside the register count for nothing; `ELIGIBLE_TTHC` is judged as if the exemptions asked for were granted.
 */
export function catalogFigures({ register, choices, basis, targetPercent }: Catalog): CatalogFigures {
  const chosen = { 'level-3': 0, 'level-4': 0, exemption: 0, 'not-selected': 0 };
  const missing: string[] = [];
  for (const code of register) {
    const choice = choices.get(code);
    if (choice === undefined) missing.push(code);
    else chosen[choice] += 1;
  }
  const total = register.length;
  const verdict = judge(chosen['level-4'], DENOMINATOR[basis](total, chosen), targetPercent);
  return { ...verdict, total, chosen, targetPercent, missing };
}

const NOTHING: Readonly<Record<'register' | 'denominator', Bilingual>> = {
  register: { vi: 'Chưa có TTHC trong danh mục đã công bố', en: 'The register has no procedure yet' },
  denominator: { vi: 'Chưa có TTHC thuộc diện tính tỷ lệ', en: 'No procedure counts for the ratio yet' },
};

/**
 * The live counter of an agency's catalog: `Đã chọn 46/157 (29,29%) – còn thiếu 02 TTHC`, and once the target is reached
 * `Đã chọn 48/157 (30,57%) – đạt chỉ tiêu 30%`. The percentage is truncated, so none shows the target before it is reached.
 */
export function counterText(figures: CatalogFigures, language: Language): string {
  const { total, chosen, denominator, ratioPercent, met, shortfall, targetPercent } = figures;
  if (total === 0) return NOTHING.register[language];
  if (ratioPercent === null) return NOTHING.denominator[language];
  const percent = formatPercent(ratioPercent, language);
  const [count, of] = [formatCount(chosen['level-4'], language), formatNumber(denominator, language)];
  const [lacking, target] = [formatCount(shortfall, language), formatPercent(targetPercent, language)];
  return language === 'vi'
    ? `Đã chọn ${count}/${of} (${percent}) – ${met ? `đạt chỉ tiêu ${target}` : `còn thiếu ${lacking} TTHC`}`
    : `${count} of ${of} chosen (${percent}) – ${met ? `target of ${target} reached` : `${lacking} more needed`}`;
}

/** Warnings on a catalog as a whole (plan: the whole catalog is sent, and it must itself reach the target). */
export function lintCatalog(catalog: Catalog): Finding[] {
  const figures = catalogFigures(catalog);
  const { missing, chosen, denominator, met, ratioPercent, required, shortfall, targetPercent } = figures;
  const findings: Finding[] = [];
  if (missing.length > 0) {
    const params = { missing: missing.length, total: figures.total, codes: missing.slice(0, NAMED) };
    findings.push(finding('CATALOG_INCOMPLETE', POINTER, params, 'warning'));
  }
  if (met === false) {
    const level4 = chosen['level-4'];
    const params = { level4, total: denominator, ratioPercent: ratioPercent ?? 0, targetPercent, required, shortfall };
    findings.push(finding('CATALOG_BELOW_TARGET', POINTER, params, 'warning'));
  }
  return findings;
}
