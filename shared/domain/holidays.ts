import { type Holiday, holidaySchema } from './working-days.ts';

const TET = { name: 'Tết Nguyên đán', basis: '4544/TB-BLĐTBXH' };
const LABOUR_CODE = 'Điều 115 Bộ luật Lao động 10/2012/QH13';

const rows = [
  { date: '2020-01-01', name: 'Tết Dương lịch', basis: LABOUR_CODE },
  ...['2020-01-23', '2020-01-24', '2020-01-25', '2020-01-26', '2020-01-27'].map((date) => ({ date, ...TET })),
  { date: '2020-01-28', name: 'Nghỉ bù Tết Nguyên đán (ngày 25/01)', basis: TET.basis },
  { date: '2020-01-29', name: 'Nghỉ bù Tết Nguyên đán (ngày 26/01)', basis: TET.basis },
  { date: '2020-04-02', name: 'Giỗ Tổ Hùng Vương', basis: LABOUR_CODE },
  { date: '2020-04-30', name: 'Ngày Chiến thắng', basis: LABOUR_CODE },
  { date: '2020-05-01', name: 'Ngày Quốc tế lao động', basis: LABOUR_CODE },
];

/**
 * The days off of the plan's period, used by a plan that names none. Complete from Nov 2019 to
 * Aug 2020: a plan that runs longer brings its own list, since each year's days come from that year's decision.
 */
export const DEFAULT_HOLIDAYS: readonly Holiday[] = rows.map((row) => holidaySchema.parse(row));
