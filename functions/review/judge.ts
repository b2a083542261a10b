import type { Happening } from '../../shared/domain/happening.ts';
import type { ReviewEvent } from '../../shared/domain/review.ts';
import type { Desk } from '../../shared/domain/state.ts';
import type { EventData } from '../../shared/events/event.ts';
import { toHappening } from '../../shared/events/event.ts';
import type { Role } from '../../shared/http/route.ts';

/** Who may send which review event (contract, review-events): verdicts and publications by the desks, withdrawal by the agency. */
export const SENDERS: Readonly<Record<ReviewEvent['type'], readonly Role[]>> = {
  endorse: ['pasc', 'dic', 'admin'],
  return: ['pasc', 'dic', 'admin'],
  publish: ['pasc', 'dic', 'admin'],
  unpublish: ['pasc', 'dic', 'admin'],
  withdraw: ['agency'],
};

/** The desk for which a role speaks: DIC for itself, PASC and administrators for PASC. */
const deskOf = (role: Role): Desk => (role === 'dic' ? 'dic' : 'pasc');

/** The event to be recorded of a review event that a role sends. */
export const eventOf = (event: ReviewEvent, role: Role): EventData => {
  const { procedureCode: _code, ...rest } = event;
  return rest.type === 'endorse' || rest.type === 'return' ? { ...rest, desk: deskOf(role) } : rest;
};

/** The same, as the domain's rules see it at an instant. */
export const happeningOf = (event: ReviewEvent, role: Role, account: string, at: Date, timeZone?: string): Happening =>
  toHappening({
    at: at.toISOString(),
    timeZone,
    actor: { account, role },
    data: eventOf(event, role),
  });
