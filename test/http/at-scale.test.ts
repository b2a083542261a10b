import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { recount } from '../../functions/ratio/recount.ts';
import { audit, loggedRoots } from '../../infra/audit/audit.ts';
import { saveAgency } from '../../shared/store/plans.ts';
import { markForRecount } from '../../shared/store/recounts.ts';
import { loadStates } from '../../shared/store/states.ts';
import { type Asked, caller } from '../support/api.ts';
import { applyStored } from '../support/apply.ts';
import { AGENCY, codeOf, entry, PLAN, stage, step } from '../support/stage.ts';

const PLAN_PATH = '/v1/plans/{planId}';
const AGENCY_PATH = `${PLAN_PATH}/agencies/{agencyId}`;
const EVENTS = `POST ${AGENCY_PATH}/review-events`;
const queued = z
  .object({ submissionId: z.string(), batchId: z.string(), reportId: z.string(), decisionId: z.string() })
  .partial()
  .transform(
    ({ submissionId, batchId, reportId, decisionId }) => submissionId ?? batchId ?? reportId ?? decisionId ?? '',
  );
const catalog = (entries: readonly object[]) => ({
  document: { number: '04/TTr-STN', date: '2020-02-10' },
  signedBy: { name: 'A', title: 'GIÁM ĐỐC' },
  entries,
});
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

const NAME = 'Cấp giấy xác nhận hoà giải ở cơ sở, Đội số';
/** The same text as other keyboards and systems write it. */
const SPELLINGS: Readonly<Record<string, (text: string) => string>> = {
  'as published': (text) => text,
  'in NFD, with Ð for Đ and the tone placed elsewhere': (text) =>
    text.replaceAll('hoà', 'hòa').replaceAll('Đ', 'Ð').normalize('NFD'),
};

describe('300 entries with 57 wrong', () => {
  it.each(Object.entries(SPELLINGS))('%s: 57 errors at once, 243 applied, in the order sent', async (_name, spelt) => {
    const s = await stage();
    const add = numbers(300).map((n) => ({
      code: codeOf(n),
      name: `${NAME} ${n}`,
      field: 'Hoà giải',
      timeLimit: { value: 2, unit: 'working-day' },
      fee: n % 2 === 0,
    }));
    await s.register([], { add });
    const call = caller(s.deps);
    const fee = (n: number) => ({ required: n % 2 === 0, onlinePayment: n % 2 === 0 });
    const wrong = [
      (n: number) => ({ fee: { required: n % 2 === 0, onlinePayment: n % 2 === 0 }, resultReturn: ['at-agency'] }),
      (n: number) => ({ fee: fee(n), onlineForm: false }),
      (n: number) => ({ fee: fee(n), steps: [{ ...step, duration: { value: 3, unit: 'working-day' } }] }),
    ];
    // Every third entry comes by its name alone; 57 of the 300 are wrong, spread over the whole list.
    const isWrong = (n: number) => n % 5 === 0 && n <= 285;
    const entries = numbers(300).map((n) => {
      const process = isWrong(n) ? wrong[n % wrong.length]?.(n) : { fee: fee(n) };
      const { procedureCode, ...rest } = entry(codeOf(n), 'level-4', process);
      return { ...(n % 3 === 0 ? { procedureName: spelt(`${NAME} ${n}`) } : { procedureCode }), ...rest };
    });
    const steps = [{ ...step, name: spelt('Tiếp nhận, hoà giải tại Đội') }];
    const body = catalog(
      entries.map((each) =>
        each.proposal.process.steps[0] === step
          ? { ...each, proposal: { ...each.proposal, process: { ...each.proposal.process, steps } } }
          : each,
      ),
    );
    const findings = z.object({ findings: z.array(z.object({ pointer: z.string(), severity: z.string() })) });
    const told = await call(`POST ${AGENCY_PATH}/submissions/validate`, { role: 'agency', body });
    const errors = findings.parse(told.json).findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ pointer }) => Number(pointer.split('/')[2]) + 1)).toEqual(numbers(300).filter(isWrong));
    expect(errors).toHaveLength(57);

    const sent = await call(`POST ${AGENCY_PATH}/submissions`, { role: 'agency', body });
    const submissionId = queued.parse(sent.json);
    await applyStored(s.deps, submissionId);
    const read = await call(`GET ${AGENCY_PATH}/submissions/{submissionId}`, {
      role: 'agency',
      params: { submissionId },
    });
    const outcomes = z
      .object({ entries: z.array(z.object({ procedureCode: z.string(), outcome: z.string() })) })
      .parse(read.json).entries;
    expect(outcomes).toEqual(
      numbers(300).map((n) => ({ procedureCode: codeOf(n), outcome: isWrong(n) ? 'refused' : 'accepted' })),
    );
    const states = [...(await loadStates(s.table, PLAN, AGENCY)).values()];
    expect(states.filter(({ working }) => working?.state === 'submitted')).toHaveLength(243);
  });
});

