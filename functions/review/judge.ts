import type { ReviewEvent, ReviewEventsBody } from '../../shared/domain/review.ts';
import type { Desk } from '../../shared/domain/state.ts';
import type { EventData } from '../../shared/events/event.ts';
import type { Role } from '../../shared/http/route.ts';

/**
 * Who may send which review event (contract, review-events): verdicts and publications by the desks, withdrawal by the agency. The
 * agency reports what it has configured, the desks confirm by publishing; a fault is anybody's to report and DIC's to repair
 * (plan: DIC follows and repairs technical faults).
 */
export const SENDERS: Readonly<Record<ReviewEvent['type'], readonly Role[]>> = {
  endorse: ['pasc', 'dic', 'admin'],
  return: ['pasc', 'dic', 'admin'],
  publish: ['pasc', 'dic', 'admin'],
  unpublish: ['pasc', 'dic', 'admin'],
  withdraw: ['agency'],
  'take-back': ['pasc', 'dic', 'admin'],
  configure: ['agency'],
  'refuse-configuration': ['pasc', 'dic', 'admin'],
  integrate: ['pasc', 'dic', 'admin'],
  disconnect: ['pasc', 'dic', 'admin'],
  fault: ['agency', 'pasc', 'dic', 'office', 'admin'],
  repair: ['dic'],
};

/** The desk for which a role speaks: DIC for itself, PASC and administrators for PASC. */
export const deskOf = (role: Role): Desk => (role === 'dic' ? 'dic' : 'pasc');

/** The event to be recorded of a review event that a role sends; `opinion`: the document by which the desk gives its verdict. */
export const eventOf = (event: ReviewEvent, role: Role, opinion?: ReviewEventsBody['opinion']): EventData => {
  const { procedureCode: _code, ...rest } = event;
  if (rest.type === 'take-back') return { ...rest, desk: deskOf(role) };
  if (rest.type !== 'endorse' && rest.type !== 'return') return rest;
  return { ...rest, desk: deskOf(role), ...(opinion === undefined ? {} : { opinion }) };
};
