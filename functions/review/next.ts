import type { Lifecycle } from '../../shared/domain/happening.ts';
import { statesAllowing } from '../../shared/domain/lifecycle.ts';
import { type ProcedureState, TARGETS, workingState } from '../../shared/domain/state.ts';
import { transition, waitsOn } from '../../shared/domain/transition.ts';
import type { Whom } from './schemas.ts';

/** What the holder of a list may do with an entry, the step forward first. */
const DEEDS: Readonly<Record<Whom, readonly Lifecycle['type'][]>> = {
  agency: ['submit', 'withdraw'],
  pasc: ['endorse', 'return'],
  dic: ['endorse', 'return'],
  ppc: ['approve', 'reject'],
  publisher: ['publish', 'refuse-configuration'],
  office: [],
};

const stepForward = (whom: Whom, { working }: ProcedureState): Lifecycle | null => {
  const common = { at: 0, account: '', revision: working?.revision ?? 0 };
  switch (whom) {
    case 'agency':
      return { ...common, type: 'submit', kind: working?.kind ?? 'level-4' };
    case 'pasc':
    case 'dic':
      return { ...common, type: 'endorse', desk: whom };
    case 'ppc':
      return { ...common, type: 'approve', expiresOn: null };
    case 'publisher': {
      const target = TARGETS.find((each) => !working?.targets.includes(each));
      return target === undefined ? null : { ...common, type: 'publish', target };
    }
    case 'office':
      return null;
  }
};

/** What can be done next with an entry on somebody's list, and whom it waits on after the step forward; null: on nobody. */
export const nextOf = (whom: Whom, standing: ProcedureState) => {
  const state = workingState(standing);
  const next = DEEDS[whom].filter((type) => statesAllowing(type).working.includes(state));
  const forward = stepForward(whom, standing);
  const after = forward === null ? null : transition(standing, forward);
  return { next, afterwards: after === null || typeof after === 'string' ? null : waitsOn(after.working) };
};
