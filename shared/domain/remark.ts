import type { Desk } from './state.ts';

/** A remark by which a desk returned a revision: where in the entry, and what is asked there. */
export interface Remark {
  readonly revision: number;
  readonly desk: Desk;
  readonly pointer: string;
  readonly reason: string;
}

/** A remark beside what became of its place in a later revision; a value that is not there is null. */
export interface AnsweredRemark extends Remark {
  readonly before: unknown;
  readonly after: unknown;
  readonly changed: boolean;
}

/** The value at an RFC 6901 pointer, or null where there is none. */
export const valueAt = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (inner, part) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, part)
          ? (Object.entries(inner).find(([key]) => key === part)?.[1] ?? null)
          : null,
      value,
    );

/** Each remark on a revision beside its place in that revision and in a later one. */
export const answerRemarks = (remarks: readonly Remark[], before: unknown, after: unknown): AnsweredRemark[] =>
  remarks.map((remark) => {
    const [was, is] = [valueAt(before, remark.pointer), valueAt(after, remark.pointer)];
    return { ...remark, before: was, after: is, changed: JSON.stringify(was) !== JSON.stringify(is) };
  });
