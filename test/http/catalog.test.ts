import { describe, expect, it } from 'vitest';
import { caller } from '../support/api.ts';
import { applyStored } from '../support/apply.ts';
import { codeOf, entry, stage } from '../support/stage.ts';

const CATALOG = 'GET /v1/plans/{planId}/agencies/{agencyId}/catalog';

const staged = async (plan: object = {}) => {
  const s = await stage({ plan });
  const call = caller(s.deps);
  const bring = async (...[type, body, from]: Parameters<typeof s.bring>) =>
    applyStored(s.deps, (await s.bring(type, body, from)).id);
  const send = (...entries: object[]) =>
    bring('submission', {
      document: { number: '04/TTr-STN', date: '2020-02-10' },
      signedBy: { name: 'A', title: 'GIÁM ĐỐC' },
      entries,
    });
  const baseline = (n: number, process?: object) =>
    bring('baseline', {
      document: { number: '56/QĐ-UBND', date: '2019-02-21' },
      items: [
        { procedureCode: codeOf(n), level: 4, since: '2019-06-01', reference: 'x', ...(process ? { process } : {}) },
      ],
    });
  const read = async (headers: Record<string, string> = {}) => (await call(CATALOG, { role: 'agency', headers })).json;
  return { s, bring, send, baseline, read };
};
const none = (n: number) => ({ procedureCode: codeOf(n), proposal: { kind: 'not-selected', reason: 'x' } });
const exempted = (n: number) => ({ procedureCode: codeOf(n), proposal: { kind: 'exemption', reason: 'IN_PERSON' } });

describe('the catalog as it stands', () => {
  it('counts what is under way and in force, until every procedure has a choice and every Level 3 or 4 a process', async () => {
    const { s, bring, send, baseline, read } = await staged();
    expect(await read()).toMatchObject({
      total: 0,
      met: null,
      complete: false,
      counter: 'Chưa có TTHC trong danh mục đã công bố',
    });
    await s.register(Array.from({ length: 10 }, (_, n) => codeOf(n + 1)));
    expect(await read()).toMatchObject({
      withoutChoice: { count: 10 },
      counter: 'Đã chọn 0/10 (0%) – còn thiếu 03 TTHC',
    });

    await baseline(1);
    await baseline(2, entry('x').proposal.process);
    await send(...[3, 4, 5].map(none), exempted(6), entry(codeOf(7), 'level-3'));
    expect(await read()).toMatchObject({
      total: 10,
      level3: 1,
      level4: 2,
      exemption: 1,
      notSelected: 3,
      required: 3,
      shortfall: 1,
      ratioPercent: 20,
      met: false,
      withoutChoice: { count: 3, procedures: [8, 9, 10].map((n) => ({ procedureCode: codeOf(n) })) },
      withoutProcess: {
        count: 1,
        procedures: [{ procedureCode: codeOf(1), name: `Thủ tục ${codeOf(1)}` }],
      },
      complete: false,
      counter: 'Đã chọn 02/10 (20%) – còn thiếu 01 TTHC',
    });

    await send(...[8, 9].map(none), entry(codeOf(10)), entry(codeOf(1)));
    expect(await read({ 'accept-language': 'en' })).toMatchObject({
      withoutChoice: { count: 0, procedures: [] },
      withoutProcess: { count: 0, procedures: [] },
      complete: true,
      counter: '3 of 10 chosen (30%) – target of 30% reached',
    });

    const remarks = [{ pointer: '', reason: 'Chưa rõ' }];
    const back = (n: number) => ({ type: 'return', procedureCode: codeOf(n), revision: 1, remarks });
    await bring('review', { events: [back(10), back(1)] }, { role: 'pasc' });
    expect(await read()).toMatchObject({
      level4: 2,
      withoutChoice: { count: 1, procedures: [{ procedureCode: codeOf(10) }] },
      withoutProcess: { count: 1 },
      complete: false,
    });

    await s.register([], {
      decision: { number: '9/QĐ-UBND', date: '2020-02-10' },
      effectiveOn: '2020-02-18',
      abolish: [codeOf(1), codeOf(10)],
    });
    s.clock.set('2020-02-17T17:00:00Z');
    expect(await read()).toMatchObject({ total: 8, level4: 1, complete: true, met: false });
  });

  it.each([
    ['ALL_TTHC', 'Đã chọn 01/4 (25%) – còn thiếu 01 TTHC'],
    ['ELIGIBLE_TTHC', 'Đã chọn 01/3 (33,33%) – đạt chỉ tiêu 30%'],
    ['ONLINE_ONLY', 'Đã chọn 01/2 (50%) – đạt chỉ tiêu 30%'],
  ])('is judged by the basis %s', async (basis, counter) => {
    const { s, send, read } = await staged({ basis });
    await s.register([1, 2, 3, 4].map(codeOf));
    await send(entry(codeOf(1)), entry(codeOf(2), 'level-3'), exempted(3), none(4));
    expect(await read()).toMatchObject({ basis, counter, complete: true });
  });
});
