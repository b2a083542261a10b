import { type Example, HASH, page } from './example.ts';

const none = { submitted: 0, endorsed: 0, approved: 0, published: 0 };
const counts = {
  total: 27,
  level3: none,
  level4: { submitted: 10, endorsed: 9, approved: 8, published: 8 },
  exempted: 1,
  notSelected: 12,
  undecided: 4,
  denominator: 27,
  required: 9,
  shortfall: 1,
  ratioPercent: 29.62,
  met: false,
};
const line = { agencyId: 'so-tu-phap', name: 'Sở Tư pháp', group: 'department', status: 'NOT_MET', ...counts };
const head = {
  planId: '4498-KH-UBND',
  asOf: '2020-03-01T01:00:00.000Z',
  computedAt: '2020-02-29T17:10:04.000Z',
  basis: 'ALL_TTHC',
  targetPercent: 30,
};
const night = { day: '2020-02-29', frozenAt: '2020-02-29T17:10:04.000Z' };

export const ratioExamples: Readonly<Record<string, Example>> = {
  getProgress: {
    answer: {
      ...head,
      province: {
        ...counts,
        distinct: { total: 27, level4Published: 8, required: 9, shortfall: 1, ratioPercent: 29.62, met: false },
      },
      agencies: [line],
    },
  },
  getProgressHistory: { answer: page({ ...night, status: 'NOT_MET', ...counts }) },
  getAgencyProgress: { answer: { ...head, ...line } },
  getAgencyProgressHistory: { answer: page({ ...night, root: HASH, ...line }) },
};
