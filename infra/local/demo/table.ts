import { formatInstant, formatNumber, formatPercent } from '../../../shared/domain/format.ts';
import { label } from '../../../shared/domain/labels.ts';
import type { Mail } from './controls.ts';
import type { Progress } from './progress.ts';

type Row = readonly string[];

const HEAD: Row = ['STT', 'Cơ quan, đơn vị', 'TTHC', 'Mức độ 4', 'Tỷ lệ', 'Cần đạt', 'Còn thiếu', 'Kết quả'];
const LEFT = new Set([1, HEAD.length - 1]);

const lines = (rows: readonly Row[]): readonly string[] => {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (LEFT.has(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
};

const percent = (ratio: number | null) => (ratio === null ? '-' : formatPercent(ratio));
const verdict = (met: boolean | null) => label(met === null ? 'NOT_APPLICABLE' : met ? 'MET' : 'NOT_MET');

const groupRows = ({ agencies }: Progress, group: 'department' | 'district', roman: string): readonly Row[] => [
  [roman, label(group), '', '', '', '', '', ''],
  ...agencies
    .filter((agency) => agency.group === group)
    .map((agency, index) => [
      String(index + 1),
      agency.name,
      formatNumber(agency.total),
      formatNumber(agency.level4.published),
      percent(agency.ratioPercent),
      formatNumber(agency.required),
      formatNumber(agency.shortfall),
      label(agency.status),
    ]),
];

/** The table of all agencies, grouped as reports group them, with the province's totals by the sum and by distinct procedures. */
export const agencyTable = (progress: Progress): readonly string[] => {
  const { province } = progress;
  const { distinct } = province;
  return lines([
    HEAD,
    ...groupRows(progress, 'department', 'I'),
    ...groupRows(progress, 'district', 'II'),
    [
      '',
      'Toàn tỉnh (cộng các đơn vị)',
      formatNumber(province.total),
      formatNumber(province.level4.published),
      percent(province.ratioPercent),
      formatNumber(province.required),
      formatNumber(province.shortfall),
      verdict(province.met),
    ],
    [
      '',
      'Toàn tỉnh (mỗi TTHC một lần)',
      formatNumber(distinct.total),
      formatNumber(distinct.level4Published),
      percent(distinct.ratioPercent),
      '',
      '',
      verdict(distinct.met),
    ],
  ]);
};

/** One line a mail: when, to whom, about what. */
export const mailLines = (mails: readonly Mail[], timeZone: string): readonly string[] => {
  const to = mails.map((mail) => mail.to.join(', '));
  const width = Math.max(0, ...to.map(({ length }) => length));
  return mails.map(
    (mail, index) =>
      `${formatInstant(mail.headers.date, timeZone)}  ${(to[index] ?? '').padEnd(width)}  ${mail.subject}`,
  );
};
