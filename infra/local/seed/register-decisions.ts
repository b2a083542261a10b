import { AGENCIES } from './agencies.ts';
import { REGISTERS } from './registers/index.ts';
import { type Procedure, parseRegister } from './registers/parse.ts';

/** A decision of publication as it is sent (contract, Set-up); `effectiveOn` a local day. */
export interface RegisterDecision {
  readonly agencyId: string;
  readonly decision: { readonly number: string; readonly date: string };
  readonly effectiveOn: string;
  readonly add: readonly Procedure[];
  readonly amend: readonly {
    readonly code: string;
    readonly name?: string;
    readonly timeLimit?: Procedure['timeLimit'];
  }[];
  readonly abolish: readonly string[];
}

const first: readonly RegisterDecision[] = AGENCIES.flatMap(({ agencyId, published }) =>
  published === null
    ? []
    : [
        {
          agencyId,
          decision: published,
          effectiveOn: published.date,
          add: REGISTERS.get(agencyId) ?? [],
          amend: [],
          abolish: [],
        },
      ],
);

const addedByLabour = `
## An toàn, vệ sinh lao động
2.002341 | 10wd | free | Hỗ trợ chi phí chữa bệnh nghề nghiệp cho người lao động phát hiện bị bệnh khi đã nghỉ hưu
2.002340 | 10wd | free | Hỗ trợ chi phí khám bệnh nghề nghiệp cho người lao động phát hiện bị bệnh khi đã nghỉ hưu
`;

/** Later decisions: procedures are added, amended and abolished all year, so the denominator moves. */
const later: readonly RegisterDecision[] = [
  {
    agencyId: 'so-lao-dong-tbxh',
    decision: { number: '2174/QĐ-UBND', date: '2019-12-31' },
    effectiveOn: '2020-01-15',
    add: parseRegister(addedByLabour),
    amend: [{ code: '2.000192', timeLimit: { value: 5, unit: 'working-day' } }],
    abolish: ['1.000502'],
  },
];

/** Every register decision of the seed, in the order of an agency's own. */
export const REGISTER_DECISIONS: readonly RegisterDecision[] = [...first, ...later];

/** The procedures that an agency holds once all of `decisions` are in effect, in the order of their publication. */
export const heldAfter = (decisions: readonly RegisterDecision[], agencyId: string): readonly Procedure[] =>
  decisions
    .filter((decision) => decision.agencyId === agencyId)
    .reduce<readonly Procedure[]>(
      (held, { add, amend, abolish }) => [
        ...held
          .filter(({ code }) => !abolish.includes(code))
          .map((procedure) => ({ ...procedure, ...amend.find(({ code }) => code === procedure.code) })),
        ...add,
      ],
      [],
    );
