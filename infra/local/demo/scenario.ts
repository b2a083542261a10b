import { SEED_PLAN } from '../seed/plan.ts';
import type { RegisterDecision } from '../seed/register-decisions.ts';
import { parseRegister } from '../seed/registers/parse.ts';

/** The demo's own plan: the same agencies and registers as the seed's, nothing running yet. */
export const DEMO_PLAN_ID = 'DEMO-Q1-2020';
export const DEMO_PLAN = SEED_PLAN;

const addedByHealth = `
## Dược phẩm
1.002952 | 30d  | fee  | Công bố đáp ứng Thực hành tốt phân phối thuốc, nguyên liệu làm thuốc
1.002292 | 30d  | fee  | Kiểm soát thay đổi khi có thay đổi thuộc một trong các trường hợp quy định về cơ sở bán lẻ thuốc
1.002235 | 30d  | fee  | Kiểm soát thay đổi khi có thay đổi thuộc một trong các trường hợp quy định về cơ sở phân phối thuốc
1.002258 | 30d  | fee  | Đánh giá duy trì đáp ứng Thực hành tốt phân phối thuốc, nguyên liệu làm thuốc
`;

/** A decision in the middle of the quarter: the denominator moves, and an agency that had reached the target falls below it. */
export const NEW_DECISION: RegisterDecision = {
  agencyId: 'so-y-te',
  decision: { number: '221/QĐ-UBND', date: '2020-02-20' },
  effectiveOn: '2020-02-20',
  add: parseRegister(addedByHealth),
  amend: [],
  abolish: [],
};

/** Every step of the default ladder within the quarter, as local days: 45, 30, 20, 15, 10, 5, 3, 1, 0 working days left. */
export const LADDER_DAYS = [
  ['2020-01-21', 45],
  ['2020-02-18', 30],
  ['2020-03-03', 20],
  ['2020-03-10', 15],
  ['2020-03-17', 10],
  ['2020-03-24', 5],
  ['2020-03-26', 3],
  ['2020-03-30', 1],
  ['2020-03-31', 0],
] as const;

/** Days within the quarter on which the ladder is silent though its schedule runs: Tết, a weekend, a day between steps. */
export const SILENT_DAYS = ['2020-01-24', '2020-01-29', '2020-02-22', '2020-03-18'] as const;