describe('two reviewers of each desk on the same 100 entries at the same moment', () => {
  it('record each verdict once and refuse the others by a code, also where the other desk returned first', async () => {
    const s = await stage();
    const codes = numbers(100).map(codeOf);
    await s.register(codes);
    await applyStored(s.deps, (await s.bring('submission', catalog(codes.map((code) => entry(code))))).id);
    const call = caller(s.deps);
    const remarks = [{ pointer: '', reason: 'Chưa rõ' }];
    const verdicts = (returned: (n: number) => boolean) =>
      codes.map((procedureCode, n) =>
        returned(n)
          ? { type: 'return', procedureCode, revision: 1, remarks }
          : { type: 'endorse', procedureCode, revision: 1, processFinding: 'keep' },
      );
    const early = verdicts(() => true).slice(0, 20);
    await applyStored(s.deps, (await s.bring('review', { events: early }, { role: 'dic', account: 'dic-0' })).id);

    const reviewers = ['pasc', 'dic'].flatMap((role) => [`${role}-1`, `${role}-2`]);
    const sent = await Promise.all(
      reviewers.map(async (account, index) => {
        const role = account.startsWith('pasc') ? 'pasc' : 'dic';
        const events = verdicts((n) => n % (index + 3) === 0);
        const answer = await call(EVENTS, { role, account, body: { events } });
        expect(answer.status, answer.text).toBe(202);
        return { role, account, batchId: queued.parse(answer.json) } as const;
      }),
    );
    await Promise.all(sent.map(({ batchId }) => applyStored(s.deps, batchId)));

    const answer = z.object({
      events: z.array(z.object({ procedureCode: z.string(), outcome: z.string(), code: z.string().nullable() })),
    });
    const told = await Promise.all(
      sent.map(async ({ role, batchId }) => {
        const read = await call(`GET ${AGENCY_PATH}/review-events/{batchId}`, { role, params: { batchId } });
        return answer.parse(read.json).events.map((event) => ({ ...event, role }));
      }),
    );
    const states = await loadStates(s.table, PLAN, AGENCY);
    for (const [n, code] of codes.entries()) {
      for (const role of ['pasc', 'dic'] as const) {
        const own = told.flat().filter((event) => event.procedureCode === code && event.role === role);
        const accepted = own.filter(({ outcome }) => outcome === 'accepted').length;
        expect(accepted, `${code} ${role}`).toBe(role === 'dic' && n < 20 ? 0 : 1);
        const refusals = new Set(own.filter(({ outcome }) => outcome === 'refused').map((event) => event.code));
        for (const refusal of refusals) expect(['VERDICT_ALREADY_GIVEN', 'STATE_CONFLICT']).toContain(refusal);
      }
      const working = states.get(code)?.working;
      expect(Object.keys(working?.verdicts ?? {}).sort()).toEqual(['dic', 'pasc']);
      if (n < 20) expect([working?.state, working?.verdicts.dic]).toEqual(['returned', 'return']);
      // Registered, submitted, and one event per desk: nothing was recorded twice.
      expect(states.get(code)?.version).toBe(4);
    }
  });
});

