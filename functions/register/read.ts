import { localDate } from '../../shared/domain/calendar.ts';
import { correctionBodySchema } from '../../shared/domain/correction.ts';
import { baselineBodySchema, registerDecisionBodySchema } from '../../shared/domain/register.ts';
import { inRegisterOn } from '../../shared/domain/state.ts';
import { hasWords, searchWords } from '../../shared/domain/text.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { pageBy, pageOf, paging } from '../../shared/http/paging.ts';
import { parse } from '../../shared/http/validate.ts';
import { type Batch, loadBatch, loadBody, loadOutcomes, pageListed } from '../../shared/store/batches.ts';
import { keys } from '../../shared/store/keys.ts';
import { loadRegister, type RegisterText, textOn } from '../../shared/store/register.ts';
import { loadStates } from '../../shared/store/states.ts';
import { CursorError } from '../../shared/store/table.ts';
import { placed } from './plans.ts';
import { registerFilter } from './schemas.ts';

const viewOf = ({ changed: _changed, effectiveOn, ...text }: RegisterText) => ({ ...text, textSince: effectiveOn });

/**
 * GET register: what is in force on a local day, as known now, by code; filtered by words of name, field or code, accents
 * and the place of the tone ignored. `registeredOn`, `abolishedOn`: the days between which the procedure is in it.
 */
export const getRegister = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { planId, agencyId, plan } = placed(request);
  const { on = localDate(deps.now(), plan?.timeZone ?? 'UTC'), q = '' } = parse(registerFilter, {
    on: request.query.on,
    q: request.query.q,
  });
  const asked = paging(request, /^P#/);
  const words = searchWords(q);
  const [states, lines] = await Promise.all([
    loadStates(deps.table, planId, agencyId),
    loadRegister(deps.table, planId, agencyId),
  ]);
  const found = [...lines].flatMap(([code, line]) => {
    const register = states.get(code)?.register ?? [];
    const text = textOn(line.texts, on);
    if (text === undefined || !inRegisterOn(register, on)) return [];
    if (!hasWords(`${text.name} ${text.field} ${line.procedureCode}`, words)) return [];
    const stretch = register.find(({ from, to }) => from <= on && (to === null || on < to));
    return [
      {
        position: `P#${code}`,
        view: {
          procedureCode: line.procedureCode,
          ...viewOf(text),
          registeredOn: stretch?.from ?? null,
          abolishedOn: stretch?.to ?? null,
        },
      },
    ];
  });
  const { page, next } = pageBy(found, asked);
  return {
    status: 200,
    body: {
      on,
      total: found.length,
      ...pageOf(
        page.map(({ view }) => view),
        next,
      ),
    },
  };
};

interface Told {
  readonly decision: { readonly number: string; readonly date: string };
  readonly part: number | null;
  readonly effectiveOn: string | null;
  /** What the body says of each item beside its code, in the order of the outcomes. */
  readonly details: (index: number) => object;
}

/** What the body of a batch says, so that each line of the history reads as it was decided. */
const toldBy = (batch: Batch, json: unknown): Told => {
  if (batch.type === 'baseline') {
    const { document, items } = baselineBodySchema.parse(json);
    return {
      decision: document,
      part: null,
      effectiveOn: null,
      details: (index) => {
        const { procedureCode: _name, ...rest } = items[index] ?? {};
        return rest;
      },
    };
  }
  if (batch.type === 'correction') {
    const { correction, part, corrects, decision, effectiveOn = null, lines } = correctionBodySchema.parse(json);
    return {
      decision: correction,
      part,
      effectiveOn,
      details: (index) => {
        const { code: _name, ...line } = lines[index] ?? {};
        return { corrects, right: { ...(decision === undefined ? {} : { decision }), ...line } };
      },
    };
  }
  const { decision, part, effectiveOn, add, amend } = registerDecisionBodySchema.parse(json);
  const texts = [...add, ...amend];
  const details = (index: number) => {
    const { code: _name, ...text } = texts[index] ?? {};
    return text;
  };
  return { decision, part, effectiveOn, details };
};

const historyOf = async (deps: HttpDeps, batch: Batch) => {
  const [body, outcomes] = await Promise.all([loadBody(deps.table, batch.id), loadOutcomes(deps.table, batch.id)]);
  const { details, ...told } = toldBy(batch, JSON.parse(body));
  const { receivedAt: recordedAt, role, account } = batch;
  return outcomes.map(({ index, type, procedureCode, outcome, code }) => ({
    index,
    view: { type, procedureCode, ...details(index), ...told, recordedAt, role, account, outcome, code },
  }));
};

const PAGE = 10;

/**
 * GET register/history: line by line what decisions, baselines and corrections did, those recorded last first: who, when
 * recorded, from which local day. A corrected line stays as it was decided, its correction is a line of its own.
 */
export const getRegisterHistory = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { planId, agencyId } = placed(request);
  const { limit, after } = paging(request);
  const { pk } = keys.registerOf(planId, agencyId, '', '');
  const [, batchKey = '', lastIndex = ''] = /^(.+)\/(\d+)$/.exec(after ?? '') ?? [];
  if (after !== undefined && batchKey === '') throw new CursorError();
  const items: object[] = [];
  let position = after === undefined ? undefined : { sk: batchKey, index: Number(lastIndex) };
  const take = async (sk: string, batchId: string, from: number): Promise<boolean> => {
    const batch = await loadBatch(deps.table, batchId);
    if (batch?.planId !== planId || batch.agencyId !== agencyId) throw new CursorError();
    const lines = (await historyOf(deps, batch)).filter(({ index }) => index >= from);
    for (const { index, view } of lines) {
      if (items.length === limit) return false;
      items.push(view);
      position = { sk, index };
    }
    return true;
  };
  const started = position;
  let more =
    started === undefined ||
    (await take(started.sk, started.sk.slice(started.sk.lastIndexOf('#') + 1), started.index + 1));
  let from: string | undefined = started?.sk;
  while (more) {
    const page = await pageListed(deps.table, pk, PAGE, from);
    for (const { sk, batchId } of page.items) {
      more = more && (await take(sk, batchId, 0));
    }
    if (page.next === null) break;
    from = page.next;
  }
  const next = more || position === undefined ? null : `${position.sk}/${position.index}`;
  return { status: 200, body: pageOf(items, next) };
};
