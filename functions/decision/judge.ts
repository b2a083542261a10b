import type { DecisionBody, DecisionItem } from '../../shared/domain/review.ts';
import type { EventData } from '../../shared/events/event.ts';

/** The event to be recorded of one item of a decision (plan: the People's Committee gives its opinion by a document). */
export const eventOf = (item: DecisionItem, { decision }: Pick<DecisionBody, 'decision'>): EventData => {
  const common = { revision: item.revision, decision };
  if (item.outcome === 'approve') {
    const { expiresOn = null, note } = item;
    return { type: 'approve', ...common, expiresOn, ...(note === undefined ? {} : { note }) };
  }
  return { type: item.outcome, ...common, reason: item.reason };
};
