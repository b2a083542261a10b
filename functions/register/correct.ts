import { type CorrectedLine, correctionBodySchema } from '../../shared/domain/correction.ts';
import { type ProcedureCode, procedureCode as procedureCodeSchema, shortCode } from '../../shared/domain/ids.ts';
import { TEXT_FIELDS } from '../../shared/domain/register-line.ts';
import { type RegisterFact, registerFacts, textsOf } from '../../shared/events/register-facts.ts';
import { type Batch, batchIdOf, loadBody, loadOutcomes } from '../../shared/store/batches.ts';
import type { ChangeDeps, Item, Recorded, Refused } from '../../shared/store/change.ts';
import { loadEvents } from '../../shared/store/events.ts';
import { loadRegisterItem } from '../../shared/store/register.ts';

type Part = { readonly number: string; readonly date: string; readonly part: number };

/** The id of a register decision's batch: what makes it the same decision. */
export const registerBatchId = (planId: string, agencyId: string, { number, date, part }: Part): string =>
  batchIdOf(planId, agencyId, 'register', number, date, String(part));

type Right = Pick<RegisterFact, 'decision' | 'effectiveOn'> & { readonly line: CorrectedLine | undefined };

/** A line as it should have read; null where the correction names a text that the line does not have. */
const rightOf = (fact: RegisterFact, { decision, effectiveOn, line }: Right): RegisterFact | null => {
  const named = TEXT_FIELDS.filter((field) => line?.[field] !== undefined);
  if (fact.text === null && named.length > 0) return null;
  const { code: _code, remove, ...over } = line ?? { code: '', remove: false };
  const given = Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined));
  const changed = fact.text?.changed;
  const text = fact.text && {
    ...fact.text,
    ...given,
    ...(changed === undefined ? {} : { changed: [...new Set([...changed, ...named])] }),
    decision: { number: decision.number, date: decision.date },
    effectiveOn,
  };
  return { ...fact, decision, effectiveOn, removed: remove, text };
};

/**
 * The items of a correction: each line of the corrected decision that it names, or all of them. What was decided stays in
 * the chain; the event of the correction says which one it corrects and how the line reads now.
 */
export const correctionItems = async (deps: ChangeDeps, batch: Batch, agencyId: string): Promise<Item[]> => {
  const { planId } = batch;
  const body = correctionBodySchema.parse(JSON.parse(await loadBody(deps.table, batch.id)));
  const corrected = registerBatchId(planId, agencyId, body.corrects);
  const lines = new Map(body.lines.map((line) => [shortCode(line.code), line]));
  const codes: readonly ProcedureCode[] =
    body.lines.length > 0
      ? body.lines.map(({ code }) => code)
      : (await loadOutcomes(deps.table, corrected))
          .filter(({ outcome }) => outcome === 'accepted')
          .map(({ procedureCode }) => procedureCodeSchema.parse(procedureCode));
  const decide = async (code: ProcedureCode): Promise<Recorded | Refused> => {
    const short = shortCode(code);
    const facts = registerFacts(await loadEvents(deps.table, planId, agencyId, short));
    const fact = facts.find(({ batchId, removed }) => batchId === corrected && !removed);
    const right =
      fact &&
      rightOf(fact, {
        decision: body.decision === undefined ? fact.decision : { ...body.decision, part: fact.decision.part },
        effectiveOn: body.effectiveOn ?? fact.effectiveOn,
        line: lines.get(short),
      });
    if (fact === undefined || !right) return { refuse: 'LINE_NOT_IN_DECISION' };
    const known = await loadRegisterItem(deps.table, planId, agencyId, short);
    const texts = textsOf(facts.map((each) => (each === fact ? right : each)));
    const { version, type, decision, effectiveOn } = fact;
    return {
      record: {
        ...right.text,
        type: 'correct',
        correction: { ...body.correction, part: body.part },
        corrects: { version, type, decision, effectiveOn },
        decision: right.decision,
        effectiveOn: right.effectiveOn,
        removed: right.removed,
      },
      line: texts.length === 0 ? null : { procedureCode: known?.procedureCode ?? code, texts },
    };
  };
  return codes.map((procedureCode, index) => ({
    index,
    agencyId,
    code: shortCode(procedureCode),
    procedureCode,
    type: 'correct',
    pointer: body.lines.length > 0 ? `/lines/${index}` : '/corrects',
    decide: () => decide(procedureCode),
  }));
};
