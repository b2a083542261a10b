import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Role } from '../../shared/http/route.ts';
import { saveAgency } from '../../shared/store/plans.ts';
import { type Asked, caller } from '../support/api.ts';
import { applyStored } from '../support/apply.ts';
import { AGENCY, codeOf, entry, PLAN, stage } from '../support/stage.ts';

const PATH = '/v1/plans/{planId}';
const OF = `${PATH}/agencies/{agencyId}`;
const TRACKING = `GET ${PATH}/tracking`;
const RADAR = `GET ${PATH}/radar`;
const SIBLING = 'huyen-anh-em';
const THIRD = 'so-thu-ba';

const tracking = z.object({
  province: z.record(z.string(), z.unknown()),
  agencies: z.array(z.looseObject({ agencyId: z.string() })),
});
const row = z.looseObject({
  procedureCode: z.string(),
  ahead: z.array(z.looseObject({ agencyId: z.string() })),
  behind: z.array(z.looseObject({ agencyId: z.string() })),
});
const radar = z.object({ total: z.int(), items: z.array(row), nextCursor: z.string().nullable() });

/** Two agencies that hold the procedures 1 and 2, a third that holds another; ways to bring about what happens. */
const begin = async () => {
  const s = await stage();
  await saveAgency(s.table, PLAN, { agencyId: SIBLING, name: 'Huyện Anh Em', group: 'district' });
  await saveAgency(s.table, PLAN, { agencyId: THIRD, name: 'Sở Thứ Ba', group: 'department' });
  for (const agencyId of [AGENCY, SIBLING]) await s.register([codeOf(1), codeOf(2)], {}, agencyId);
  await s.register([codeOf(3)], {}, THIRD);
  const call = caller(s.deps);
  const does = async (key: string, agencyId: string, asked: Asked) => {
    const { status, json } = await call(key, { ofAgency: agencyId, ...asked, params: { agencyId } });
    expect(status).toBe(202);
    const ids = z
      .partialRecord(z.enum(['submissionId', 'batchId', 'decisionId', 'reportId']), z.string())
      .parse(Object.fromEntries(Object.entries(Object(json)).filter(([name]) => name.endsWith('Id'))));
    await applyStored(s.deps, Object.values(ids)[0] ?? '');
  };
  const signedBy = { name: 'A', title: 'CHỦ TỊCH' };
  const submit = (agencyId: string, ...entries: readonly object[]) =>
    does(`POST ${OF}/submissions`, agencyId, {
      role: 'agency',
      body: { document: { number: '04/TTr-STN', date: '2020-02-10' }, signedBy, entries },
    });
  const review = (agencyId: string, role: Role, ...events: readonly object[]) =>
    does(`POST ${OF}/review-events`, agencyId, {
      role,
      body: { events: events.map((event) => ({ procedureCode: codeOf(1), revision: 1, ...event })) },
    });
  const endorse = (agencyId: string, role: Role, ...numbers: readonly number[]) =>
    review(
      agencyId,
      role,
      ...numbers.map((n) => ({ type: 'endorse', processFinding: 'keep', procedureCode: codeOf(n) })),
    );
  const decide = (agencyId: string, number: string, ...numbers: readonly number[]) =>
    does(`POST ${PATH}/decisions`, agencyId, {
      role: 'ppc',
      body: {
        decision: { number, date: '2020-02-17', signedBy },
        items: numbers.map((n) => ({ agencyId, procedureCode: codeOf(n), revision: 1, outcome: 'approve' })),
      },
    });
  const publish = (agencyId: string, ...targets: readonly string[]) =>
    review(agencyId, 'dic', ...targets.map((target) => ({ type: 'publish', target, reference: 'x' })));
  return { s, call, does, submit, endorse, decide, publish };
};
const notSelected = (n: number) => ({
  procedureCode: codeOf(n),
  proposal: { kind: 'not-selected', reason: 'Ít hồ sơ' },
});
const exemption = (n: number) => ({
  procedureCode: codeOf(n),
  proposal: { kind: 'exemption', reason: 'UNSCANNABLE', explanation: 'A0' },
});

