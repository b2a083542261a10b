import type { Contact, ContactRole } from '../domain/agency.ts';
import type { LocalDate } from '../domain/calendar.ts';
import {
  formatCount,
  formatDate,
  formatDeadline,
  formatNumber,
  formatPercent,
  formatPlaceAndDate,
} from '../domain/format.ts';
import { type DeadlinePlan, daysLeft, deadlineOf } from '../domain/ladder.ts';
import { bareName, rankOf, withRank } from '../domain/province.ts';
import { type Block, type Letter, letterHtml, letterText } from './letter.ts';

/** What a reminder says. `asOf` is the local day of sending; figures are the agency's on it; it is below its target. */
export interface Reminder {
  readonly plan: DeadlinePlan & {
    readonly planId: string;
    readonly number: string;
    readonly issuedOn: LocalDate;
    readonly province: string;
    readonly targetPercent: number;
  };
  readonly agencyName: string;
  readonly figures: {
    readonly total: number;
    readonly level4: number;
    readonly required: number;
    readonly shortfall: number;
    readonly ratioPercent: number;
  };
  readonly asOf: LocalDate;
  readonly recipient: Pick<Contact, 'name' | 'role'>;
  /** Whom to ask at the Office of the People's Committee, where known. */
  readonly office?: Pick<Contact, 'name' | 'email' | 'phone'>;
  readonly portalUrl: string;
}

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const ROLE: Readonly<Record<ContactRole, string>> = {
  focal: 'đầu mối thực hiện Kế hoạch',
  alternate: 'đầu mối dự phòng',
  head: 'thủ trưởng cơ quan',
};

/** What differs before, on and after the deadline's last day: the subject's end, the notice, and what is asked. */
function urgency({ plan, asOf, figures }: Reminder): { tail: string; notice: string; ask: string } {
  const { days, workingDays } = daysLeft(plan, asOf);
  const end = formatDeadline(deadlineOf(plan).day);
  const more = `cung cấp thêm ít nhất ${formatCount(figures.shortfall)} TTHC ở mức độ 4 trên phần mềm Một cửa điện tử và Cổng dịch vụ công trực tuyến`;
  if (days > 0) {
    const left = `còn ${formatCount(workingDays)} ngày làm việc`;
    return {
      tail: left,
      notice: `Thời hạn: ${end}. Còn ${formatCount(days)} ngày, ${formatCount(workingDays)} ngày làm việc.`,
      ask: `Đề nghị Quý cơ quan khẩn trương hoàn thiện danh mục và quy trình điện tử, ${more}, hoàn thành chậm nhất ${end}.`,
    };
  }
  if (days === 0) {
    return {
      tail: 'hạn cuối hôm nay',
      notice: `Hôm nay là ngày cuối của thời hạn: ${end}.`,
      ask: `Đề nghị Quý cơ quan ${more} ngay trong hôm nay, chậm nhất ${end}.`,
    };
  }
  const late = formatCount(-workingDays);
  return {
    tail: `quá hạn ${late} ngày làm việc`,
    notice: `Thời hạn là ${end}. Đã quá hạn ${formatCount(-days)} ngày, ${late} ngày làm việc.`,
    ask: `Đề nghị Quý cơ quan ${more} trong thời gian sớm nhất; đồng thời báo cáo nguyên nhân chậm và thời gian hoàn thành.`,
  };
}

const contactLine = ({ plan, office }: Reminder): string => {
  const desk = `Văn phòng UBND ${withRank(plan.province)}`;
  if (office === undefined) return `Đầu mối liên hệ: ${desk}.`;
  const ways = [office.phone && `điện thoại ${office.phone}`, `thư điện tử ${office.email}`].filter(Boolean);
  return `Đầu mối liên hệ: ${office.name}, ${desk}, ${ways.join(', ')}.`;
};

/**
 * The reminder to an agency below its target, from the Office of the People's Committee, which urges (theo dõi, đôn
 * đốc): matter, addressee, basis, result up to a date, what is asked and by when, contact. By `asOf` it reads as
 * before, on or after the deadline's last day.
 */
export function reminderMail(reminder: Reminder): Mail {
  const { plan, agencyName, figures, asOf, recipient } = reminder;
  const { tail, notice, ask } = urgency(reminder);
  const about = `V/v đôn đốc thực hiện Kế hoạch số ${plan.number} về dịch vụ công trực tuyến mức độ 4`;
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  const letter: Letter = {
    issuer: [`UBND ${withRank(plan.province)}`.toLocaleUpperCase('vi'), 'VĂN PHÒNG'],
    placeAndDate: formatPlaceAndDate(bareName(plan.province), asOf),
    about,
    to: [agencyName, `(Ông/Bà ${recipient.name}, ${ROLE[recipient.role]})`],
    blocks: [
      paragraph(
        `Căn cứ Kế hoạch số ${plan.number} ngày ${formatDate(plan.issuedOn)} của UBND ${withRank(plan.province)}, Văn phòng UBND ${rankOf(plan.province)} thông báo kết quả thực hiện của Quý cơ quan đến ngày ${formatDate(asOf)} như sau:`,
      ),
      {
        kind: 'figures',
        rows: [
          ['Tổng số TTHC', formatNumber(figures.total)],
          ['Đã cung cấp ở mức độ 4', `${formatCount(figures.level4)} TTHC (${formatPercent(figures.ratioPercent)})`],
          ['Mục tiêu', `${formatCount(figures.required)} TTHC (${formatPercent(plan.targetPercent)})`],
          ['Còn thiếu', `${formatCount(figures.shortfall)} TTHC`],
        ],
      },
      { kind: 'notice', text: notice },
      paragraph(ask),
      ...(recipient.role === 'focal'
        ? []
        : [paragraph('Quý cơ quan chưa có đầu mối thực hiện Kế hoạch; đề nghị cử đầu mối và cập nhật thông tin.')]),
      paragraph(contactLine(reminder)),
      {
        kind: 'link',
        text: 'Xem tiến độ của các cơ quan, đơn vị',
        url: new URL(`/?plan=${encodeURIComponent(plan.planId)}`, reminder.portalUrl).href,
      },
    ],
    closing: 'Trân trọng./.',
    signature: `VĂN PHÒNG UBND ${withRank(plan.province)}`.toLocaleUpperCase('vi'),
    footer: 'Thư này được hệ thống gửi tự động; xin không trả lời vào địa chỉ gửi.',
  };
  return {
    subject: `V/v đôn đốc thực hiện Kế hoạch ${plan.number} (${tail})`,
    text: letterText(letter),
    html: letterHtml(letter),
  };
}
