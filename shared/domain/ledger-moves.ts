import type { Happening } from './happening.ts';
import { abolitionEnded, dayAt, standingOn } from './standing.ts';
import type { ProcedureState, ProposalKind, Working } from './state.ts';
import { WAITERS, type Waiter, waitsOn } from './transition.ts';

/**
 * In whose hands an entry can be (plan, sections on review, consolidation, decision and publication). `desks`: with PASC and
 * DIC at once, while neither has spoken; then with the one that is silent. All that PASC had in hand is `desks` + `pasc`.
 */
export const HOLDERS = [...WAITERS, 'office'] as const;
export type Holder = Waiter | 'office';

/** How a course ended. `abolished`: the procedure left the register, by an abolition or a correction. */
export const ENDS = ['published', 'exempted', 'not-selected', 'rejected', 'withdrawn', 'abolished'] as const;
export type End = (typeof ENDS)[number];

/**
 * In whose hands an entry is: on whom it waits, save that an endorsed one is the Office's, who consolidates and reports with
 * DIC, until it is in a report, and only then the People's Committee's. Decided without a report, it was the Office's
 * until then. What is approved is the publisher's, whatever the agency says of its configuration.
 */
export const holderOf = (working: Working | null): Holder | null => {
  const whom = waitsOn(working);
  return whom === 'ppc' && working?.reported === undefined ? 'office' : whom;
};

/** An entry changes hands, or (`end`) leaves them all. `opened`: what brought it in, where nobody had it in hand. */
export type Move = { readonly at: number } & (
  | {
      readonly end: null;
      readonly opened: 'submission' | 'unpublished' | 'taken-back';
      readonly holder: Holder;
      readonly revision: number;
      readonly kind: ProposalKind;
    }
  | { readonly end: End }
);

const inHand = ({ working }: ProcedureState): { readonly holder: Holder; readonly revision: number } | null => {
  const holder = holderOf(working);
  return working === null || holder === null ? null : { holder, revision: working.revision };
};

/** The midnight at which an abolition ended the entry that somebody had in hand, where it has by an instant. */
export const midnightMove = (state: ProcedureState, at: number, timeZone: string): Move[] => {
  if (inHand(state) === null) return [];
  const standing = standingOn(state, dayAt(at, timeZone));
  const since = abolitionEnded(state, standing) ? standing.working?.since : undefined;
  return since === undefined ? [] : [{ at: since, end: 'abolished' }];
};

const endOf = ({ type }: Happening, { working, inForce }: ProcedureState): End => {
  if (type === 'correct') return 'abolished';
  if (working === null) return inForce?.kind ?? 'withdrawn';
  if (working.state === 'endorsed') return 'not-selected';
  return working.state === 'rejected' ? 'rejected' : 'withdrawn';
};

const OPENS: Partial<Record<Happening['type'], 'unpublished' | 'taken-back'>> = {
  unpublish: 'unpublished',
  'take-back': 'taken-back',
};
const REGISTER_EVENTS: readonly Happening['type'][] = ['register', 'amend', 'abolish', 'correct'];

/** How an event that led from one state of a procedure to the next moved its entry: mostly not at all. */
export const movesBy = (before: ProcedureState, event: Happening, after: ProcedureState): Move[] => {
  const midnight =
    event.timeZone === undefined || REGISTER_EVENTS.includes(event.type)
      ? []
      : midnightMove(before, event.at, event.timeZone);
  const [from, to] = [midnight.length === 0 ? inHand(before) : null, inHand(after)];
  if (from?.holder === to?.holder && from?.revision === to?.revision) return midnight;
  const { at } = event;
  if (to === null || after.working === null) return [...midnight, { at, end: endOf(event, after) }];
  const opened = OPENS[event.type] ?? 'submission';
  return [...midnight, { at, end: null, opened, ...to, kind: after.working.kind }];
};
