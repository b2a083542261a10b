import { AGENCY_GROUPS, type AgencyGroup } from '../../shared/domain/agency.ts';
import { formatNumber, formatPercent } from '../../shared/domain/format.ts';
import { label } from '../../shared/domain/labels.ts';
import type { Status, Verdict } from '../../shared/domain/ratio.ts';
import { compareVietnamese } from '../../shared/domain/text.ts';
import { type Html, html } from '../../shared/html.ts';

/** Figures as the progress document has them (contract, Progress), of the province or of one agency. */
export interface PageFigures extends Omit<Verdict, 'denominator'> {
  readonly total: number;
  /** What the ratio is taken of; the total where the document does not say. */
  readonly denominator?: number;
  readonly level4: {
    readonly submitted: number;
    readonly endorsed: number;
    readonly approved: number;
    readonly published: number;
  };
}

export interface PageAgency extends PageFigures {
  readonly agencyId: string;
  readonly name: string;
  readonly group: AgencyGroup;
  readonly status: Status;
}

/** A percentage, or a dash where there is nothing to take it of. */
export const percent = (value: number | null): string => (value === null ? '–' : formatPercent(value));

/** A bar from 0 to 100 % with the target as a line. The figures stand beside it in words, so it is hidden from readers of the screen. */
export const bar = (ratio: number | null, target: number, status: Status): Html => {
  const width = ratio ?? 0;
  return html`<svg class="bar" aria-hidden="true" focusable="false"><rect class="track" y="20%" width="100%" height="60%"/>${
    width > 0 ? html`<rect class="${status}" y="20%" width="${width}%" height="60%"/>` : null
  }<rect class="target" x="${target}%" width="2" height="100%" transform="translate(-1)"/></svg>`;
};

/** The words under a bar: `8/27 TTHC, cần 9, còn thiếu 1`. */
export const inWords = (figures: PageFigures): string => {
  const whole = figures.denominator ?? figures.total;
  if (figures.met === null) return `${formatNumber(figures.level4.published)}/${formatNumber(whole)} TTHC`;
  const short = figures.shortfall > 0 ? `, còn thiếu ${formatNumber(figures.shortfall)}` : '';
  return `${formatNumber(figures.level4.published)}/${formatNumber(whole)} TTHC, cần ${formatNumber(figures.required)}${short}`;
};

/** The best ratio first, agencies without procedures last; equal ones by what is missing, then by name. */
const byRatio = (left: PageAgency, right: PageAgency): number =>
  (right.ratioPercent ?? -1) - (left.ratioPercent ?? -1) ||
  left.shortfall - right.shortfall ||
  compareVietnamese(left.name, right.name);

const row = (agency: PageAgency, index: number, target: number): Html => html`<tr>
<td class="stt">${index + 1}</td>
<th scope="row">${agency.name}${
  agency.status === 'NOT_APPLICABLE'
    ? null
    : html`${bar(agency.ratioPercent, target, agency.status)}<span class="soft">${inWords(agency)}</span>`
}</th>
<td class="end">${agency.status === 'NOT_APPLICABLE' ? null : html`<span class="ratio">${percent(agency.ratioPercent)}</span> `}<span class="tag ${agency.status}">${label(agency.status)}</span></td>
</tr>
`;

const NUMERALS = ['I', 'II'] as const;

/** The two groups of every table, I. Sở, ban, ngành and II. Cấp huyện, each sorted and numbered from 1; empty groups are left out. */
export const agencyTables = (agencies: readonly PageAgency[], target: number): Html[] =>
  AGENCY_GROUPS.flatMap((group, index) => {
    const members = agencies.filter((agency) => agency.group === group).sort(byRatio);
    if (members.length === 0) return [];
    const met = members.filter(({ status }) => status === 'MET').length;
    return [
      html`<section aria-labelledby="${group}">
<h2 id="${group}">${NUMERALS[index] ?? ''}. ${label(group)}</h2>
<table class="agencies">
<caption>${formatNumber(met)}/${formatNumber(members.length)} cơ quan, đơn vị đạt. Vạch đứng là mục tiêu ${formatPercent(target)}.</caption>
<thead><tr><th scope="col" class="stt">STT</th><th scope="col">Cơ quan, đơn vị</th><th scope="col" class="end">Mức độ 4</th></tr></thead>
<tbody>
${members.map((agency, place) => row(agency, place, target))}</tbody>
</table>
</section>
`,
    ];
  });