describe('one decision over 40 entries of 6 agencies', () => {
  it('has its annex as a query, keeps its number, and stands up to the audit', async () => {
    const lines: string[] = [];
    const log = vi.spyOn(console, 'info').mockImplementation((line) => void lines.push(String(line)));
    const s = await stage();
    const call = caller(s.deps);
    const agencies = [AGENCY, 'bac-ai', 'ninh-hai', 'ninh-phuoc', 'ninh-son', 'thuan-bac'];
    const names = ['Sở Thử nghiệm', 'UBND huyện Bác Ái', 'UBND huyện Ninh Hải', 'UBND huyện Ninh Phước'];
    const send = async (key: string, asked: Asked) => {
      const answer = await call(key, asked);
      expect(answer.status, answer.text).toBe(202);
      await applyStored(s.deps, queued.parse(answer.json));
    };
    const exemption = (procedureCode: string) => ({
      procedureCode,
      proposal: { kind: 'exemption', reason: 'UNSCANNABLE', explanation: 'A0' },
    });
    const codes = numbers(7).map(codeOf);
    for (const [n, agencyId] of agencies.entries()) {
      const group = agencyId === AGENCY ? 'department' : 'district';
      await saveAgency(s.table, PLAN, { agencyId, name: names[n] ?? `UBND huyện ${agencyId}`, group });
      await s.register(codes, {}, agencyId);
      const entries = codes.map((code, index) =>
        index === 6
          ? exemption(code)
          : {
              ...entry(code, index === 5 ? 'level-3' : 'level-4'),
              ...(index === 0
                ? { previouslyOnline: true, legalBasis: [{ number: '56/QĐ-UBND', date: '2019-02-07' }] }
                : {}),
            },
      );
      const params = { agencyId };
      const body = catalog(entries);
      await send(`POST ${AGENCY_PATH}/submissions`, { role: 'agency', ofAgency: agencyId, params, body });
      const events = codes.map((procedureCode) => ({
        type: 'endorse',
        procedureCode,
        revision: 1,
        processFinding: 'keep',
      }));
      for (const role of ['pasc', 'dic'] as const) await send(EVENTS, { role, params, body: { events } });
    }
    const subjects = agencies
      .flatMap((agencyId) => codes.map((procedureCode) => ({ agencyId, procedureCode, revision: 1 })))
      .slice(0, 40);
    const report = { number: '58/TTr-VPUB', date: '2020-02-14', form: 'proposal' };
    await send(`POST ${PLAN_PATH}/reports`, { role: 'office', body: { report, items: subjects } });
    const list = async (which: string) =>
      z
        .looseObject({ total: z.int() })
        .parse((await call(`GET ${PLAN_PATH}/consolidation`, { role: 'office', query: { list: which } })).json).total;
    expect([await list('unreported'), await list('undecided')]).toEqual([2, 40]);

    const decision = { number: '99/QĐ-UBND', date: '2020-02-17', signedBy: { name: 'B', title: 'CHỦ TỊCH' } };
    const items = subjects.map((subject, n) => ({
      ...subject,
      ...(n % 20 === 13 ? { outcome: 'reject', reason: 'Chưa đủ căn cứ' } : { outcome: 'approve' }),
    }));
    const answers = { number: report.number, date: report.date };
    await send(`POST ${PLAN_PATH}/decisions`, {
      role: 'ppc',
      body: { decision, answers, part: 1, items: items.slice(0, 30) },
    });
    await send(`POST ${PLAN_PATH}/decisions`, {
      role: 'ppc',
      body: { decision, answers, part: 2, items: items.slice(30) },
    });
    expect([await list('unreported'), await list('undecided')]).toEqual([2, 0]);
    const other = { ...decision, date: '2020-02-16' };
    const again = await call(`POST ${PLAN_PATH}/decisions`, {
      role: 'ppc',
      body: { decision: other, part: 3, items: [{ ...items[0], agencyId: 'thuan-bac', procedureCode: codeOf(7) }] },
    });
    expect([again.status, again.json]).toMatchObject([409, { code: 'DECISION_CONFLICT' }]);

    const annex = z
      .looseObject({
        total: z.int(),
        sections: z.array(
          z.object({
            section: z.string(),
            items: z.array(
              z.looseObject({ stt: z.int(), agencyName: z.string(), procedureCode: z.string(), note: z.string() }),
            ),
          }),
        ),
      })
      .parse((await call(`GET ${PLAN_PATH}/annex`, { role: 'agency', query: { number: 'Số: 99/QĐ-UBND' } })).json);
    expect(annex).toMatchObject({ decision, answers, total: 40, refused: 0, parts: [{ part: 1 }, { part: 2 }] });
    expect(annex.sections.map(({ section, items: own }) => [section, own.length])).toEqual([
      ['level-3', 5],
      ['level-4', 30],
      ['exemption', 5],
    ]);
    for (const { items: own } of annex.sections) expect(own.map(({ stt }) => stt)).toEqual(numbers(own.length));
    const [first] = annex.sections.find(({ section }) => section === 'level-4')?.items ?? [];
    expect(first).toMatchObject({
      agencyName: 'Sở Thử nghiệm',
      procedureCode: codeOf(1),
      note: 'Đã cung cấp trực tuyến (56/QĐ-UBND ngày 07/02/2019)',
    });

    s.clock.set('2020-02-19T01:00:00Z');
    for (const agencyId of agencies) {
      await markForRecount(s.deps, PLAN, agencyId, 'night');
      await recount(s.deps, PLAN, agencyId);
    }
    log.mockRestore();
    const checked = await audit(s.table, loggedRoots(lines.join('\n')));
    expect(checked).toMatchObject({ agencies: 6, procedures: 42, fault: null });
  });
});
