import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { recount } from '../../functions/ratio/recount.ts';
import { findingCodes, samples } from '../../infra/docs/findings.ts';
import { saveAgency } from '../../shared/store/plans.ts';
import { markForRecount } from '../../shared/store/recounts.ts';
import { caller } from '../support/api.ts';
import { applyStored } from '../support/apply.ts';
import { AGENCY, codeOf, entry, PLAN, stage, step } from '../support/stage.ts';

const VALIDATE = 'POST /v1/plans/{planId}/agencies/{agencyId}/submissions/validate';
const SIBLING = 'huyen-anh-em';
const answer = z.object({
  valid: z.boolean(),
  findings: z.array(
    z.object({ pointer: z.string(), code: z.string(), message: z.string(), severity: z.enum(['error', 'warning']) }),
  ),
});
const catalog = (entries: readonly object[]) => ({
  document: { number: '04/TTr-STN', date: '2020-02-10' },
  signedBy: { name: 'A', title: 'GIÁM ĐỐC' },
  entries,
});
const assessment = { convenient: true, easyToUse: true, annualDossiers: 1, citizensReady: true, staffReady: true };
const level4 = (n: number, process: object = {}) => ({ ...entry(codeOf(n), 'level-4', process), assessment });

/** A stage on which a sibling agency has the procedures 1 (approved at Level 4) and 2 (submitted only). */
const withSibling = async () => {
  const s = await stage();
  const limited = (n: number) => ({
    code: codeOf(n),
    name: `Thủ tục ${n}`,
    field: 'Thử nghiệm',
    timeLimit: { value: 1, unit: 'working-day' },
    fee: true,
  });
  const twins = [21, 22].map((n) => ({ ...limited(n), name: 'Thủ tục cùng tên' }));
  await s.register([], { add: [...Array.from({ length: 20 }, (_, n) => limited(n + 1)), ...twins] });
  await s.register([], {
    decision: { number: '9/QĐ-UBND', date: '2020-02-01' },
    effectiveOn: '2020-02-01',
    abolish: [codeOf(20)],
  });
  await saveAgency(s.table, PLAN, { agencyId: SIBLING, name: 'Huyện Anh Em', group: 'district' });
  await s.register([codeOf(1), codeOf(2)], {}, SIBLING);
  const bring = async (...[type, body, from]: Parameters<typeof s.bring>) =>
    applyStored(s.deps, (await s.bring(type, body, from)).id);
  await bring('submission', catalog([level4(1), level4(2)]), { agencyId: SIBLING });
  const endorse = { type: 'endorse', procedureCode: codeOf(1), revision: 1, processFinding: 'keep' };
  for (const role of ['pasc', 'dic'] as const) {
    await bring('review', { events: [endorse] }, { agencyId: SIBLING, role });
  }
  const decision = { number: '99/QĐ-UBND', date: '2020-02-12', signedBy: { name: 'B', title: 'CHỦ TỊCH' } };
  const items = [{ agencyId: SIBLING, procedureCode: codeOf(1), revision: 1, outcome: 'approve' }];
  await bring('decision', { decision, items }, { agencyId: null, role: 'ppc' });
  await markForRecount(s.deps, PLAN, SIBLING, 'test');
  await recount(s.deps, PLAN, SIBLING);
  const call = caller(s.deps);
  const validate = async (entries: readonly object[]) =>
    answer.parse((await call(VALIDATE, { role: 'agency', body: catalog(entries) })).json);
  return { s, bring, validate };
};

describe('validate', () => {
  it('tells every finding of the catalogue that is about a submission, with the weight and the place that the catalogue says', async () => {
    const { bring, validate } = await withSibling();
    const fee = { required: true, onlinePayment: true };
    const notSelected = { kind: 'not-selected', reason: 'Ít hồ sơ' };
    await bring('submission', catalog([level4(3, { fee })]));
    const { valid, findings } = await validate([
      { procedureCode: codeOf(1), proposal: { kind: 'not-selected', reason: 'Ít hồ sơ' } },
      { procedureCode: codeOf(2), proposal: { kind: 'exemption', reason: 'OTHER' } },
      level4(3, { fee }),
      level4(4, { fee, onlineForm: false, resultReturn: ['at-agency'] }),
      { ...level4(4, { fee }), attachments: ['khong-co'] },
      { ...entry(codeOf(5), 'level-3', { onlineForm: false, steps: [] }), previouslyOnline: true },
      level4(6, { fee: { required: true, onlinePayment: false }, presenceRequired: true, siteVerification: true }),
      level4(7, {
        fee,
        steps: [
          { ...step, name: 'Mời công dân đến đối chiếu', unit: 'Huyện Anh Em', account: 'x' },
          { ...step, unit: '…', duration: { value: 2, unit: 'day' } },
        ],
      }),
      level4(20, { fee }),
      level4(999),
      { procedureName: 'Thủ tục hai mươi', proposal: notSelected },
      { procedureName: 'Thủ tục cùng tên', proposal: notSelected },
      { ...level4(10, { fee }), procedureName: 'Thủ tục khác' },
    ]);
    expect(valid).toBe(false);
    const ofEntries = findingCodes.filter((code) => samples[code].pointer.startsWith('/entries'));
    expect(ofEntries.filter((code) => !findings.some((found) => found.code === code))).toEqual([]);
    for (const { code, pointer, severity } of findings) {
      const known = findingCodes.find((each) => each === code);
      expect(known, `${code} is in no catalogue`).toBeDefined();
      if (known === undefined) continue;
      expect([code, severity, pointer.replace(/\/\d+(?=\/|$)/g, '/*')]).toEqual([
        code,
        samples[known].severity,
        samples[known].pointer,
      ]);
    }
  });

  it('names the sibling that is ahead, and no other', async () => {
    const { validate } = await withSibling();
    const notSelected = (n: number) => ({ procedureCode: codeOf(n), proposal: { kind: 'not-selected', reason: 'x' } });
    const { valid, findings } = await validate([notSelected(1), notSelected(2), notSelected(3)]);
    expect(valid).toBe(true);
    expect(findings.filter(({ code }) => code === 'SIBLING_PROVIDES')).toEqual([
      {
        pointer: '/entries/0/proposal',
        code: 'SIBLING_PROVIDES',
        severity: 'warning',
        message:
          'TTHC 1.000001: Huyện Anh Em đã được UBND tỉnh đồng ý hoặc đã cung cấp mức độ 4. Đề nghị tham khảo quy trình đó và xem lại lựa chọn.',
      },
    ]);
  });

  it('refuses nothing for a warning', async () => {
    const { s, bring } = await withSibling();
    await bring(
      'submission',
      catalog([level4(8, { fee: { required: true, onlinePayment: true }, presenceRequired: true })]),
    );
    const call = caller(s.deps);
    const read = await call('GET /v1/plans/{planId}/agencies/{agencyId}/procedures/{code}', {
      role: 'agency',
      params: { agencyId: AGENCY, code: codeOf(8) },
    });
    expect(read.json).toMatchObject({ working: { state: 'submitted' } });
  });
});
