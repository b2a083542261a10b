import { localDate, localDateSchema, startOfLocalDay } from '../../shared/domain/calendar.ts';
import { type ProcedureCode, shortCode } from '../../shared/domain/ids.ts';
import { type AmendItem, baselineBodySchema, registerDecisionBodySchema } from '../../shared/domain/register.ts';
import { chainTexts, TEXT_FIELDS } from '../../shared/domain/register-line.ts';
import { applyBatch } from '../../shared/store/apply-batch.ts';
import { type Batch, type BatchType, loadBody } from '../../shared/store/batches.ts';
import type { ChangeDeps, Item, Recorded, Refused } from '../../shared/store/change.ts';
import { loadPlan } from '../../shared/store/plans.ts';
import {
  loadRegisterItem,
  loadRegisterItems,
  type RegisterLine,
  type RegisterText,
  textOn,
} from '../../shared/store/register.ts';
import { correctionItems } from './correct.ts';
import { nameWarnings } from './near-names.ts';

type Text = Omit<RegisterText, 'effectiveOn' | 'decision'>;

/** The fields that a change names; what it leaves out stays as it was. */
const named = (change: Omit<AmendItem, 'code'>) => TEXT_FIELDS.filter((field) => change[field] !== undefined);

const agencyOf = (batch: Batch): string => {
  if (batch.agencyId === null) throw new Error('a register batch belongs to an agency');
  return batch.agencyId;
};

type Part = readonly [type: string, pointer: string, code: ProcedureCode, decide: Item['decide']];

const registerItems = async (deps: ChangeDeps, batch: Batch): Promise<Item[]> => {
  const body = registerDecisionBodySchema.parse(JSON.parse(await loadBody(deps.table, batch.id)));
  const agencyId = agencyOf(batch);
  const { effectiveOn, part, decision } = body;
  const cause = { decision: { ...decision, part }, effectiveOn };
  const codes = [...body.add, ...body.amend].map(({ code }) => shortCode(code));
  // Read when the first rule is asked, that is after the states: a line that is overtaken then has an overtaken state.
  const read = () => loadRegisterItems(deps.table, batch.planId, agencyId, codes);
  let lines: ReturnType<typeof read> | undefined;
  const lineOf = async (code: ProcedureCode, attempt: number): Promise<RegisterLine | null> => {
    if (attempt > 1) return loadRegisterItem(deps.table, batch.planId, agencyId, shortCode(code));
    lines ??= read();
    return (await lines).get(shortCode(code)) ?? null;
  };
  const warningsOf = nameWarnings(deps, batch.planId, agencyId, body);
  const recorded = async (
    type: 'register' | 'amend',
    code: ProcedureCode,
    line: RegisterLine | null,
    text: Text,
  ): Promise<Recorded> => ({
    ...(await warningsOf(code)),
    record: { type, ...cause, ...text },
    line: {
      procedureCode: line?.procedureCode ?? code,
      texts: chainTexts([...(line?.texts ?? []), { ...text, effectiveOn, decision }]),
    },
  });
  const amend = async ({ code, ...change }: AmendItem, attempt: number): Promise<Recorded | Refused> => {
    const line = await lineOf(code, attempt);
    const known = line === null ? undefined : textOn(line.texts, effectiveOn);
    if (known === undefined) return { refuse: 'PROCEDURE_NOT_IN_REGISTER' };
    const { effectiveOn: _day, decision: _by, changed: _fields, ...before } = known;
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    return recorded('amend', code, line, { ...before, ...given, changed: named(change) });
  };
  const parts: readonly Part[] = [
    ...body.add.map(({ code, ...text }, n): Part => {
      const decide: Item['decide'] = async (_state, attempt) =>
        recorded('register', code, await lineOf(code, attempt), text);
      return ['register', `/add/${n}`, code, decide];
    }),
    ...body.amend.map(
      (change, n): Part => ['amend', `/amend/${n}`, change.code, (_state, attempt) => amend(change, attempt)],
    ),
    ...body.abolish.map(
      (code, n): Part => ['abolish', `/abolish/${n}`, code, () => ({ record: { type: 'abolish', ...cause } })],
    ),
  ];
  return parts.map(([type, pointer, procedureCode, decide], index) => ({
    index,
    agencyId,
    code: shortCode(procedureCode),
    procedureCode,
    type,
    pointer,
    decide,
  }));
};

const baselineItems = async (deps: ChangeDeps, batch: Batch): Promise<Item[]> => {
  const body = baselineBodySchema.parse(JSON.parse(await loadBody(deps.table, batch.id)));
  const plan = await loadPlan(deps.table, batch.planId);
  const zone = plan?.timeZone ?? 'UTC';
  const today = localDate(new Date(batch.receivedAt), zone);
  return body.items.map(({ procedureCode, level, since, reference, process }, index) => ({
    index,
    agencyId: agencyOf(batch),
    code: shortCode(procedureCode),
    procedureCode,
    type: 'baseline',
    pointer: `/items/${index}`,
    decide: () =>
      since > today
        ? { refuse: 'NOT_YET_IN_FORCE', pointer: `/items/${index}/since` }
        : {
            record: {
              type: 'baseline',
              document: body.document,
              level,
              since,
              sinceAt: startOfLocalDay(localDateSchema.parse(since), zone).getTime(),
              reference,
              ...(process === undefined ? {} : { process }),
            },
          },
  }));
};

const ITEMS: Partial<Readonly<Record<BatchType, (deps: ChangeDeps, batch: Batch) => Promise<Item[]>>>> = {
  register: registerItems,
  correction: (deps, batch) => correctionItems(deps, batch, agencyOf(batch)),
  baseline: baselineItems,
};

/**
 * Applies a decision of publication, its correction, or a baseline (plan: services already provided on its date, with their documents).
 * The same path serves the request that brings it and the sweep that finishes what a crash left.
 */
export const applyRegister = async (deps: ChangeDeps, batch: Batch): Promise<void> => {
  const itemsOf = ITEMS[batch.type];
  if (itemsOf === undefined) throw new Error(`a ${batch.type} batch is not the register's`);
  await applyBatch(deps, batch, await itemsOf(deps, batch));
};
