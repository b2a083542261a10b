import type { PagePlan, PageProgress } from '../../functions/portal/page.ts';
import type { PageAgency } from '../../functions/portal/page-agencies.ts';
import { localDateSchema } from '../../shared/domain/calendar.ts';
import { DEFAULT_HOLIDAYS } from '../../shared/domain/holidays.ts';
import { judge, statusOf } from '../../shared/domain/ratio.ts';

export const plan: PagePlan = {
  planId: '4498-KH-UBND',
  number: '4498/KH-UBND',
  title: 'Thực hiện dịch vụ công trực tuyến mức độ 4 trên địa bàn tỉnh',
  issuedOn: localDateSchema.parse('2019-10-30'),
  province: 'Ninh Thuận',
  deadline: '2020-03-31T17:00:00Z',
  timeZone: 'Asia/Ho_Chi_Minh',
  holidays: DEFAULT_HOLIDAYS,
};

const stages = (published: number) => ({ submitted: published, endorsed: published, approved: published, published });

export const agency = (
  name: string,
  published: number,
  total: number,
  group: PageAgency['group'] = 'department',
): PageAgency => {
  const verdict = judge(published, total, 30);
  return { agencyId: name, name, group, status: statusOf(verdict), total, level4: stages(published), ...verdict };
};

export const progressOf = (agencies: readonly PageAgency[], distinct = [283, 992] as const): PageProgress => {
  const sum = (pick: (one: PageAgency) => number) => agencies.reduce((total, one) => total + pick(one), 0);
  const published = sum(({ level4 }) => level4.published);
  const total = sum((one) => one.total);
  const [level4Published, distinctTotal] = distinct;
  return {
    computedAt: '2020-03-17T00:55:00.000Z',
    basis: 'ALL_TTHC',
    targetPercent: 30,
    province: {
      total,
      level4: { ...stages(published), submitted: published + 7 },
      ...judge(published, total, 30),
      distinct: { total: distinctTotal, level4Published, ...judge(level4Published, distinctTotal, 30) },
    },
    agencies,
  };
};
