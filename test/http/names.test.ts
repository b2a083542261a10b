import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { loadRevision } from '../../shared/store/project.ts';
import { caller } from '../support/api.ts';
import { applyStored } from '../support/apply.ts';
import { AGENCY, codeOf, entry, PLAN, stage } from '../support/stage.ts';

const SUBMIT = 'POST /v1/plans/{planId}/agencies/{agencyId}/submissions';
const outcome = z.object({
  procedureCode: z.string().nullable(),
  procedureName: z.string().optional(),
  outcome: z.string(),
  code: z.string().nullable(),
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
});
const NAMES = ['Hòa giải lao động', 'Đăng ký thủy sản', 'Cấp lại giấy phép', 'Cấp lại giấy phép', 'Đã bãi bỏ'];

const staged = async () => {
  const s = await stage();
  const add = NAMES.map((name, n) => ({ code: codeOf(n + 1), name, field: 'x', timeLimit: null, fee: false }));
  await s.register([], { add });
  const renamed = { decision: { number: '9/QĐ-UBND', date: '2020-02-01' }, effectiveOn: '2020-02-17' };
  await s.register([], { ...renamed, abolish: [codeOf(5)], amend: [{ code: codeOf(2), name: 'Khai thác thủy sản' }] });
  const call = caller(s.deps);
  const body = (entries: readonly object[]) => ({
    document: { number: '04/TTr-STN', date: '2020-02-10' },
    signedBy: { name: 'A', title: 'GIÁM ĐỐC' },
    entries,
  });
  const send = async (entries: readonly object[]) => {
    const sent = await call(SUBMIT, { role: 'agency', body: body(entries) });
    const parsed = z.object({ submissionId: z.string() }).safeParse(sent.json);
    if (!parsed.success) return { status: sent.status, json: sent.json, entries: [] };
    await applyStored(s.deps, parsed.data.submissionId);
    const read = await call(`GET ${SUBMIT.slice(5)}/{submissionId}`, { role: 'agency', params: parsed.data });
    return { status: sent.status, json: sent.json, ...z.object({ entries: z.array(outcome) }).parse(read.json) };
  };
  const validate = async (entries: readonly object[]) =>
    z
      .object({ findings: z.array(z.object({ code: z.string(), pointer: z.string() })) })
      .parse((await call(`${SUBMIT}/validate`, { role: 'agency', body: body(entries) })).json)
      .findings.filter(({ pointer }) => /^\/entries\/\d+\/procedure/.test(pointer))
      .map(({ code, pointer }) => [code, pointer]);
  return { s, send, validate };
};
const named = (procedureName: string) => ({ procedureName, proposal: entry('x').proposal });

describe('entries without a code', () => {
  it('are the procedures of that name, in every spelling, and their revisions carry the code', async () => {
    for (const spelling of ['Hòa giải lao động', 'HOÀ GIẢI  LAO ÐỘNG', 'Hoà giải lao động'.normalize('NFD')]) {
      const { s, send } = await staged();
      const { status, entries } = await send([named(spelling)]);
      expect([status, entries.map(({ procedureCode, outcome: became }) => [procedureCode, became])]).toEqual([
        202,
        [[codeOf(1), 'accepted']],
      ]);
      const at = { planId: PLAN, agencyId: AGENCY, code: codeOf(1) };
      expect(await loadRevision(s.table, at, 1, z.looseObject({}))).toMatchObject({ procedureCode: codeOf(1) });
    }
  });

  it('are refused each by itself where the name leads to none or several, and after matching where it is the second', async () => {
    const { send, validate } = await staged();
    const sent = [
      named('Khai thác thủy sản'),
      { ...entry(codeOf(2)) },
      named('Khai thác thuỷ sản biển'),
      named('cấp lại giấy phép'),
      named('Đã bãi bỏ'),
      named('Đăng ký thủy sản'),
      named('khai thác thuỷ sản'),
    ];
    const refused = [
      ['DUPLICATE_ENTRY', '/entries/1/procedureCode'],
      ['PROCEDURE_UNMATCHED', '/entries/2/procedureName'],
      ['PROCEDURE_AMBIGUOUS', '/entries/3/procedureName'],
      ['PROCEDURE_UNMATCHED', '/entries/4/procedureName'],
      ['PROCEDURE_UNMATCHED', '/entries/5/procedureName'],
      ['DUPLICATE_ENTRY', '/entries/6/procedureName'],
    ];
    expect(await validate(sent)).toEqual(refused);
    const { entries } = await send(sent);
    expect(entries.map((each) => each.procedureCode)).toEqual([
      codeOf(2),
      codeOf(2),
      null,
      null,
      null,
      null,
      codeOf(2),
    ]);
    expect(entries[2]?.procedureName).toBe('Khai thác thuỷ sản biển');
    expect(entries[2]?.errors?.[0]?.message).toContain(`TTHC có tên gần giống: ${codeOf(2)} “Khai thác thủy sản”.`);
    expect(entries[3]?.errors?.[0]?.message).toContain(`${codeOf(3)}, ${codeOf(4)}`);
    expect(entries.flatMap(({ code, errors }) => (errors ?? []).map(({ pointer }) => [code, pointer]))).toEqual(
      refused,
    );
  });

  it('follow the day of receipt', async () => {
    const { s, validate } = await staged();
    s.clock.set('2020-02-16T16:59:59Z');
    expect(await validate([named('Đăng ký thủy sản'), named('Đã bãi bỏ')])).toEqual([]);
    s.clock.set('2020-02-16T17:00:00Z');
    expect(await validate([named('Khai thác thủy sản')])).toEqual([]);
  });

  it('count in the 409 of a body that the state forbids whole; a name that leads nowhere is an outcome', async () => {
    const { send } = await staged();
    expect((await send([named('Hòa giải lao động')])).status).toBe(202);
    const again = await send([named('hoà giải lao động')]);
    expect([again.status, again.json]).toMatchObject([409, { errors: [{ code: 'ALREADY_UNDER_REVIEW' }] }]);
    expect((await send([named('Không có')])).status).toBe(202);
  });

  it('need a code or a name; the code counts, and another name beside it is a warning', async () => {
    const { send, validate } = await staged();
    const { status, json } = await send([{ proposal: { kind: 'not-selected', reason: 'x' } }]);
    expect([status, json]).toMatchObject([
      422,
      { errors: [{ pointer: '/entries/0/procedureCode', code: 'REQUIRED' }] },
    ]);
    const both = [
      { ...entry(codeOf(1)), procedureName: 'Cấp lại giấy phép' },
      { ...entry(codeOf(2)), procedureName: 'Khai thác thuỷ sản' },
    ];
    expect(await validate(both)).toEqual([['PROCEDURE_NAME_DIFFERS', '/entries/0/procedureName']]);
    expect((await send(both)).entries.map(({ outcome: became }) => became)).toEqual(['accepted', 'accepted']);
  });
});