describe('the tracking table', () => {
  const ALWAYS = ['agencyId', 'name', 'group', 'total'];
  const read = async (call: Awaited<ReturnType<typeof begin>>['call'], asked: Asked = {}) => {
    const { status, json } = await call(TRACKING, { role: 'office', ...asked });
    expect(status).toBe(200);
    return tracking.parse(json);
  };

  it('is empty until something happens, then fills column by column', async () => {
    const { s, call, does, submit, endorse, decide, publish } = await begin();
    const told = async () => {
      const { agencies } = await read(call);
      const own = Object.entries(agencies.find(({ agencyId }) => agencyId === AGENCY) ?? {});
      return Object.fromEntries(own.filter(([name, value]) => !ALWAYS.includes(name) && value !== null));
    };
    expect(await told()).toEqual({});

    const contacts = [
      { name: 'Bình', email: 'b@so.example', phone: '0259 3822 683', role: 'focal', from: '2020-01-02' },
    ];
    await call(`PUT ${OF}/contacts`, { role: 'agency', body: { contacts } });
    const officer = { name: 'Bình', since: '2020-01-02' };
    expect(await told()).toEqual({ officer });

    const record = (kind: string, body: object) =>
      call(`PUT ${OF}/${kind}/{recordId}`, { role: 'agency', params: { recordId: 'a' }, body });
    await record('plan-documents', { document: { number: '12/KH-STN', date: '2019-11-15' }, title: 'Kế hoạch' });
    await record('publicity', { date: '2020-02-14', channel: 'television', title: 'Phóng sự', minutes: 15 });
    await record('notes', { kind: 'obstacle', text: 'Chưa có chữ ký số', from: '2020-02-01' });
    const duties = {
      officer,
      plan: { number: '12/KH-STN', date: '2019-11-15' },
      publicity: { count: 1, minutes: 15, articles: 0, lastOn: '2020-02-14' },
      notes: { open: 1, cause: 0, difficulty: 0, obstacle: 1, proposal: 0 },
    };
    expect(await told()).toEqual(duties);

    const at = s.clock.now().toISOString();
    await submit(AGENCY, entry(codeOf(1)));
    const half = { catalog: { chosen: 1, complete: false, submittedAt: at }, processes: { count: 1, of: 1 } };
    const waits = { done: 0, of: 1, waitingSince: at };
    const done = { done: 1, of: 1, waitingSince: null };
    expect(await told()).toEqual({ ...duties, ...half, pasc: waits, dic: waits });

    s.clock.set('2020-02-18T01:00:00.000Z');
    await endorse(AGENCY, 'pasc', 1);
    expect(await told()).toEqual({ ...duties, ...half, pasc: done, dic: waits });
    await endorse(AGENCY, 'dic', 1);
    expect(await told()).toEqual({ ...duties, ...half, pasc: done, dic: done });

    await does(`POST ${PATH}/reports`, AGENCY, {
      role: 'office',
      body: {
        report: { number: '15/BC-VPUB', date: '2020-02-17', signedBy: { name: 'A', title: 'CHÁNH VĂN PHÒNG' } },
        items: [{ agencyId: AGENCY, procedureCode: codeOf(1), revision: 1 }],
      },
    });
    const reviewed = { ...duties, ...half, pasc: done, dic: done, reported: 1 };
    expect(await told()).toEqual(reviewed);
    await decide(AGENCY, '99/QĐ-UBND', 1);
    expect(await told()).toEqual({ ...reviewed, decided: 1 });
    await publish(AGENCY, 'one-stop');
    expect(await told()).toEqual({ ...reviewed, decided: 1, oneStop: 1 });
    await publish(AGENCY, 'portal');
    const provided = { ...reviewed, decided: 1, oneStop: 1, portal: 1 };
    expect(await told()).toEqual(provided);

    await submit(AGENCY, exemption(2));
    const whole = {
      ...provided,
      catalog: { chosen: 2, complete: true, submittedAt: at },
      pasc: { done: 1, of: 2, waitingSince: '2020-02-18T01:00:00.000Z' },
      dic: { done: 1, of: 2, waitingSince: '2020-02-18T01:00:00.000Z' },
    };
    expect(await told()).toEqual(whole);
    await endorse(AGENCY, 'pasc', 2);
    await endorse(AGENCY, 'dic', 2);
    await decide(AGENCY, '100/QĐ-UBND', 2);
    const desk = { done: 2, of: 2, waitingSince: null };
    expect(await told()).toEqual({ ...whole, pasc: desk, dic: desk, reported: 2, decided: 2, exempted: 1 });

    const { province } = await read(call);
    expect(province).toMatchObject({ agencies: 3, total: 5, plan: 1, officer: 1, portal: 1, exempted: 1, pasc: desk });
  });

  it('calls a catalog complete exactly when the catalog itself does: a baseline may have told its process', async () => {
    const { call, submit } = await begin();
    const running = { level: 4, since: '2019-06-01', reference: 'x', process: entry('x').proposal.process };
    const document = { number: '56/QĐ-UBND', date: '2019-02-21' };
    const items = [{ procedureCode: codeOf(1), ...running }];
    await call(`POST ${OF}/baseline`, { role: 'dic', body: { document, items } });
    await submit(AGENCY, notSelected(2));
    expect((await call(`GET ${OF}/catalog`, { role: 'agency' })).json).toMatchObject({ complete: true });
    const { agencies } = await read(call);
    expect(agencies.find(({ agencyId }) => agencyId === AGENCY)).toMatchObject({
      catalog: { chosen: 2, complete: true },
      processes: { count: 1, of: 1 },
    });
  });

  it('is one table for every role and every agency of the province, in the order of the reports, with no address in it', async () => {
    const { call } = await begin();
    const contacts = [{ name: 'Bình', email: 'b@so.example', phone: '0259 3822 683', role: 'focal' }];
    await call(`PUT ${OF}/contacts`, { role: 'agency', body: { contacts } });
    const seen = new Set<string>();
    for (const asked of [
      ...(['pasc', 'dic', 'office', 'ppc', 'admin'] as const).map((role) => ({ role })),
      ...[AGENCY, SIBLING, THIRD].map((ofAgency) => ({ role: 'agency', ofAgency }) as const),
    ]) {
      seen.add(JSON.stringify(await read(call, asked)));
    }
    expect(seen.size).toBe(1);
    const [text = ''] = seen;
    expect(text).toContain('Bình');
    expect(text).not.toMatch(/b@so|3822/);
    const { agencies } = tracking.parse(JSON.parse(text));
    expect(agencies.map(({ agencyId }) => agencyId)).toEqual([THIRD, AGENCY, SIBLING]);
  });

  it('hands an officer over on a local day; the successor finds the same work, whatever the account', async () => {
    const { s, call, submit } = await begin();
    const officer = (name: string, over: object) => ({ name, email: 'x@so.example', role: 'focal', ...over });
    const contacts = [officer('Bình', { to: '2020-02-29' }), officer('Chi', { from: '2020-03-01' })];
    await call(`PUT ${OF}/contacts`, { role: 'agency', body: { contacts } });
    const named = async (at: string) => {
      s.clock.set(at);
      return (await read(call)).agencies.find(({ agencyId }) => agencyId === AGENCY)?.officer;
    };
    expect(await named('2020-02-29T16:59:59Z')).toEqual({ name: 'Bình', since: null });
    expect(await named('2020-02-29T17:00:00Z')).toEqual({ name: 'Chi', since: '2020-03-01' });
    expect((await call(`GET ${OF}/contacts`, { role: 'agency' })).json).toEqual({ contacts });

    await submit(AGENCY, entry(codeOf(1)));
    const remarks = [{ pointer: '', reason: 'Chưa rõ' }];
    const back = { procedureCode: codeOf(1), revision: 1, type: 'return', remarks };
    await applyStored(s.deps, (await s.bring('review', { events: [back] }, { role: 'pasc' })).id);
    const work = async (account: string) => [
      (await call(`GET ${PATH}/worklist`, { role: 'agency', account, query: { for: 'agency' } })).json,
      (await call(`GET ${OF}/procedures`, { role: 'agency', account })).json,
      (await call(`GET ${OF}/submissions`, { role: 'agency', account })).json,
    ];
    const found = await work('account-of-agency');
    expect(found).toMatchObject([{ total: 1 }, { items: [{}, {}] }, { items: [{}] }]);
    expect(await work('successor')).toEqual(found);
    const body = {
      document: { number: '05/TTr-STN', date: '2020-03-01' },
      signedBy: { name: 'A', title: 'GIÁM ĐỐC' },
      entries: [entry(codeOf(1))],
    };
    const again = await call(`POST ${OF}/submissions`, { role: 'agency', account: 'successor', body });
    expect(again.status).toBe(202);
  });
});

