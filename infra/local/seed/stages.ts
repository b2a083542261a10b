import type { DecisionItem, ReviewEvent } from './batches.ts';

type Unplaced<T> = T extends unknown ? Omit<T, 'procedureCode' | 'agencyId'> : never;

/** What somebody does to an entry after its submission; the phases follow one another. */
type Act =
  | {
      readonly phase: 'review' | 'publish';
      readonly by: 'agency' | 'pasc' | 'dic';
      readonly event: Unplaced<ReviewEvent>;
    }
  | { readonly phase: 'decide'; readonly item: Unplaced<DecisionItem> };

const agree: readonly Act[] = [
  { phase: 'review', by: 'pasc', event: { type: 'endorse' } },
  { phase: 'review', by: 'dic', event: { type: 'endorse', processFinding: 'keep' } },
];
const sendBack: readonly Act[] = [
  { phase: 'review', by: 'pasc', event: { type: 'endorse' } },
  {
    phase: 'review',
    by: 'dic',
    event: {
      type: 'return',
      remarks: [
        {
          pointer: '/proposal/process/steps/1',
          reason:
            'Quy trình đang thực hiện có thêm bước lấy ý kiến; đề nghị bổ sung và cân đối lại thời gian các bước.',
        },
      ],
    },
  },
];
const approve: readonly Act[] = [...agree, { phase: 'decide', item: { outcome: 'approve' } }];
const onOneStop: readonly Act[] = [
  ...approve,
  {
    phase: 'publish',
    by: 'dic',
    event: { type: 'publish', target: 'one-stop', reference: 'Phần mềm Một cửa điện tử' },
  },
];

/** How far an entry comes, and what brings it there: every stage of the plan that the seed and the demo show. */
export const STAGES = {
  submitted: [],
  withdrawn: [{ phase: 'review', by: 'agency', event: { type: 'withdraw', reason: 'Đơn vị rà soát lại.' } }],
  oneDesk: agree.slice(0, 1),
  returned: sendBack,
  endorsed: agree,
  rejected: [
    ...agree,
    {
      phase: 'decide',
      item: { outcome: 'reject', reason: 'Phải đối chiếu bản chính; chưa đủ điều kiện thực hiện trong giai đoạn này.' },
    },
  ],
  approved: approve,
  oneStopOnly: onOneStop,
  published: [
    ...onOneStop,
    { phase: 'publish', by: 'dic', event: { type: 'publish', target: 'portal', reference: 'Cổng dịch vụ công tỉnh' } },
  ],
} as const satisfies Record<string, readonly Act[]>;
export type Stage = keyof typeof STAGES;

/** {@link STAGES} by a stage known only when it runs. */
export const actsOf = (stage: Stage): readonly Act[] => STAGES[stage];
