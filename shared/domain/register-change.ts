import type { Happening, Refusal } from './happening.ts';
import type { Interval, ProcedureState } from './state.ts';

type Register = readonly Interval[];
type Correct = Extract<Happening, { type: 'correct' }>;

/** Stretches follow each other, none is empty or overlaps, only the last may be open. */
const inOrder = (register: Register): boolean =>
  register.every(({ from, to }, index) => {
    const next = register[index + 1];
    if (to !== null && to <= from) return false;
    return next === undefined || (to !== null && to <= next.from);
  });

/** The register after the correction of a line: a stretch begins or ends on another day, or never did. */
const corrected = (register: Register, { of, was, effectiveOn }: Correct): Register | Refusal => {
  if (of === 'amend') return register;
  const edge = of === 'register' ? 'from' : 'to';
  const index = register.findIndex((stretch) => stretch[edge] === was);
  if (index === -1) return 'CORRECTION_OUT_OF_ORDER';
  const next =
    edge === 'from' && effectiveOn === null
      ? register.filter((_, n) => n !== index)
      : register.map((stretch, n) => (n === index ? { ...stretch, [edge]: effectiveOn } : stretch));
  return inOrder(next) ? next : 'CORRECTION_OUT_OF_ORDER';
};

/** The register's stretches after an event of the register, or the code of the rule that forbids it. */
export const registerChange = (
  { register }: ProcedureState,
  event: Extract<Happening, { type: 'register' | 'amend' | 'abolish' | 'correct' }>,
): Register | Refusal => {
  if (event.type === 'correct') return corrected(register, event);
  const last = register.at(-1);
  if (event.type === 'register') {
    const free = last === undefined || (last.to !== null && last.to <= event.effectiveOn);
    return free ? [...register, { from: event.effectiveOn, to: null }] : 'ALREADY_IN_REGISTER';
  }
  if (last === undefined) return 'PROCEDURE_NOT_IN_REGISTER';
  if (last.to !== null && (event.type !== 'amend' || last.to <= event.effectiveOn)) return 'PROCEDURE_ABOLISHED';
  if (event.type !== 'abolish') return register;
  return last.from < event.effectiveOn
    ? [...register.slice(0, -1), { from: last.from, to: event.effectiveOn }]
    : 'PROCEDURE_NOT_IN_REGISTER';
};
