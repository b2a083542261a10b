import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { recount } from '../../functions/ratio/recount.ts';
import { dueReminders } from '../../functions/reminder/due.ts';
import { planBodySchema } from '../../shared/domain/plan.ts';
import { routeKey } from '../../shared/http/route.ts';
import { markForRecount } from '../../shared/store/recounts.ts';
import { type Asked, allEndpoints, caller } from '../support/api.ts';
import { applyStored } from '../support/apply.ts';
import { createBucket } from '../support/objects.ts';
import { AGENCY, codeOf, entry, PLAN, stage } from '../support/stage.ts';

const PLAN_PATH = '/v1/plans/{planId}';
const AGENCY_PATH = `${PLAN_PATH}/agencies/{agencyId}`;
const list = z.object({ items: z.array(z.unknown()) });
const ids = z.object({
  submissionId: z.string().optional(),
  batchId: z.string().optional(),
  reportId: z.string().optional(),
  decisionId: z.string().optional(),
});
const uploads = z.object({
  attachmentId: z.string(),
  upload: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }),
});
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Calls a route and holds its answer against the status and the schema that the route declares, unknown fields included. */
const checked = async () => {
  const s = await stage();
  const call = caller({ ...s.deps, objects: await createBucket() });
  const called = new Set<string>();
  const ask = async (key: string, asked: Asked = {}) => {
    called.add(key);
    const spec = allEndpoints.map((endpoint) => endpoint.spec).find((each) => routeKey(each) === key);
    if (spec === undefined) throw new Error(`no route ${key}`);
    const answer = await call(key, asked);
    const declared = Object.entries(spec.responses ?? {}).find(([status]) => Number(status) === answer.status);
    expect(declared, `${key} answered ${answer.status}: ${answer.text.slice(0, 300)}`).toBeDefined();
    const schema = declared?.[1];
    if (typeof schema === 'string') {
      expect(answer.headers['content-type']).toContain(schema);
      return { status: answer.status, json: null };
    }
    const parsed = schema?.safeParse(answer.json);
    expect(parsed?.error?.issues ?? [], `${key}: the schema in "responses" does not fit the answer`).toEqual([]);
    expect(parsed?.data, `${key}: the answer has fields that its schema does not declare`).toEqual(answer.json);
    if (!key.endsWith('/worklist'))
      expect(list.safeParse(answer.json).data?.items, `${key}: an empty list`).not.toEqual([]);
    return { status: answer.status, json: answer.json };
  };
  const queue = async (key: string, asked: Asked) => {
    const { submissionId, batchId, reportId, decisionId } = ids.parse((await ask(key, asked)).json);
    const id = submissionId ?? batchId ?? reportId ?? decisionId ?? '';
    await applyStored(s.deps, id);
    return id;
  };
  return { s, ask, queue, called };
};

const item = (n: number) => ({
  code: codeOf(n),
  name: `Thủ tục ${n}`,
  field: 'Thử nghiệm',
  timeLimit: { value: 10, unit: 'working-day' },
  fee: false,
});

