import type { LocalDate } from '../../shared/domain/calendar.ts';
import { formatDeadline, formatNumber, formatPercent } from '../../shared/domain/format.ts';
import { label } from '../../shared/domain/labels.ts';
import { type DeadlinePlan, daysLeft, deadlineOf } from '../../shared/domain/ladder.ts';
import { rankOf } from '../../shared/domain/province.ts';
import { type Basis, type Status, statusOf } from '../../shared/domain/ratio.ts';
import { type Html, html } from '../../shared/html.ts';
import { bar, inWords, type PageAgency, type PageFigures, percent } from './page-agencies.ts';

/** A plan as the page names it. */
export interface PagePlan extends DeadlinePlan {
  readonly planId: string;
  readonly number: string;
  readonly title: string;
  readonly issuedOn: LocalDate;
  readonly province: string;
}

/** The progress document (contract, Progress), as far as the page shows it. */
export interface PageProgress {
  readonly computedAt: string;
  readonly basis: Basis;
  readonly targetPercent: number;
  readonly province: PageFigures & {
    readonly distinct: {
      readonly total: number;
      readonly level4Published: number;
      readonly ratioPercent: number | null;
      readonly met: boolean | null;
    };
  };
  readonly agencies: readonly PageAgency[];
}

const BASIS: Readonly<Record<Basis, string>> = {
  ALL_TTHC: 'tính trên toàn bộ TTHC',
  ELIGIBLE_TTHC: 'tính trên số TTHC đủ điều kiện, không kể TTHC được UBND tỉnh đồng ý không thực hiện mức độ 4',
  ONLINE_ONLY: 'tính trên số TTHC đã cung cấp ở mức độ 3 và mức độ 4',
};

/** How long is left, in calendar and working days. */
export const deadlineCard = (plan: PagePlan, today: LocalDate): Html => {
  const { days, workingDays } = daysLeft(plan, today);
  const words =
    days > 0
      ? html`<p class="big">${formatNumber(days)} ngày</p><p>còn lại, trong đó ${formatNumber(workingDays)} ngày làm việc</p>`
      : days === 0
        ? html`<p class="big">Hôm nay</p><p>là ngày cuối của thời hạn</p>`
        : html`<p class="big NOT_MET">${formatNumber(-days)} ngày</p><p>đã quá hạn, trong đó ${formatNumber(-workingDays)} ngày làm việc</p>`;
  return html`<section class="card"><h2>Thời hạn: ${formatDeadline(deadlineOf(plan).day)}</h2>${words}</section>`;
};

const totalRow = (name: string, level4: number, total: number, ratio: number | null, status: Status): Html =>
  html`<tr><th scope="row">${name}</th><td class="n">${formatNumber(level4)}/${formatNumber(total)}</td><td class="n">${percent(ratio)}</td><td><span class="tag ${status}">${label(status)}</span></td></tr>`;

const metStatus = (met: boolean | null): Status => (met === null ? 'NOT_APPLICABLE' : met ? 'MET' : 'NOT_MET');

/** The province against its target, the deadline, and both totals. */
export const provinceCards = (plan: PagePlan, progress: PageProgress, today: LocalDate): Html => {
  const { province, targetPercent, basis } = progress;
  const status = statusOf({ denominator: 0, ...province });
  const { level4, distinct } = province;
  return html`<div class="cards">
<section class="card"><h2>Toàn ${rankOf(plan.province)}, mục tiêu ${formatPercent(targetPercent)}</h2>
<p class="big ${status}">${percent(province.ratioPercent)}</p>${bar(province.ratioPercent, targetPercent, status)}
<p>${inWords(province)}. <span class="tag ${status}">${label(status)}</span></p></section>
${deadlineCard(plan, today)}
</div>
<div class="wide"><table>
<caption>Hai cách cộng của toàn ${rankOf(plan.province)}; tỷ lệ ${BASIS[basis]}.</caption>
<thead><tr><th scope="col">Cách cộng</th><th scope="col" class="n">TTHC</th><th scope="col" class="n">Tỷ lệ</th><th scope="col">Kết quả</th></tr></thead>
<tbody>${totalRow('Cộng các cơ quan', level4.published, province.denominator ?? province.total, province.ratioPercent, status)}
${totalRow('Mỗi TTHC một lần', distinct.level4Published, distinct.total, distinct.ratioPercent, metStatus(distinct.met))}</tbody>
</table></div>
<p class="soft">Cộng các cơ quan: TTHC cấp huyện tính ở từng huyện. Mỗi TTHC một lần: tính theo mã, đạt khi mọi cơ quan có TTHC đó đều đã cung cấp.</p>
<p class="soft">Mức độ 4 theo bước: ${formatNumber(level4.submitted)} đã gửi, ${formatNumber(level4.endorsed)} đã thống nhất, ${formatNumber(level4.approved)} UBND tỉnh đồng ý, ${formatNumber(level4.published)} đã cung cấp trên Cổng.</p>
`;
};
