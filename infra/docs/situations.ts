import {
  EMPTY_STATE,
  PROPOSAL_KINDS,
  type ProcedureState,
  type ProposalKind,
  TARGETS,
} from '../../shared/domain/state.ts';
import { transition } from '../../shared/domain/transition.ts';
import { ROLES, type Role } from '../../shared/http/route.ts';
import { type Deed, happens, sendersOf } from './happenings.ts';

/** One step of the way to a situation. */
export interface Step {
  readonly role: Role;
  readonly deed: Deed;
}

/** A row of the lifecycle's table: a state of a procedure, and how it came to be. */
export interface Situation {
  readonly name: string;
  readonly way: readonly Step[];
}

const submit = (kind: ProposalKind = 'level-4'): Step => ({ role: 'agency', deed: { on: 'submit', kind } });
type Plain = Exclude<Deed['on'], 'submit' | 'publish' | 'unpublish' | 'configure' | 'refuse-configuration'>;
const by = (role: Role, on: Plain): Step => ({ role, deed: { on } });
const publish = TARGETS.map((target): Step => ({ role: 'dic', deed: { on: 'publish', target } }));
const both = [by('pasc', 'endorse'), by('dic', 'endorse')];
const configure: Step = { role: 'agency', deed: { on: 'configure', target: 'one-stop' } };
const approved = [submit(), ...both, by('ppc', 'approve')];

export const situations: readonly Situation[] = [
  { name: 'in the register', way: [] },
  { name: 'submitted', way: [submit()] },
  { name: 'submitted, PASC has endorsed', way: [submit(), by('pasc', 'endorse')] },
  { name: 'exemption submitted', way: [submit('exemption')] },
  { name: 'exemption submitted, PASC has returned', way: [submit('exemption'), by('pasc', 'return')] },
  { name: 'returned by DIC', way: [submit(), by('dic', 'return')] },
  { name: 'returned by both', way: [submit(), by('dic', 'return'), by('pasc', 'return')] },
  { name: 'endorsed by both', way: [submit(), ...both] },
  { name: 'endorsed and reported', way: [submit(), ...both, by('office', 'report')] },
  { name: 'exemption, both desks heard', way: [submit('exemption'), by('pasc', 'return'), by('dic', 'endorse')] },
  { name: 'not selected, endorsed by both', way: [submit('not-selected'), ...both] },
  { name: 'approved', way: approved },
  { name: 'approved, configured on the first target', way: [...approved, configure] },
  { name: 'approved, on the first target', way: [...approved, ...publish.slice(0, 1)] },
  { name: 'rejected', way: [submit(), ...both, by('ppc', 'reject')] },
  { name: 'withdrawn', way: [submit(), by('agency', 'withdraw')] },
  { name: 'published', way: [...approved, ...publish] },
  { name: 'published, on the National Portal', way: [...approved, ...publish, by('dic', 'integrate')] },
  { name: 'published, with a fault', way: [...approved, ...publish, by('agency', 'fault')] },
  { name: 'published, next revision submitted', way: [...approved, ...publish, submit()] },
  { name: 'exempted', way: [submit('exemption'), ...both, by('ppc', 'approve')] },
];

/** The columns: everything that can be done, publication target by target. */
export const deeds: readonly Deed[] = [
  { on: 'submit', kind: PROPOSAL_KINDS[1] },
  { on: 'endorse' },
  { on: 'return' },
  { on: 'take-back' },
  { on: 'report' },
  { on: 'withdraw' },
  { on: 'approve' },
  { on: 'reject' },
  { on: 'configure', target: 'one-stop' },
  { on: 'refuse-configuration', target: 'one-stop' },
  ...TARGETS.map((target) => ({ on: 'publish', target }) as const),
  ...TARGETS.map((target) => ({ on: 'unpublish', target }) as const),
  { on: 'integrate' },
  { on: 'disconnect' },
  { on: 'fault' },
  { on: 'repair' },
  { on: 'revoke' },
];

const START = Date.parse('2020-02-17T01:00:00Z');

/** The state that a way leads to, by the lifecycle alone. Throws when the lifecycle forbids a step of it. */
export const stateAfter = (way: readonly Step[]): ProcedureState =>
  way.reduce<ProcedureState>(
    (state, { role, deed }, index) => {
      const next = transition(state, happens(deed, role, new Date(START + index)));
      if (typeof next === 'string') throw new Error(`${deed.on} by ${role}: ${next}`);
      return next;
    },
    { ...EMPTY_STATE, register: [{ from: '2019-08-16', to: null }] },
  );

/** What a deed by a role does in a situation: `forbidden` to the role, refused by a code, or a new state. */
export type Cell = { readonly role: Role } & (
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'accepted'; readonly state: ProcedureState }
);

export const cellsOf = ({ way }: Situation, deed: Deed): readonly Cell[] =>
  ROLES.map((role) => {
    if (!sendersOf(deed.on).includes(role)) return { role, kind: 'forbidden' };
    const next = transition(stateAfter(way), happens(deed, role, new Date(START + way.length)));
    return typeof next === 'string' ? { role, kind: 'refused', code: next } : { role, kind: 'accepted', state: next };
  });