describe('the sibling radar', () => {
  /** The sibling provides 1 and has 2 approved; the agency leaves 1 out and asks to exempt 2. */
  const withGap = async () => {
    const all = await begin();
    await all.submit(SIBLING, entry(codeOf(1)), entry(codeOf(2)));
    await all.endorse(SIBLING, 'pasc', 1, 2);
    await all.endorse(SIBLING, 'dic', 1, 2);
    await all.decide(SIBLING, '99/QĐ-UBND', 1, 2);
    await all.publish(SIBLING, 'one-stop', 'portal');
    await all.submit(AGENCY, notSelected(1), exemption(2));
    const list = async (asked: Asked = {}) => {
      const { json } = await all.call(RADAR, { role: 'office', ...asked });
      return radar.parse(json);
    };
    const codes = async (asked: Asked = {}) => (await list(asked)).items.map(({ procedureCode }) => procedureCode);
    return { ...all, list, codes };
  };

  const gap = withGap();

  it('shows the gap to both agencies, the reviewers, the Office and the Committee, and nothing of it to a third agency', async () => {
    const { call, list, codes } = await gap;
    const { items } = await list({ role: 'agency' });
    expect(items).toMatchObject([
      {
        procedureCode: codeOf(1),
        name: `Thủ tục ${codeOf(1)}`,
        ahead: [{ agencyId: SIBLING, name: 'Huyện Anh Em', level: 4, revision: 1, state: 'published' }],
        behind: [{ agencyId: AGENCY, name: 'Sở Thử nghiệm', choice: 'not-selected', state: 'submitted' }],
      },
      {
        procedureCode: codeOf(2),
        ahead: [{ agencyId: SIBLING, state: 'approved' }],
        behind: [{ agencyId: AGENCY, choice: 'exemption', state: 'submitted' }],
      },
    ]);
    expect(await list({ role: 'agency', ofAgency: SIBLING })).toEqual(await list({ role: 'agency' }));
    for (const role of ['pasc', 'dic', 'office', 'ppc', 'admin'] as const)
      expect(await codes({ role })).toEqual([codeOf(1), codeOf(2)]);
    expect(await list({ role: 'agency', ofAgency: THIRD })).toEqual({ total: 0, items: [], nextCursor: null });

    const one = (asked: Asked) => call(`${RADAR}/{code}`, { params: { code: `${codeOf(1)}.000.00.00.H43` }, ...asked });
    const template = { agencyId: SIBLING, level: 4, revision: 1, process: { onlineForm: true, steps: [{}] } };
    for (const ofAgency of [AGENCY, SIBLING])
      expect(await one({ role: 'agency', ofAgency })).toMatchObject({ status: 200, json: { ...items[0], template } });
    for (const role of ['pasc', 'dic', 'office', 'ppc', 'admin'] as const)
      expect(await one({ role })).toMatchObject({ status: 200, json: { template } });
    for (const asked of [
      { role: 'agency', ofAgency: THIRD } as const,
      { role: 'ppc', params: { code: codeOf(3) } } as const,
      { role: 'ppc', params: { code: 'x' } } as const,
    ])
      expect(await one(asked)).toMatchObject({ status: 404, json: { code: 'RADAR_ROW_NOT_FOUND' } });
  });

  it('is filtered by agency, procedure and words, and paged', async () => {
    const { list, codes } = await gap;
    expect(await codes({ query: { agencyId: SIBLING } })).toHaveLength(2);
    expect(await codes({ query: { agencyId: THIRD } })).toEqual([]);
    expect(await codes({ query: { code: codeOf(2) } })).toEqual([codeOf(2)]);
    expect(await codes({ query: { code: codeOf(3) } })).toEqual([]);
    expect(await codes({ query: { q: 'thu TUC 1.000002' } })).toEqual([codeOf(2)]);
    expect(await codes({ query: { q: 'khac' } })).toEqual([]);
    const first = await list({ query: { limit: '1' } });
    expect([first.total, first.items.length]).toEqual([2, 1]);
    expect(await codes({ query: { limit: '1', cursor: first.nextCursor ?? '' } })).toEqual([codeOf(2)]);
  });

  it('puts the procedure first that most agencies are behind with, and closes the gap when it is closed', async () => {
    const { s, codes, call, submit } = await withGap();
    await s.register([codeOf(2)], { decision: { number: '7/QĐ-UBND', date: '2020-02-01' } }, THIRD);
    expect(await codes()).toEqual([codeOf(2), codeOf(1)]);
    expect(await codes({ role: 'agency', ofAgency: THIRD })).toEqual([codeOf(2)]);
    await submit(THIRD, entry(codeOf(2)));
    expect(await codes()).toEqual([codeOf(1), codeOf(2)]);
    const detail = (agencyId: string, n: number) =>
      call(`GET ${OF}/procedures/{code}`, { role: 'pasc', params: { agencyId, code: codeOf(n) } });
    expect((await detail(AGENCY, 2)).json).toMatchObject({
      siblings: [{ agencyId: SIBLING, name: 'Huyện Anh Em', level: 4, revision: 1, state: 'approved' }],
    });
    for (const agencyId of [SIBLING, THIRD]) expect((await detail(agencyId, 2)).json).not.toHaveProperty('siblings');
  });

  it('shows the process of another agency without the accounts of its officers and the agreements that only it has', async () => {
    const { call, submit, endorse, decide } = await begin();
    const own = { account: 'ntlan.stp', confirmedBy: { number: '12/SXD-VP', date: '2020-02-01' } };
    const duration = { value: 4, unit: 'working-hour' };
    const steps = [{ name: 'Tiếp nhận', unit: 'Bộ phận một cửa', actor: 'Công chức', duration, ...own }];
    await submit(SIBLING, entry(codeOf(1), 'level-4', { steps }));
    await endorse(SIBLING, 'pasc', 1);
    await endorse(SIBLING, 'dic', 1);
    await decide(SIBLING, '99/QĐ-UBND', 1);
    const { json } = await call(`${RADAR}/{code}`, { role: 'agency', params: { code: codeOf(1) } });
    const [step] = z.object({ template: z.object({ process: z.object({ steps: z.array(z.unknown()) }) }) }).parse(json)
      .template.process.steps;
    expect(step).toMatchObject({ name: 'Tiếp nhận' });
    expect(step).not.toHaveProperty('account');
    expect(step).not.toHaveProperty('confirmedBy');
  });

  it('takes the best process that is known as the template: a baseline without one is passed over', async () => {
    const { call, s } = await withGap();
    await s.register([codeOf(2)], { decision: { number: '7/QĐ-UBND', date: '2020-02-01' } }, THIRD);
    const baseline = { procedureCode: codeOf(2), level: 4, since: '2019-09-01', reference: 'x' };
    await call(`POST ${OF}/baseline`, {
      role: 'dic',
      params: { agencyId: THIRD },
      body: { document: { number: '56/QĐ-UBND', date: '2019-02-21' }, items: [baseline] },
    });
    const { json } = await call(`${RADAR}/{code}`, { role: 'agency', params: { code: codeOf(2) } });
    expect(json).toMatchObject({
      ahead: [
        { agencyId: THIRD, state: 'published', revision: 0 },
        { agencyId: SIBLING, state: 'approved' },
      ],
      template: { agencyId: SIBLING, revision: 1 },
    });
  });
});
