import { eventOf as reportedEventOf } from '../../functions/consolidation/judge.ts';
import { routes as consolidation } from '../../functions/consolidation/routes.ts';
import { eventOf as decidedEventOf } from '../../functions/decision/judge.ts';
import { routes as decision } from '../../functions/decision/routes.ts';
import { eventOf as reviewedEventOf, SENDERS } from '../../functions/review/judge.ts';
import { routes as submission } from '../../functions/submission/routes.ts';
import type { Happening } from '../../shared/domain/happening.ts';
import {
  type DecisionItem,
  decisionBodySchema,
  type ReportBody,
  type ReviewEvent,
  reportBodySchema,
  reviewEventSchema,
} from '../../shared/domain/review.ts';
import type { ProposalKind, Target } from '../../shared/domain/state.ts';
import { accountDigest, toHappening } from '../../shared/events/event.ts';
import { type Access, ROLES, type Role } from '../../shared/http/route.ts';

/** What somebody does to a procedure, as data: the columns of the lifecycle's table, and the way to each of its rows. */
export type Deed =
  | { readonly on: 'submit'; readonly kind: ProposalKind }
  | {
      readonly on: 'publish' | 'unpublish' | 'configure' | 'refuse-configuration';
      readonly target: Target;
    }
  | {
      readonly on:
        | 'endorse'
        | 'return'
        | 'take-back'
        | 'report'
        | 'withdraw'
        | 'integrate'
        | 'disconnect'
        | 'fault'
        | 'repair'
        | DecisionItem['outcome'];
    };

/** The call that a deed is: a submission's proposal kind, one review event, or one item of a decision. */
export type Call =
  | { readonly by: 'submission'; readonly kind: ProposalKind }
  | { readonly by: 'review'; readonly event: ReviewEvent }
  | { readonly by: 'report'; readonly item: ReportBody['items'][number] }
  | { readonly by: 'decision'; readonly item: DecisionItem };

const PLACEHOLDER = { number: '99/QĐ-UBND', date: '2020-03-02', signedBy: { name: 'A', title: 'CHỦ TỊCH' } };
const EXTRAS = {
  endorse: { processFinding: 'keep' },
  return: { remarks: [{ pointer: '', reason: 'x' }] },
  withdraw: {},
  publish: { reference: 'x' },
  unpublish: { reason: 'x' },
  'take-back': {},
  configure: {},
  'refuse-configuration': { reason: 'x' },
  integrate: { reference: 'x' },
  disconnect: { reason: 'x' },
  fault: { description: 'x' },
  repair: { note: 'x' },
} as const;

const decisionOf = (item: object) =>
  decisionBodySchema.parse({ decision: PLACEHOLDER, items: [{ agencyId: 'so', ...item }] });

const reportOf = (item: object) =>
  reportBodySchema.parse({
    report: { number: '58/TTr-VPUB', date: '2020-02-27' },
    items: [{ agencyId: 'so', ...item }],
  });

/** A deed on the first revision of a procedure. */
export const callOf = (deed: Deed, procedureCode: string, agencyId = 'so'): Call => {
  const subject = { procedureCode, revision: 1 };
  switch (deed.on) {
    case 'submit':
      return { by: 'submission', kind: deed.kind };
    case 'approve':
    case 'reject':
    case 'revoke': {
      const reason = deed.on === 'approve' ? {} : { reason: 'x' };
      const [item] = decisionOf({ ...subject, agencyId, outcome: deed.on, ...reason }).items;
      if (item === undefined) throw new Error('a decision has an item');
      return { by: 'decision', item };
    }
    case 'report': {
      const [item] = reportOf({ ...subject, agencyId }).items;
      if (item === undefined) throw new Error('a report has an item');
      return { by: 'report', item };
    }
    default: {
      const { on: type, ...rest } = deed;
      return { by: 'review', event: reviewEventSchema.parse({ type, ...subject, ...EXTRAS[type], ...rest }) };
    }
  }
};

const rolesIn = (access: Access): readonly Role[] =>
  access === 'public' ? ROLES : ROLES.filter((role) => access[role] !== undefined);

/** Who may do a deed: by the access rows of the routes, and by the senders of review events. */
export const sendersOf = (on: Deed['on']): readonly Role[] => {
  if (on === 'submit') return rolesIn(submission.submit.access);
  if (on === 'report') return rolesIn(consolidation.postReport.access);
  if (on === 'approve' || on === 'reject' || on === 'revoke') return rolesIn(decision.decide.access);
  return SENDERS[on];
};

/** A deed by a role as the domain sees it; every role acts by an account of its own. */
export const happens = (deed: Deed, role: Role, at: Date): Happening => {
  const account = `account-of-${role}`;
  const call = callOf(deed, '1.000001');
  if (call.by === 'submission') {
    return { type: 'submit', kind: call.kind, at: at.getTime(), account: accountDigest(account) };
  }
  const data =
    call.by === 'review'
      ? reviewedEventOf(call.event, role)
      : call.by === 'report'
        ? reportedEventOf(call.item, reportOf(call.item))
        : decidedEventOf(call.item, decisionOf(call.item));
  return toHappening({ at: at.toISOString(), actor: { account, role }, data });
};
