import type { Desk, ProposalKind, Target } from './state.ts';

/**
 * What happens to one procedure. `at`: epoch ms; `account`: digest of who did it; days are local to `timeZone` (absent in
 * events that were written before it was kept: those were judged without asking the day).
 */
export type Happening = { readonly at: number; readonly account: string; readonly timeZone?: string | undefined } & (
  | { readonly type: 'register' | 'abolish'; readonly effectiveOn: string }
  | { readonly type: 'amend'; readonly effectiveOn: string }
  | {
      readonly type: 'correct';
      /** The kind of line that was wrong, the day it named, and the right one; null: the line should not have been there. */
      readonly of: 'register' | 'amend' | 'abolish';
      readonly was: string;
      readonly effectiveOn: string | null;
    }
  | { readonly type: 'baseline'; readonly level: 3 | 4; readonly since: number }
  | {
      readonly type: 'submit';
      readonly kind: ProposalKind;
      /** Digest of who wrote it, where another account sent it. */
      readonly draftedBy?: string | undefined;
    }
  | { readonly type: 'endorse' | 'return' | 'take-back'; readonly revision: number; readonly desk: Desk }
  | {
      readonly type: 'publish' | 'unpublish' | 'configure' | 'refuse-configuration';
      readonly revision: number;
      readonly target: Target;
    }
  | {
      readonly type: 'report' | 'integrate' | 'disconnect' | 'fault' | 'repair';
      readonly revision: number;
    }
  | { readonly type: 'withdraw' | 'reject' | 'revoke'; readonly revision: number }
  | { readonly type: 'approve'; readonly revision: number; readonly expiresOn: string | null }
);
export type HappeningType = Happening['type'];
export type LifecycleType = Exclude<HappeningType, 'register' | 'abolish' | 'amend' | 'correct' | 'baseline'>;
export type Lifecycle = Extract<Happening, { type: LifecycleType }>;

/** Why a rule forbids an event; each code has a Vietnamese and an English message. */
export type Refusal =
  | 'ALREADY_UNDER_REVIEW'
  | 'PROCEDURE_NOT_IN_REGISTER'
  | 'PROCEDURE_ABOLISHED'
  | 'ALREADY_IN_REGISTER'
  | 'CORRECTION_OUT_OF_ORDER'
  | 'ALREADY_IN_FORCE'
  | 'STATE_CONFLICT'
  | 'REVISION_MISMATCH'
  | 'SELF_REVIEW'
  | 'VERDICT_ALREADY_GIVEN'
  | 'NO_VERDICT_TO_TAKE_BACK'
  | 'ALREADY_REPORTED'
  | 'TARGET_ALREADY_PUBLISHED'
  | 'TARGET_NOT_PUBLISHED'
  | 'ALREADY_CONFIGURED'
  | 'NOT_CONFIGURED'
  | 'NOT_PUBLISHED'
  | 'ALREADY_INTEGRATED'
  | 'NOT_INTEGRATED'
  | 'FAULT_ALREADY_OPEN'
  | 'NO_FAULT_OPEN'
  | 'NOT_DECIDABLE'
  | 'NOTHING_IN_FORCE';

/** The publication target that an event names, if any. */
export const targetOf = (event: Lifecycle) => ('target' in event ? event.target : undefined);
