import { chainTexts, type RegisterText, registerText } from '../domain/register-line.ts';
import type { EventData, ProcedureEvent } from './event.ts';

type Decision = Extract<EventData, { type: 'register' }>['decision'];

/** One line of a decision of publication on one procedure, as it reads now; `version` is the event that brought it. */
export interface RegisterFact {
  readonly version: number;
  readonly batchId: string;
  readonly type: 'register' | 'amend' | 'abolish';
  readonly decision: Decision;
  readonly effectiveOn: string;
  /** A correction took the line away: it should never have been in the decision. */
  readonly removed: boolean;
  /** Null of an abolition. */
  readonly text: RegisterText | null;
}

const textIn = (data: EventData, decision: Decision): RegisterText | null => {
  const parsed = registerText.safeParse({ ...data, decision });
  return parsed.success ? parsed.data : null;
};

/** The lines of a procedure's register as they read after all corrections, in the order in which they were decided. */
export const registerFacts = (
  events: readonly Pick<ProcedureEvent, 'version' | 'cause' | 'data'>[],
): RegisterFact[] => {
  const facts = new Map<number, RegisterFact>();
  for (const { version, cause, data } of events) {
    if (data.type === 'register' || data.type === 'amend' || data.type === 'abolish') {
      const { type, decision, effectiveOn } = data;
      const text = textIn(data, decision);
      facts.set(version, { version, batchId: cause.batchId, type, decision, effectiveOn, removed: false, text });
    }
    if (data.type === 'correct') {
      const known = facts.get(data.corrects.version);
      const { decision, effectiveOn, removed } = data;
      if (known !== undefined) {
        facts.set(known.version, { ...known, decision, effectiveOn, removed, text: textIn(data, decision) });
      }
    }
  }
  return [...facts.values()];
};

/** The texts of a procedure that its lines make, by effective day. */
export const textsOf = (facts: readonly RegisterFact[]): RegisterText[] =>
  chainTexts(facts.flatMap(({ text, removed }) => (text === null || removed ? [] : [text])));
