import * as z from 'zod';
import { DOCUMENT_FORMS } from '../domain/review.ts';
import { type ProcedureState, type ProposalKind, proposalKind } from '../domain/state.ts';
import { EXEMPTION_REASONS, proposalSchema } from '../domain/submission.ts';
import type { ProcedureEvent } from '../events/event.ts';
import { keys } from './keys.ts';
import { getItem, queryAll, type Table } from './table.ts';
import type { Actions } from './transact.ts';

const precedentItem = z.object({
  sk: z.string(),
  agencyId: z.string(),
  code: z.string(),
  revision: z.int(),
  kind: proposalKind,
  exemptionReason: z.enum(EXEMPTION_REASONS).optional(),
  outcome: z.enum(['approve', 'reject', 'revoke']),
  decision: z.object({ number: z.string(), date: z.string(), form: z.enum(DOCUMENT_FORMS).optional() }),
  reason: z.string().optional(),
  expiresOn: z.string().optional(),
  at: z.iso.datetime(),
});

/**
 * What the People's Committee decided before that later deciders want to see: every exemption granted or refused with its reason,
 * every rejection and every revocation.
 */
export type Precedent = z.infer<typeof precedentItem>;

interface At {
  readonly planId: string;
  readonly agencyId: string;
  readonly code: string;
}

const KIND_IN_FORCE = {
  exempted: () => 'exemption',
  published: (level: 3 | 4 | undefined) => `level-${level ?? 4}`,
} as const;

const kindOf = ({ working, inForce }: ProcedureState, outcome: string): ProposalKind => {
  if (outcome !== 'revoke' && working !== null) return working.kind;
  return proposalKind.parse(
    KIND_IN_FORCE[inForce?.kind ?? 'published'](inForce?.kind === 'published' ? inForce.level : undefined),
  );
};

const reasonOf = async (table: Table, at: At, revision: number) => {
  const body = z.object({ body: z.object({ proposal: proposalSchema }) });
  const stored = await getItem(table, keys.revision(at.planId, at.agencyId, at.code, revision), body);
  const proposal = stored?.body.proposal;
  return proposal?.kind === 'exemption' ? proposal.reason : undefined;
};

/** What a decision writes for later deciders; nothing for the approval of a Level 3 or 4, which the services show. */
export const precedentWrites = async (
  table: Table,
  at: At,
  before: ProcedureState,
  { version, at: when, data }: ProcedureEvent,
): Promise<Actions> => {
  if (data.type !== 'approve' && data.type !== 'reject' && data.type !== 'revoke') return [];
  const kind = kindOf(before, data.type);
  if (data.type === 'approve' && kind !== 'exemption') return [];
  const { number, date, form } = data.decision;
  const exemptionReason = kind === 'exemption' ? await reasonOf(table, at, data.revision) : undefined;
  const expiresOn = data.type === 'approve' ? data.expiresOn : null;
  return [
    {
      Put: {
        TableName: table.name,
        Item: {
          ...keys.precedent(at.planId, at.code, at.agencyId, version),
          entity: 'precedent',
          agencyId: at.agencyId,
          code: at.code,
          revision: data.revision,
          kind,
          outcome: data.type,
          decision: { number, date, ...(form === undefined ? {} : { form }) },
          at: when,
          ...(exemptionReason === undefined ? {} : { exemptionReason }),
          ...(data.reason === undefined ? {} : { reason: data.reason }),
          ...(expiresOn === null ? {} : { expiresOn }),
        },
      },
    },
  ];
};

/** The precedents of a plan, or of one procedure in all its agencies, the latest first. */
export const loadPrecedents = async (table: Table, plan: string, code?: string): Promise<Precedent[]> => {
  const { pk } = keys.precedent(plan, '', '', 0);
  const rows = await queryAll(table, { pk, ...(code === undefined ? {} : { prefix: `${code}#` }) }, precedentItem);
  return rows.sort((a, b) => (`${a.at}#${a.sk}` < `${b.at}#${b.sk}` ? 1 : -1));
};
