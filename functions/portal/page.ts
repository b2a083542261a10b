import { localDate } from '../../shared/domain/calendar.ts';
import { formatCount, formatDate, formatDeadline, formatInstant } from '../../shared/domain/format.ts';
import { deadlineOf } from '../../shared/domain/ladder.ts';
import { withRank } from '../../shared/domain/province.ts';
import { Html, html } from '../../shared/html.ts';
import { agencyTables } from './page-agencies.ts';
import { deadlineCard, type PagePlan, type PageProgress, provinceCards } from './page-province.ts';
import { STYLE } from './page-style.ts';

export type { PagePlan, PageProgress } from './page-province.ts';
export { PAGE_CSP } from './page-style.ts';

/** What the page shows: one plan's progress (`others`: the rest), or the plans to choose from (none, or `unknown`: the id asked for in vain). */
export type PageView =
  | {
      readonly kind: 'progress';
      readonly plan: PagePlan;
      readonly progress: PageProgress;
      readonly others: readonly PagePlan[];
    }
  | { readonly kind: 'choose'; readonly plans: readonly PagePlan[]; readonly unknown?: string };

const TITLE = 'Tiến độ cung cấp dịch vụ công trực tuyến mức độ 4';
const MINUTE = 60_000;

/** How old figures are: `vừa xong`, `05 phút trước`; null when the clock was set back behind them. */
export function ageInWords(computedAt: Date, now: Date): string | null {
  const minutes = Math.floor((now.getTime() - computedAt.getTime()) / MINUTE);
  if (minutes < 0) return null;
  if (minutes < 1) return 'vừa xong';
  if (minutes < 60) return `${formatCount(minutes)} phút trước`;
  if (minutes < 48 * 60) return `${formatCount(Math.floor(minutes / 60))} giờ trước`;
  return `${formatCount(Math.floor(minutes / (24 * 60)))} ngày trước`;
}

const planTitle = (plan: PagePlan): string =>
  `Kế hoạch số ${plan.number} ngày ${formatDate(plan.issuedOn)}: ${plan.title}`;

const planList = (plans: readonly PagePlan[]): Html =>
  html`<ul class="plans">${plans.map(
    (plan) =>
      html`<li><a href="/?plan=${encodeURIComponent(plan.planId)}">${planTitle(plan)}</a><br><span class="soft">UBND ${withRank(plan.province)}, thời hạn ${formatDeadline(deadlineOf(plan).day)}</span></li>`,
  )}</ul>`;

const progressMain = (view: Extract<PageView, { kind: 'progress' }>, now: Date): Html => {
  const { plan, progress, others } = view;
  const today = localDate(now, plan.timeZone);
  return html`<main>${
    progress.agencies.length === 0
      ? html`<div class="cards">${deadlineCard(plan, today)}</div><p>Kế hoạch chưa có cơ quan, đơn vị nào nên chưa có số liệu.</p>`
      : html`${provinceCards(plan, progress, today)}${agencyTables(progress.agencies, progress.targetPercent)}`
  }${others.length === 0 ? null : html`<nav aria-label="Kế hoạch khác"><h2>Kế hoạch khác</h2>${planList(others)}</nav>`}</main>`;
};

const chooseMain = ({ plans, unknown }: Extract<PageView, { kind: 'choose' }>): Html =>
  html`<main>${unknown === undefined ? null : html`<p>Không có kế hoạch “${unknown.slice(0, 60)}”.</p>`}${
    plans.length === 0
      ? html`<p>Chưa có kế hoạch nào được nhập vào hệ thống.</p>`
      : html`<h2>Chọn kế hoạch để xem tiến độ</h2>${planList(plans)}`
  }</main>`;

const masthead = (view: PageView, now: Date): Html => {
  if (view.kind === 'choose') return html`<header><h1>${TITLE}</h1></header>`;
  const { plan, progress } = view;
  const computedAt = new Date(progress.computedAt);
  const age = ageInWords(computedAt, now);
  return html`<header><p class="issuer">UBND ${withRank(plan.province)}</p><h1>${TITLE}</h1>
<p>${planTitle(plan)}</p>
<p class="soft">Hôm nay: ${formatInstant(now, plan.timeZone)}, theo đồng hồ của hệ thống. Số liệu tính lúc <time datetime="${progress.computedAt}">${formatInstant(computedAt, plan.timeZone)}</time>${age === null ? null : ` (${age})`}.</p></header>`;
};

const openData = (view: PageView): Html => {
  const plan = view.kind === 'choose' ? null : `/v1/plans/${encodeURIComponent(view.plan.planId)}`;
  const own =
    plan && html`<a href="${plan}/progress">tiến độ</a>, <a href="${plan}/services">dịch vụ đã cung cấp</a>, `;
  return html`<footer>Dữ liệu mở: ${own}<a href="/docs">tài liệu kỹ thuật</a> (<a href="/openapi.json">OpenAPI</a>).</footer>`;
};

/** The public progress page at an instant: one HTML document, without script, with everything it needs in it. */
export const renderPage = (view: PageView, now: Date): string =>
  html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${view.kind === 'progress' ? `${TITLE}, ${withRank(view.plan.province)}` : TITLE}</title>
<link rel="icon" href="data:,">
<style>${new Html(STYLE)}</style>
</head>
<body>
${masthead(view, now)}
${view.kind === 'progress' ? progressMain(view, now) : chooseMain(view)}
${openData(view)}
</body>
</html>
`.markup;
