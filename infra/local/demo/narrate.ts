import { formatCount, formatList, formatNumber, formatPercent } from '../../../shared/domain/format.ts';
import { agencyOf } from '../seed/agencies.ts';
import type { Batch } from '../seed/batches.ts';
import type { Counts, Course } from '../seed/courses.ts';
import { heldAfter, REGISTER_DECISIONS, type RegisterDecision } from '../seed/register-decisions.ts';
import type { Phases } from '../seed/rounds.ts';
import type { Reminder } from './controls.ts';
import type { Progress } from './progress.ts';

const tthc = (count: number) => `${formatCount(count)} TTHC`;
const sum = (counts: Counts = {}) => Object.values(counts).reduce((total, count) => total + count, 0);

/** Joins what there is any of: `14 TTHC mức độ 4, 06 TTHC mức độ 3`. */
const parts = (list: readonly (readonly [count: number, text: string])[]) =>
  list
    .filter(([count]) => count > 0)
    .map(([count, text]) => `${tthc(count)} ${text}`.trim())
    .join(', ');

const submitted = ({ agencyId, document, level4, level3, exemptions = [] }: Course) => {
  const { name, mark } = agencyOf(agencyId);
  const content = parts([
    [sum(level4), 'mức độ 4'],
    [sum(level3), 'mức độ 3'],
    [exemptions.length, 'đề nghị không thực hiện mức độ 4'],
  ]);
  return `${name} gửi Tờ trình ${document}/TTr-${mark}: ${content}`;
};

const events = (batches: readonly Batch[]) =>
  batches.flatMap((batch) => (batch.kind === 'review-events' ? batch.events.map((event) => ({ batch, event })) : []));

const reviewed = ({ review }: Phases): readonly string[] => {
  const agreed = events(review).filter(({ batch, event }) => batch.by === 'dic' && event.type === 'endorse').length;
  const sentBack = review.flatMap((batch) => {
    const count = events([batch]).filter(({ event }) => event.type === 'return').length;
    return batch.kind === 'review-events' && count > 0
      ? [`Trả lại ${agencyOf(batch.agencyId).name} ${tthc(count)} để hoàn thiện`]
      : [];
  });
  return [`Trung tâm PVHCC và Sở TT&TT rà soát, đối chiếu: thống nhất ${tthc(agreed)}`, ...sentBack];
};

const decided = (phases: Phases, courses: readonly Course[]): readonly string[] =>
  phases.decide.flatMap((batch) => {
    if (batch.kind !== 'decision') return [];
    const exemptions = courses
      .flatMap((course) => course.exemptions ?? [])
      .filter(({ stage }) => stage === 'approved').length;
    const approved = batch.items.filter(({ outcome }) => outcome === 'approve').length;
    const content = parts([
      [approved - exemptions, 'được đồng ý'],
      [batch.items.length - approved, 'không được đồng ý'],
      [exemptions, 'không thực hiện mức độ 4'],
    ]);
    return [`UBND tỉnh ban hành Quyết định ${batch.decision.number}: ${content}`];
  });

const published = (courses: readonly Course[]): readonly string[] => {
  const count = (level: 'level3' | 'level4') =>
    courses.reduce((total, course) => total + (course[level]?.published ?? 0), 0);
  const content = parts([
    [count('level4'), 'mức độ 4'],
    [count('level3'), 'mức độ 3'],
  ]);
  const half = courses.reduce((total, { level4 }) => total + (level4?.oneStopOnly ?? 0), 0);
  return [
    `Cung cấp trên Một cửa điện tử và Cổng dịch vụ công: ${content}`,
    ...(half > 0 ? [`Mới đưa lên Một cửa điện tử, chưa lên Cổng, chưa được tính: ${tthc(half)}`] : []),
  ];
};

/** What is told of a phase of a round, as the plan names its steps. */
export const told = (phase: keyof Phases, phases: Phases, courses: readonly Course[]): readonly string[] =>
  ({
    submit: () => courses.map(submitted),
    review: () => reviewed(phases),
    decide: () => decided(phases, courses),
    publish: () => published(courses),
  })[phase]();

/** What is told of a decision of publication in the middle of the quarter. */
export const toldRegister = (decision: RegisterDecision): string => {
  const held = heldAfter([...REGISTER_DECISIONS, decision], decision.agencyId).length;
  return `Quyết định công bố ${decision.decision.number} bổ sung ${tthc(decision.add.length)} của ${agencyOf(decision.agencyId).name}: tổng số ${tthc(held)}`;
};

/** What is told of a run of the reminders' schedule; `workingDaysLeft` null where the ladder has no step. */
export const toldReminders = (reminders: readonly Reminder[], workingDaysLeft: number | null): readonly string[] => {
  const sent = reminders.filter(({ status }) => status === 'sent').length;
  if (workingDaysLeft === null) return [`Không phải mốc đôn đốc: ${formatCount(sent)} thư`];
  const left = workingDaysLeft === 0 ? 'Ngày cuối của thời hạn' : `Còn ${formatCount(workingDaysLeft)} ngày làm việc`;
  const silent = reminders
    .filter(({ status }) => status === 'no-contact')
    .map(({ agencyId }) => agencyOf(agencyId).name);
  return [
    `${left}: Văn phòng UBND tỉnh gửi ${formatCount(sent)} thư đôn đốc`,
    ...(silent.length > 0 ? [`Chưa cử đầu mối nên không gửi được thư: ${formatList(silent)}`] : []),
  ];
};

/** Where the province stands: by the sum, and how many agencies have reached the target. */
export const toldProgress = ({ province, agencies }: Progress): string => {
  const met = agencies.filter((agency) => agency.met === true).length;
  const ratio = province.ratioPercent === null ? '' : ` (${formatPercent(province.ratioPercent)})`;
  return `Toàn tỉnh: ${formatNumber(province.level4.published)}/${formatNumber(province.total)} TTHC mức độ 4${ratio}; ${formatNumber(met)}/${formatNumber(agencies.length)} cơ quan, đơn vị đạt`;
};