describe('the answers of every route', () => {
  it('are what the routes declare, through a whole course', async () => {
    const { s, ask, queue, called } = await checked();

    const { planId: _id, createdAt: _at, ...plan } = { ...s.plan, ...planBodySchema.parse(s.plan) };
    const admin = { role: 'admin', body: plan } as const;
    expect((await ask(`PUT ${PLAN_PATH}`, { ...admin, params: { planId: 'moi' } })).status).toBe(201);
    expect((await ask(`PUT ${PLAN_PATH}`, admin)).status).toBe(200);
    await ask('GET /v1/plans');
    await ask(`GET ${PLAN_PATH}`);

    const contacts = [{ name: 'Trần Thị B', email: 'b@so.example', role: 'focal', phone: '0259 3822 683' }];
    const agency = { role: 'pasc', body: { name: 'Sở Thử nghiệm', group: 'department', contacts } } as const;
    expect((await ask(`PUT ${AGENCY_PATH}`, { ...agency, params: { agencyId: 'moi' } })).status).toBe(201);
    expect((await ask(`PUT ${AGENCY_PATH}`, agency)).status).toBe(200);
    await ask(`GET ${PLAN_PATH}/agencies`);
    await ask(`PUT ${AGENCY_PATH}/contacts`, { role: 'agency', body: { contacts } });
    await ask(`GET ${AGENCY_PATH}/contacts`, { role: 'office' });

    const decided = { number: '1304/QĐ-UBND', date: '2019-08-16' };
    const add = [1, 2, 3, 4, 5, 6].map(item);
    const register = `POST ${AGENCY_PATH}/register-decisions`;
    await ask(register, { role: 'pasc', body: { decision: decided, effectiveOn: '2019-08-16', add } });
    await ask(register, {
      role: 'pasc',
      body: {
        decision: { number: '9/QĐ-UBND', date: '2020-02-10' },
        effectiveOn: '2020-02-11',
        add: [item(1)],
        amend: [{ code: codeOf(2), timeLimit: null, replacedBy: codeOf(3) }],
        abolish: [codeOf(6)],
      },
    });
    await ask(`POST ${PLAN_PATH}/register-decisions`, {
      role: 'admin',
      body: {
        agencyIds: [AGENCY, 'moi'],
        decision: { number: '10/QĐ-UBND', date: '2020-02-10' },
        effectiveOn: '2020-02-11',
        add: [{ ...item(7), name: item(1).name.toUpperCase() }],
      },
    });
    await ask(`POST ${AGENCY_PATH}/register-decisions/corrections`, {
      role: 'pasc',
      body: {
        correction: { number: '12/ĐC-UBND', date: '2020-02-11' },
        corrects: { number: '10/QĐ-UBND', date: '2020-02-10' },
        decision: { number: '11/QĐ-UBND', date: '2020-02-10' },
        lines: [{ code: codeOf(7), fee: true }],
      },
    });
    await ask(`GET ${AGENCY_PATH}/register`, { role: 'agency', query: { on: '2020-03-01', q: 'thu tuc', limit: '2' } });
    await ask(`GET ${AGENCY_PATH}/register`, { role: 'dic', query: { on: '2020-03-01' } });
    await ask(`POST ${AGENCY_PATH}/baseline`, {
      role: 'dic',
      body: {
        document: { number: '56/QĐ-UBND', date: '2019-02-21' },
        items: [{ procedureCode: codeOf(5), level: 3, since: '2019-06-01', reference: 'x' }],
      },
    });

    await ask(`GET ${AGENCY_PATH}/register/history`, { role: 'office' });

    const file = {
      name: 'to-trinh.pdf',
      contentType: 'application/pdf',
      size: 3,
      sha256: hashOf('pdf'),
      kind: 'letter',
    };
    const announce = { role: 'agency', body: file } as const;
    const announced = await ask(`POST ${AGENCY_PATH}/attachments`, announce);
    expect([announced.status, (await ask(`POST ${AGENCY_PATH}/attachments`, announce)).status]).toEqual([201, 200]);
    const { attachmentId, upload } = uploads.parse(announced.json);
    await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: 'pdf' });
    const attachment = { role: 'agency', params: { attachmentId } } as const;
    await ask(`PUT ${AGENCY_PATH}/attachments/{attachmentId}/uploaded`, { ...attachment, body: {} });
    await ask(`GET ${AGENCY_PATH}/attachments`, { role: 'dic' });
    await ask(`GET ${AGENCY_PATH}/attachments/{attachmentId}`, { ...attachment, role: 'ppc' });
    const reason = { ...attachment, body: { reason: 'Nhầm tệp' } };
    await ask(`PUT ${AGENCY_PATH}/attachments/{attachmentId}/withdrawn`, reason);
    await ask(`POST ${AGENCY_PATH}/attachments`, announce);

    const entries = [
      entry(codeOf(1), 'level-4', { postalReceive: true }),
      entry(codeOf(2), 'level-3'),
      { procedureCode: codeOf(3), proposal: { kind: 'exemption', reason: 'UNSCANNABLE', explanation: 'A0' } },
      { procedureCode: codeOf(4), proposal: { kind: 'not-selected', reason: 'Ít hồ sơ' } },
      entry(codeOf(6)),
    ];
    const catalog = {
      document: { number: '04/TTr-STN', date: '2020-02-10', attachments: [attachmentId] },
      signedBy: { name: 'A', title: 'GIÁM ĐỐC' },
      entries,
    };
    await ask(`POST ${AGENCY_PATH}/submissions/validate`, { role: 'agency', body: catalog });
    const submissionId = await queue(`POST ${AGENCY_PATH}/submissions`, { role: 'agency', body: catalog });
    await ask(`GET ${AGENCY_PATH}/submissions`, { role: 'office', query: { limit: '1' } });
    await ask(`GET ${AGENCY_PATH}/submissions/{submissionId}`, { role: 'agency', params: { submissionId } });

    await ask(`GET ${AGENCY_PATH}/catalog`, { role: 'ppc' });

    const draft = `${AGENCY_PATH}/draft`;
    await ask(`GET ${draft}`, { role: 'agency' });
    const unnamed = { procedureName: 'Thủ tục 7' };
    const written = { ...catalog, entries: [entry(codeOf(2), 'level-3'), entry(codeOf(7)), unnamed] };
    await ask(`PUT ${draft}`, { role: 'agency', headers: { 'if-match': '"0"' }, body: written });
    const whole = { ...written, entries: written.entries.slice(0, 2) };
    await ask(`PUT ${draft}`, { role: 'agency', headers: { 'if-match': '"1"' }, body: whole });
    await ask(`GET ${draft}`, { role: 'office' });
    await ask(`GET ${draft}/versions`, { role: 'agency', query: { limit: '1' } });
    await ask(`GET ${draft}/versions/{version}`, { role: 'agency', params: { version: '1' } });
    const signed = { ...plan, signOff: true };
    await ask(`PUT ${PLAN_PATH}`, { role: 'admin', body: signed });
    const requested = { headers: { 'if-match': '"2"' }, body: { status: 'requested' } };
    await ask(`PUT ${draft}/sign-off`, { role: 'agency', ...requested });
    await ask(`PUT ${PLAN_PATH}`, { role: 'admin', body: plan });
    await queue(`POST ${draft}/submissions`, { role: 'agency', body: { version: 2 } });

    const events = `POST ${AGENCY_PATH}/review-events`;
    const on = (n: number, rest: object) => ({ procedureCode: codeOf(n), revision: 1, ...rest });
    const subject = (n: number) => ({ agencyId: AGENCY, procedureCode: codeOf(n), revision: 1 });
    for (const role of ['pasc', 'dic'] as const) {
      const endorse = { type: 'endorse', processFinding: 'keep', note: 'Đồng ý.' };
      const body = { events: [on(1, endorse), on(3, endorse), on(4, endorse), on(5, endorse)] };
      const batchId = await queue(events, { role, body });
      await ask(`GET ${AGENCY_PATH}/review-events/{batchId}`, { role, params: { batchId } });
    }
    const remarks = [{ pointer: '/proposal/process/steps/0', reason: 'Chưa rõ' }];
    await queue(events, {
      role: 'pasc',
      body: {
        opinion: { number: '12/PASC-RS', date: '2020-02-17' },
        events: [on(2, { type: 'return', remarks, suggestedProcess: entry(codeOf(2)).proposal.process })],
      },
    });
    await queue(events, { role: 'pasc', body: { events: [on(4, { type: 'take-back', reason: 'Xem lại' })] } });
    const consolidation = `GET ${PLAN_PATH}/consolidation`;
    await ask(consolidation, { role: 'office', query: { list: 'unreported' } });
    const reported = { report: { number: '58/TTr-VPUB', date: '2020-02-16' }, items: [1, 3].map(subject) };
    const reportId = await queue(`POST ${PLAN_PATH}/reports`, { role: 'office', body: reported });
    await ask(`GET ${PLAN_PATH}/reports`, { role: 'agency' });
    await ask(consolidation, { role: 'ppc', query: { list: 'undecided' } });
    for (const whom of ['agency', 'pasc', 'dic', 'ppc', 'publisher', 'office']) {
      await ask(`GET ${PLAN_PATH}/worklist`, { role: 'office', query: { for: whom, limit: '1' } });
    }

    const decision = { number: '99/QĐ-UBND', date: '2020-03-02', signedBy: { name: 'B', title: 'CHỦ TỊCH' } };
    const approve = (n: number) => ({ agencyId: AGENCY, ...on(n, { outcome: 'approve' }) });
    const decisionId = await queue(`POST ${PLAN_PATH}/decisions`, {
      role: 'ppc',
      body: { decision, items: [approve(1), { ...approve(3), expiresOn: '2020-12-31' }, approve(4)] },
    });
    await ask(`GET ${PLAN_PATH}/decisions`, { role: 'agency' });
    await ask(`GET ${PLAN_PATH}/annex`, { role: 'office', query: { number: '99/QĐ-UBND' } });
    await ask(`GET ${PLAN_PATH}/precedents`, { role: 'agency', query: { reason: 'UNSCANNABLE' } });
    await ask(`GET ${PLAN_PATH}/decisions/{decisionId}`, { role: 'office', params: { decisionId } });
    await ask(`GET ${PLAN_PATH}/reports/{reportId}`, { role: 'dic', params: { reportId } });
    const configure = on(1, { type: 'configure', target: 'one-stop' });
    await queue(events, { role: 'agency', body: { events: [configure] } });
    const targets = ['one-stop', 'portal'].map((target) => on(1, { type: 'publish', target, reference: 'x' }));
    await queue(events, { role: 'dic', body: { events: [...targets, on(1, { type: 'integrate', reference: 'x' })] } });
    await queue(events, { role: 'office', body: { events: [on(1, { type: 'fault', description: 'Không mở được' })] } });

    await ask(`GET ${AGENCY_PATH}/procedures`, { role: 'ppc' });
    for (const code of [1, 2, 3, 4, 5, 6].map(codeOf)) {
      await ask(`GET ${AGENCY_PATH}/procedures/{code}`, { role: 'agency', params: { code } });
      await ask(`GET ${AGENCY_PATH}/procedures/{code}/history`, { role: 'agency', params: { code } });
    }
    const entryPath = `${AGENCY_PATH}/procedures/{code}`;
    const entryOf = { code: codeOf(2), commentId: 'c-1', revision: '1' };
    const said = { params: entryOf, body: { text: 'Đề nghị làm rõ', revision: 1 } };
    expect((await ask(`PUT ${entryPath}/comments/{commentId}`, { role: 'pasc', ...said })).status).toBe(201);
    expect((await ask(`PUT ${entryPath}/comments/{commentId}`, { role: 'pasc', ...said })).status).toBe(200);
    await ask(`GET ${entryPath}/comments`, { role: 'agency', params: entryOf });
    await ask(`PUT ${entryPath}/claim`, { role: 'dic', params: entryOf, body: {} });
    await ask(`GET ${entryPath}`, { role: 'dic', params: entryOf });
    await ask(`GET ${entryPath}/revisions/{revision}`, { role: 'dic', params: entryOf });
    await ask(`GET ${PLAN_PATH}/opinions`, { role: 'office' });
    await ask(`GET ${PLAN_PATH}/faults`, { role: 'agency', query: { status: 'open' } });
    await ask(`GET ${PLAN_PATH}/worklist`, {
      role: 'dic',
      query: { for: 'dic', field: 'thu nghiem', finding: 'CRITERION_MISSING', assignee: 'me', minWorkingDays: '0' },
    });
    await queue(`POST ${entryPath}/accept-suggestion`, { role: 'agency', params: entryOf, body: { revision: 1 } });
    await ask(`GET ${PLAN_PATH}/services`, { query: { level: '3' } });
    await ask(`GET ${PLAN_PATH}/services`);
    await ask(`GET ${PLAN_PATH}/services/{agencyId}/{code}`, { params: { code: codeOf(1) } });

    s.clock.set('2020-03-17T01:00:00Z');
    for (const agencyId of [AGENCY, 'moi']) {
      await markForRecount(s.deps, PLAN, agencyId, 'test');
      await recount(s.deps, PLAN, agencyId);
    }
    await dueReminders(s.deps);
    await ask(`GET ${PLAN_PATH}/reminders`, { role: 'office' });
    for (const query of [{}, { asOf: '2020-03-01' }]) {
      await ask(`GET ${PLAN_PATH}/progress`, { query });
      await ask(`GET ${PLAN_PATH}/progress/{agencyId}`, { query });
    }
    await ask(`GET ${PLAN_PATH}/progress/history`);
    await ask(`GET ${PLAN_PATH}/progress/{agencyId}/history`);

    // Another agency holds the procedure 1, which this one provides.
    await ask(register, {
      role: 'pasc',
      params: { agencyId: 'moi' },
      body: { decision: { number: '13/QĐ-UBND', date: '2020-03-01' }, effectiveOn: '2020-03-02', add: [item(1)] },
    });
    await ask(`GET ${AGENCY_PATH}/procedures/{code}`, {
      role: 'office',
      params: { agencyId: 'moi', code: codeOf(1) },
    });
    await ask(`GET ${PLAN_PATH}/radar`, { role: 'agency', query: { q: 'thu tuc 1', agencyId: AGENCY } });
    await ask(`GET ${PLAN_PATH}/radar/{code}`, { role: 'agency', params: { code: codeOf(1) } });
    await ask(`GET ${PLAN_PATH}/tracking`, { role: 'ppc' });

    const duties = {
      'plan-documents': [{ document: { number: '12/KH-STN', date: '2019-11-15' }, title: 'Kế hoạch' }, { note: 'x' }],
      publicity: [
        { date: '2020-02-14', channel: 'radio', title: 'Phát thanh' },
        { minutes: 5, articles: 1 },
      ],
      notes: [
        { kind: 'cause', text: 'Thiếu người', from: '2020-02-01' },
        { to: '2020-02-29', removed: false },
      ],
    };
    for (const [kind, [first, more]] of Object.entries(duties)) {
      const record = { role: 'agency', params: { recordId: 'ban-ghi-1' } } as const;
      const put = `PUT ${AGENCY_PATH}/${kind}/{recordId}`;
      expect((await ask(put, { ...record, body: first })).status).toBe(201);
      expect((await ask(put, { ...record, body: { ...first, ...more } })).status).toBe(200);
      await ask(`GET ${AGENCY_PATH}/${kind}`, { role: 'ppc', query: { from: '2019-11-01', to: '2020-03-01' } });
      await ask(`GET ${AGENCY_PATH}/${kind}/{recordId}`, { ...record, role: 'office' });
    }
    await ask(`GET ${PLAN_PATH}/tracking`, { role: 'agency' });

    for (const code of [1, 2, 3, 4].map(codeOf)) {
      await ask(`GET ${AGENCY_PATH}/procedures/{code}/ledger`, { role: 'agency', params: { code } });
    }
    await ask(`GET ${PLAN_PATH}/ledger`, { role: 'office' });
    await ask(`GET ${PLAN_PATH}/ledger`, { role: 'agency', query: { agencyId: AGENCY } });

    for (const path of ['/', '/docs', '/openapi.json', '/health']) await ask(`GET ${path}`);

    const all = allEndpoints.map(({ spec }) => routeKey(spec));
    expect(
      all.filter((key) => !called.has(key)),
      'routes that this course never calls: add a call, so that their schemas are held against real answers',
    ).toEqual([]);
  });
});
