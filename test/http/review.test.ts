import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { recount } from '../../functions/ratio/recount.ts';
import type { Role } from '../../shared/http/route.ts';
import { type Asked, caller } from '../support/api.ts';
import { applyStored } from '../support/apply.ts';
import { AGENCY, codeOf, entry, PLAN, stage, step } from '../support/stage.ts';

const PLAN_PATH = '/v1/plans/{planId}';
const AGENCY_PATH = `${PLAN_PATH}/agencies/{agencyId}`;
const ENTRY = `${AGENCY_PATH}/procedures/{code}`;
const EVENTS = `POST ${AGENCY_PATH}/review-events`;
const queued = z.object({ submissionId: z.string(), batchId: z.string(), decisionId: z.string() }).partial();
const outcomes = z.object({ events: z.array(z.object({ outcome: z.string(), code: z.string().nullable() })) });
const list = z.looseObject({ total: z.int().optional(), items: z.array(z.looseObject({})) });

const on = (n: number, type: string, rest: object = {}, revision = 1) => ({
  procedureCode: codeOf(n),
  revision,
  type,
  ...rest,
});
const endorse = (n: number, revision = 1) => on(n, 'endorse', { processFinding: 'keep' }, revision);
const sendBack = (n: number, pointer = '/proposal/process/steps/0/name', revision = 1) =>
  on(n, 'return', { remarks: [{ pointer, reason: 'Chưa rõ' }] }, revision);

/** A stage with procedures and the verbs of a course; each applies what it sent, as the workers do. */
const course = async (options: Parameters<typeof stage>[0] = {}, count = 3) => {
  const s = await stage(options);
  await s.register(Array.from({ length: count }, (_, n) => codeOf(n + 1)));
  const call = caller(s.deps);
  const send = async (key: string, asked: Asked) => {
    const answer = await call(key, asked);
    expect(answer.status, answer.text).toBe(202);
    const { submissionId, batchId, decisionId } = queued.parse(answer.json);
    await applyStored(s.deps, submissionId ?? batchId ?? decisionId ?? '');
    return answer;
  };
  const submit = (...entries: object[]) =>
    send(`POST ${AGENCY_PATH}/submissions`, {
      role: 'agency',
      body: {
        document: { number: '04/TTr-STN', date: '2020-02-10' },
        signedBy: { name: 'A', title: 'GIÁM ĐỐC' },
        entries,
      },
    });
  const events = (role: Role, ...body: object[]) => send(EVENTS, { role, body: { events: body } });
  const decide = (...items: object[]) =>
    send(`POST ${PLAN_PATH}/decisions`, {
      role: 'ppc',
      body: {
        decision: { number: '99/QĐ-UBND', date: '2020-03-02', signedBy: { name: 'B', title: 'CHỦ TỊCH' } },
        items: items.map((item) => ({ agencyId: AGENCY, revision: 1, outcome: 'approve', ...item })),
      },
    });
  const read = async (n: number, role: Role = 'dic') =>
    z.looseObject({}).parse((await call(`GET ${ENTRY}`, { role, params: { code: codeOf(n) } })).json);
  const worklist = async (whom: string, query: Record<string, string> = {}, role: Role = 'office') =>
    list.parse((await call(`GET ${PLAN_PATH}/worklist`, { role, query: { for: whom, ...query } })).json);
  const publish = async (n: number) => {
    for (const role of ['pasc', 'dic'] as const) await events(role, endorse(n));
    await decide({ procedureCode: codeOf(n) });
    await events('dic', ...['one-stop', 'portal'].map((target) => on(n, 'publish', { target, reference: 'x' })));
  };
  return { s, call, submit, events, decide, read, worklist, publish };
};

describe('reviewing an entry', () => {
  it('shows a resubmission with each remark beside what changed, and the process beside the one that runs', async () => {
    const { submit, events, publish, read, call } = await course();
    await submit(entry(codeOf(1), 'level-3', { steps: [step, { ...step, name: 'Trình ký' }] }));
    await publish(1);
    await submit(entry(codeOf(1), 'level-4', { steps: [step] }));
    await events('dic', sendBack(1, '/proposal/process/steps/0/name', 2));
    await events('pasc', sendBack(1, '/proposal/kind', 2));
    await submit(entry(codeOf(1), 'level-4', { steps: [{ ...step, name: 'Tiếp nhận trực tuyến' }] }));
    expect(await read(1)).toMatchObject({
      working: { revision: 3, state: 'submitted' },
      comparison: {
        steps: [
          { change: 'changed', before: 0, after: 0, fields: [{ field: 'name', after: 'Tiếp nhận trực tuyến' }] },
          { change: 'removed', before: 1, after: null },
        ],
      },
      answeredRemarks: [
        { desk: 'dic', pointer: '/proposal/process/steps/0/name', before: 'Tiếp nhận', changed: true },
        { desk: 'pasc', pointer: '/proposal/kind', before: 'level-4', after: 'level-4', changed: false },
      ],
    });
    const revision = await call(`GET ${ENTRY}/revisions/{revision}`, {
      role: 'agency',
      params: { code: codeOf(1), revision: '2' },
    });
    expect(revision.json).toMatchObject({
      revision: 2,
      entry: { proposal: { kind: 'level-4' } },
      events: [{ type: 'return' }, { type: 'return' }],
      answeredRemarks: [],
    });
    for (const missing of ['4', '0', 'x'])
      expect(
        (
          await call(`GET ${ENTRY}/revisions/{revision}`, {
            role: 'dic',
            params: { code: codeOf(1), revision: missing },
          })
        ).status,
      ).toBe(404);
  });

  it('lets a desk take its verdict back until the Committee has decided, and gives its remarks up with it', async () => {
    const { submit, events, decide, read, call } = await course();
    await submit(entry(codeOf(1)), entry(codeOf(2)));
    await events('pasc', endorse(1), sendBack(2));
    await events('dic', endorse(1));
    expect(await read(1)).toMatchObject({ working: { state: 'endorsed' } });
    await events('dic', on(1, 'take-back', { reason: 'Xem lại bước 2' }));
    expect(await read(1)).toMatchObject({ working: { state: 'submitted', verdicts: { pasc: 'endorse' } } });
    await events('pasc', on(2, 'take-back'));
    expect(await read(2)).toMatchObject({ working: { state: 'submitted', verdicts: {} } });
    await events('dic', endorse(1));
    await decide({ procedureCode: codeOf(1) });
    const late = await call(EVENTS, { role: 'dic', body: { events: [on(1, 'take-back')] } });
    expect([late.status, late.json]).toMatchObject([409, { errors: [{ code: 'STATE_CONFLICT' }] }]);
    const none = await call(EVENTS, { role: 'dic', body: { events: [on(2, 'take-back')] } });
    expect(none.json).toMatchObject({ errors: [{ code: 'NO_VERDICT_TO_TAKE_BACK' }] });
  });

  it('holds If-Match on a single event against the version, and takes it with no more than one', async () => {
    const { submit, call, read } = await course();
    await submit(entry(codeOf(1)), entry(codeOf(2)));
    const { version } = z.looseObject({ version: z.int() }).parse(await read(1));
    const tagged = (tag: string, ...body: object[]) =>
      call(EVENTS, { role: 'pasc', headers: { 'if-match': tag }, body: { events: body } });
    const etag = (await call(`GET ${ENTRY}`, { role: 'dic', params: { code: codeOf(1) } })).headers.etag;
    expect(etag).toBe(`"${version}"`);
    expect((await tagged(`"${version - 1}"`, endorse(1))).json).toMatchObject({
      status: 412,
      code: 'VERSION_MISMATCH',
      currentVersion: version,
    });
    expect((await tagged('"1"', endorse(1), endorse(2))).json).toMatchObject({
      status: 422,
      errors: [{ pointer: '/events', code: 'IF_MATCH_NEEDS_ONE' }],
    });
    expect((await tagged(String(etag), endorse(1))).status).toBe(202);
  });

  it('gives twins with an If-Match the same 202, also when one is applied while the other looks at the version', async () => {
    const { s, submit, call, read } = await course();
    await submit(entry(codeOf(1)));
    const { version } = z.looseObject({ version: z.int() }).parse(await read(1));
    const send = () =>
      call(EVENTS, {
        role: 'pasc',
        headers: { 'if-match': `"${version}"`, 'idempotency-key': 'twin' },
        body: { events: [endorse(1)] },
      });
    let [first, looked]: [Awaited<ReturnType<typeof send>> | null, boolean] = [null, false];
    s.table.client.middlewareStack.add(
      (next) => async (args) => {
        if (!looked && JSON.stringify(args.input).includes(`"S#${codeOf(1)}"`)) {
          looked = true;
          first = await send();
          await applyStored(s.deps, queued.parse(first.json).batchId ?? '');
        }
        return next(args);
      },
      { step: 'initialize', name: 'twin' },
    );
    const second = await send();
    expect([second.status, second.json]).toEqual([202, z.looseObject({ json: z.unknown() }).parse(first).json]);
  });

  it('escalates what the desks disagree about to the Office, with both verdicts', async () => {
    const { submit, events, worklist, read } = await course();
    const exemption = { kind: 'exemption', reason: 'UNSCANNABLE', explanation: 'A0' };
    await submit(entry(codeOf(1)), entry(codeOf(2)), { procedureCode: codeOf(3), proposal: exemption });
    await events('pasc', endorse(1), sendBack(2), endorse(3));
    expect(await worklist('office')).toMatchObject({ total: 0 });
    await events('dic', sendBack(1), sendBack(2), sendBack(3));
    const { items } = await worklist('office');
    expect(items.map(({ procedureCode, waitsOn, verdicts }) => [procedureCode, waitsOn, verdicts])).toEqual([
      [codeOf(1), 'agency', { pasc: 'endorse', dic: 'return' }],
      [codeOf(3), 'ppc', { pasc: 'endorse', dic: 'return' }],
    ]);
    expect(await read(1)).toMatchObject({ working: { disagreement: true } });
  });

  it('keeps numbered opinions, threads and claims', async () => {
    const { s, submit, call, worklist } = await course();
    await submit(entry(codeOf(1)), entry(codeOf(2)));
    const opinion = { number: '12/PASC-RS', date: '2020-02-17' };
    const sent = await call(EVENTS, { role: 'pasc', body: { opinion, events: [endorse(1), sendBack(2)] } });
    await applyStored(s.deps, queued.parse(sent.json).batchId ?? '');
    expect((await call(`GET ${PLAN_PATH}/opinions`, { role: 'office' })).json).toMatchObject({
      items: [{ opinion, desk: 'pasc', agencyId: AGENCY, endorsed: 1, returned: 1 }],
    });
    const history = await call(`GET ${ENTRY}/history`, { role: 'ppc', params: { code: codeOf(1) } });
    expect(history.json).toMatchObject({ items: [{}, {}, { type: 'endorse', opinion }] });

    const say = (commentId: string, text: string, role: Role = 'agency') =>
      call(`PUT ${ENTRY}/comments/{commentId}`, { role, params: { code: codeOf(1), commentId }, body: { text } });
    expect((await say('a', 'Một')).status).toBe(201);
    expect((await say('a', 'Một')).status).toBe(200);
    expect((await say('a', 'Hai')).json).toMatchObject({ status: 409, code: 'COMMENT_EXISTS' });
    expect((await say('a', 'Một', 'dic')).status).toBe(409);
    expect((await say('b', '  ', 'ppc')).status).toBe(422);
    s.clock.set('2020-02-18T01:00:00Z');
    await say('0', 'Ba', 'ppc');
    const thread = async (query: Record<string, string>) =>
      z
        .object({ items: z.array(z.object({ text: z.string() })), nextCursor: z.string().nullable() })
        .parse((await call(`GET ${ENTRY}/comments`, { role: 'pasc', params: { code: codeOf(1) }, query })).json);
    const first = await thread({ limit: '1' });
    expect(first.items.map(({ text }) => text)).toEqual(['Một']);
    expect((await thread({ cursor: first.nextCursor ?? '' })).items.map(({ text }) => text)).toEqual(['Ba']);

    const claim = (account: string, body: object, headers = {}) =>
      call(`PUT ${ENTRY}/claim`, { role: 'dic', account, params: { code: codeOf(1) }, body, headers });
    expect((await claim('an', {})).json).toMatchObject({ assignee: 'an', version: 1 });
    expect((await claim('binh', {})).json).toMatchObject({ status: 409, code: 'ALREADY_CLAIMED', currentVersion: 1 });
    expect((await claim('binh', { replace: true }, { 'if-match': '"7"' })).status).toBe(412);
    expect((await claim('binh', { replace: true }, { 'if-match': '"1"' })).json).toMatchObject({ assignee: 'binh' });
    const mine = async (account: string) =>
      z
        .looseObject({ total: z.int() })
        .parse(
          (await call(`GET ${PLAN_PATH}/worklist`, { role: 'dic', account, query: { for: 'dic', assignee: 'me' } }))
            .json,
        ).total;
    expect([await mine('an'), await mine('binh')]).toEqual([0, 1]);
    expect((await worklist('dic', { assignee: 'nobody' })).total).toBe(0);
    expect((await claim('binh', { assignee: null })).status).toBe(200);
    expect((await worklist('dic', { assignee: 'nobody' })).total).toBe(1);
  });
});

describe('a document of opinion', () => {
  it('is a desk’s, with the verdicts it gives: nobody else can put one into the list', async () => {
    const { submit, call } = await course();
    await submit(entry(codeOf(1)));
    const opinion = { number: '05/STN-VP', date: '2020-02-17' };
    for (const [role, event] of [
      ['agency', on(1, 'withdraw')],
      ['pasc', on(1, 'take-back')],
    ] as const) {
      const sent = await call(EVENTS, { role, body: { opinion, events: [event] } });
      expect([sent.status, sent.json]).toMatchObject([
        422,
        { errors: [{ pointer: '/opinion', code: 'OPINION_WITHOUT_VERDICT' }] },
      ]);
    }
    expect((await call(`GET ${PLAN_PATH}/opinions`, { role: 'office' })).json).toMatchObject({ items: [] });
  });
});

describe('a corrected process', () => {
  it('is accepted by the agency with one call, as a new revision', async () => {
    const { s, submit, events, read, call } = await course();
    await submit(entry(codeOf(1)), entry(codeOf(2)));
    const suggestedProcess = {
      ...entry(codeOf(1)).proposal.process,
      steps: [{ ...step, name: 'Tiếp nhận trực tuyến' }],
    };
    const remarks = [{ pointer: '/proposal/process/steps/0/name', reason: 'Nên tiếp nhận trực tuyến' }];
    await events('dic', on(1, 'return', { remarks, suggestedProcess }), on(2, 'return', { remarks }));
    const accept = (n: number, body: object, headers = {}) =>
      call(`POST ${ENTRY}/accept-suggestion`, { role: 'agency', params: { code: codeOf(n) }, body, headers });
    expect((await accept(2, { revision: 1 })).json).toMatchObject({ status: 404, code: 'SUGGESTION_NOT_FOUND' });
    expect((await accept(1, { revision: 1, desk: 'pasc' })).status).toBe(404);
    await events('pasc', sendBack(1));
    await events('dic', on(1, 'take-back'));
    expect((await accept(1, { revision: 1 })).json).toMatchObject({ status: 404, code: 'SUGGESTION_NOT_FOUND' });
    await events('dic', on(1, 'return', { remarks, suggestedProcess }));
    await events('pasc', on(1, 'take-back'));
    expect((await accept(1, { revision: 1 }, { 'if-match': '"1"' })).status).toBe(412);
    const headers = { 'idempotency-key': 'nhan' };
    const accepted = await accept(1, { revision: 1 }, headers);
    expect(accepted.status, accepted.text).toBe(202);
    await applyStored(s.deps, queued.parse(accepted.json).submissionId ?? '');
    expect(await read(1)).toMatchObject({
      working: {
        revision: 2,
        state: 'submitted',
        proposal: { process: { steps: [{ name: 'Tiếp nhận trực tuyến' }] } },
      },
      answeredRemarks: [{ desk: 'dic', before: 'Tiếp nhận', after: 'Tiếp nhận trực tuyến', changed: true }],
    });
    expect((await accept(1, { revision: 1 }, headers)).json).toEqual(accepted.json);
    expect((await accept(1, { revision: 1 })).json).toMatchObject({
      status: 409,
      errors: [{ code: 'REVISION_MISMATCH' }],
    });
  });

  it('never sends again what has no process as it was: the agency says which level it takes the process for', async () => {
    const { s, submit, events, read, call } = await course();
    await submit({ procedureCode: codeOf(1), proposal: { kind: 'not-selected', reason: 'Ít hồ sơ' } });
    const suggestedProcess = entry(codeOf(1)).proposal.process;
    const remarks = [{ pointer: '/proposal', reason: 'Nên chọn mức độ 4' }];
    await events('dic', on(1, 'return', { remarks, suggestedProcess }));
    const accept = (body: object) =>
      call(`POST ${ENTRY}/accept-suggestion`, { role: 'agency', params: { code: codeOf(1) }, body });
    expect((await accept({ revision: 1 })).json).toMatchObject({
      status: 422,
      code: 'VALIDATION_FAILED',
      errors: [{ pointer: '/kind', code: 'REQUIRED' }],
    });
    const accepted = await accept({ revision: 1, kind: 'level-4' });
    expect(accepted.status, accepted.text).toBe(202);
    await applyStored(s.deps, queued.parse(accepted.json).submissionId ?? '');
    expect(await read(1)).toMatchObject({
      working: { revision: 2, proposal: { kind: 'level-4', process: suggestedProcess } },
    });
  });

  it('is no longer there to be accepted once its desk has taken the return back', async () => {
    const { submit, events, call } = await course();
    await submit(entry(codeOf(1)));
    const remarks = [{ pointer: '/proposal', reason: 'Xem lại' }];
    await events('pasc', on(1, 'return', { remarks }));
    await events('dic', on(1, 'return', { remarks, suggestedProcess: entry(codeOf(1)).proposal.process }));
    await events('dic', on(1, 'take-back'));
    const asked = { role: 'agency', params: { code: codeOf(1) }, body: { revision: 1 } } as const;
    expect((await call(`POST ${ENTRY}/accept-suggestion`, asked)).json).toMatchObject({ code: 'SUGGESTION_NOT_FOUND' });
  });
});

describe('deciding', () => {
  it('keeps the notes of an approval and of a publication', async () => {
    const { submit, events, decide, call } = await course();
    await submit(entry(codeOf(1)));
    for (const role of ['pasc', 'dic'] as const) await events(role, endorse(1));
    await decide({ procedureCode: codeOf(1), note: 'Triển khai từ 01/4' });
    await events('dic', on(1, 'publish', { target: 'portal', reference: 'x', note: 'Đã chạy thử' }));
    const { json } = await call(`GET ${ENTRY}/history`, { role: 'ppc', params: { code: codeOf(1) } });
    expect(list.parse(json).items.slice(-2)).toMatchObject([
      { type: 'approve', note: 'Triển khai từ 01/4' },
      { type: 'publish', note: 'Đã chạy thử' },
    ]);
  });

  it('counts in an agency’s annex what was refused of that agency alone', async () => {
    const { submit, events, decide, call } = await course();
    await submit(entry(codeOf(1)));
    for (const role of ['pasc', 'dic'] as const) await events(role, endorse(1));
    await decide({ procedureCode: codeOf(1) }, { procedureCode: codeOf(1), agencyId: 'so-khac' });
    const annex = async (query: Record<string, string>) =>
      (await call(`GET ${PLAN_PATH}/annex`, { role: 'ppc', query: { number: '99/QĐ-UBND', ...query } })).json;
    expect(await annex({})).toMatchObject({ total: 1, refused: 1 });
    expect(await annex({ agencyId: AGENCY })).toMatchObject({ total: 1, refused: 0 });
    expect(await annex({ agencyId: 'so-khac' })).toMatchObject({ total: 0, refused: 1 });
  });

  it('goes on in parts that spell the form out or leave it out, or whose report has another title', async () => {
    const { submit, events, call } = await course();
    await submit(entry(codeOf(1)), entry(codeOf(2)), entry(codeOf(3)));
    for (const role of ['pasc', 'dic'] as const) await events(role, endorse(1), endorse(2), endorse(3));
    const post = async (path: string, role: Role, n: number, header: object, name: string) =>
      (
        await call(`POST ${PLAN_PATH}/${path}`, {
          role,
          body: {
            [name]: header,
            part: n,
            items: [{ agencyId: AGENCY, procedureCode: codeOf(n), revision: 1, outcome: 'approve' }],
          },
        })
      ).status;
    const report = { number: '58/TTr-VPUB', date: '2020-02-14' };
    expect(await post('reports', 'office', 1, { ...report, title: 'Tờ trình đợt 1' }, 'report')).toBe(202);
    expect(await post('reports', 'office', 2, { ...report, form: 'report' }, 'report')).toBe(202);
    expect(await post('reports', 'office', 3, { ...report, form: 'proposal' }, 'report')).toBe(409);
    const decision = { number: '99/QĐ-UBND', date: '2020-03-02', signedBy: { name: 'B', title: 'CHỦ TỊCH' } };
    expect(await post('decisions', 'ppc', 1, decision, 'decision')).toBe(202);
    expect(await post('decisions', 'ppc', 2, { ...decision, form: 'decision' }, 'decision')).toBe(202);
    expect(await post('decisions', 'ppc', 3, { ...decision, form: 'official-letter' }, 'decision')).toBe(409);
  });

  it('answers the report that the entry is in, not one that a desk took it out of', async () => {
    const { s, submit, events, decide, call } = await course();
    await submit(entry(codeOf(1)));
    for (const role of ['pasc', 'dic'] as const) await events(role, endorse(1));
    const report = async (number: string) => {
      const { json } = await call(`POST ${PLAN_PATH}/reports`, {
        role: 'office',
        body: {
          report: { number, date: '2020-02-17' },
          items: [{ agencyId: AGENCY, procedureCode: codeOf(1), revision: 1 }],
        },
      });
      const { reportId } = z.object({ reportId: z.string() }).parse(json);
      await applyStored(s.deps, reportId);
      return async () =>
        (await call(`GET ${PLAN_PATH}/reports/{reportId}`, { role: 'office', params: { reportId } })).json;
    };
    const first = await report('58/TTr-VPUB');
    await events('dic', on(1, 'take-back'));
    await events('dic', endorse(1));
    const second = await report('59/TTr-VPUB');
    await decide({ procedureCode: codeOf(1) });
    expect(await first()).toMatchObject({ items: [{ answer: null }] });
    expect(await second()).toMatchObject({ items: [{ answer: { number: '99/QĐ-UBND', outcome: 'approve' } }] });
  });

  it('shows earlier decisions on the same procedure and on the same reason, opinions by letter among them', async () => {
    const { s, submit, events, call, read } = await course();
    const exemption = (n: number, reason: string) => ({
      procedureCode: codeOf(n),
      proposal: { kind: 'exemption', reason, explanation: 'A0' },
    });
    const decide = async (number: string, date: string, form: string | undefined, item: object) => {
      const answer = await call(`POST ${PLAN_PATH}/decisions`, {
        role: 'ppc',
        body: {
          decision: { number, date, form, signedBy: { name: 'B', title: 'CHỦ TỊCH' } },
          items: [{ agencyId: AGENCY, revision: 1, ...item }],
        },
      });
      expect(answer.status, answer.text).toBe(202);
      await applyStored(s.deps, queued.parse(answer.json).decisionId ?? '');
    };
    await submit(exemption(1, 'UNSCANNABLE'), exemption(2, 'IN_PERSON'), exemption(3, 'UNSCANNABLE'));
    for (const role of ['pasc', 'dic'] as const) await events(role, endorse(1), endorse(2), endorse(3));
    const refused = { procedureCode: codeOf(1), outcome: 'reject', reason: 'Đã có máy quét khổ lớn' };
    await decide('1276/UBND-KSTT', '2020-02-18', 'official-letter', refused);
    await decide('99/QĐ-UBND', '2020-02-19', undefined, { procedureCode: codeOf(2), outcome: 'approve' });
    const letter = {
      procedureCode: codeOf(1),
      exemptionReason: 'UNSCANNABLE',
      outcome: 'reject',
      reason: 'Đã có máy quét khổ lớn',
      decision: { number: '1276/UBND-KSTT', form: 'official-letter' },
    };
    expect((await read(3, 'ppc')).precedents).toMatchObject([letter]);
    const listed = async (query: Record<string, string>) =>
      list.parse((await call(`GET ${PLAN_PATH}/precedents`, { role: 'ppc', query })).json).items;
    expect(await listed({ code: codeOf(1) })).toMatchObject([letter]);
    expect(await listed({ reason: 'IN_PERSON' })).toMatchObject([{ procedureCode: codeOf(2), outcome: 'approve' }]);
    await decide('100/QĐ-UBND', '2020-02-20', undefined, {
      procedureCode: codeOf(2),
      outcome: 'revoke',
      reason: 'Hết vướng mắc',
    });
    expect(await listed({ outcome: 'revoke' })).toMatchObject([{ kind: 'exemption', exemptionReason: 'IN_PERSON' }]);
    expect(await listed({})).toHaveLength(3);
  });
});

describe('worklists', () => {
  it.each([
    ['worklist', { for: 'agency' }],
    ['consolidation', { list: 'undecided' }],
    ['faults', {}],
    ['precedents', {}],
  ])('GET %s refuses a cursor that is none of its own', async (path, query) => {
    const { call } = await course({}, 1);
    const cursor = Buffer.from('x').toString('base64url');
    const answer = await call(`GET ${PLAN_PATH}/${path}`, { role: 'office', query: { ...query, cursor } });
    expect([answer.status, answer.json]).toMatchObject([422, { code: 'BAD_CURSOR' }]);
  });

  it('are narrowed by field, words, age, finding and agency, and say what is next', async () => {
    const { s, submit, events, worklist } = await course({ start: '2020-02-14T09:00:00Z' });
    await submit(entry(codeOf(1), 'level-4', { presenceRequired: true }));
    s.clock.set('2020-02-17T01:00:00Z');
    await submit(entry(codeOf(2)));
    await events('pasc', endorse(2));
    const codes = async (query: Record<string, string>) =>
      (await worklist('dic', query)).items.map(({ procedureCode }) => procedureCode);
    expect(await codes({})).toEqual([codeOf(1), codeOf(2)]);
    expect(await codes({ minWorkingDays: '1' })).toEqual([codeOf(1)]);
    expect(await codes({ finding: 'L4_PRESENCE_REQUIRED' })).toEqual([codeOf(1)]);
    expect(await codes({ field: 'thu nghiem', q: 'THỦ TỤC 1.000002' })).toEqual([codeOf(2)]);
    expect(await codes({ q: `${codeOf(2)}.000.00.00.H43` })).toEqual([codeOf(2)]);
    expect(await codes({ field: 'y te' })).toEqual([]);
    expect(await codes({ agencyId: 'so-khac' })).toEqual([]);
    const [, second] = (await worklist('dic')).items;
    expect(second).toMatchObject({ waitsOn: 'dic', next: ['endorse', 'return'], afterwards: 'ppc' });
  });

  it('bring a procedure back to its agency when its exemption has run out, at that local midnight', async () => {
    const { s, submit, events, decide, worklist } = await course();
    const exemption = { kind: 'exemption', reason: 'UNSCANNABLE', explanation: 'A0' };
    await submit({ procedureCode: codeOf(1), proposal: exemption });
    for (const role of ['pasc', 'dic'] as const) await events(role, endorse(1));
    await decide({ procedureCode: codeOf(1), expiresOn: '2020-03-10' });
    s.clock.set('2020-03-10T16:59:59Z');
    expect(await worklist('agency', {}, 'agency')).toMatchObject({ total: 0 });
    s.clock.set('2020-03-10T17:00:00Z');
    expect(await worklist('agency', {}, 'agency')).toMatchObject({
      total: 1,
      items: [
        { procedureCode: codeOf(1), reason: 'EXEMPTION_EXPIRED', since: '2020-03-10T17:00:00.000Z', next: ['submit'] },
      ],
    });
    await submit(entry(codeOf(1)));
    expect(await worklist('agency', {}, 'agency')).toMatchObject({ total: 0 });
  });
});

describe('an exemption that has run out', () => {
  const exemption = (n: number) => ({
    procedureCode: codeOf(n),
    proposal: { kind: 'exemption', reason: 'UNSCANNABLE', explanation: 'A0' },
  });
  const granted = async () => {
    const c = await course();
    await c.submit(exemption(1));
    for (const role of ['pasc', 'dic'] as const) await c.events(role, endorse(1));
    await c.decide({ procedureCode: codeOf(1), expiresOn: '2020-03-10' });
    return c;
  };

  it('is not due where the agency and the desks have agreed meanwhile to leave the procedure out', async () => {
    const { s, submit, events, worklist } = await granted();
    await submit({ procedureCode: codeOf(1), proposal: { kind: 'not-selected', reason: 'Ít hồ sơ' } });
    for (const role of ['pasc', 'dic'] as const) await events(role, endorse(1, 2));
    s.clock.set('2020-03-11T01:00:00Z');
    expect(await worklist('agency')).toMatchObject({ total: 0 });
  });

  it('is not what ended it where an abolition did, though the procedure is registered again', async () => {
    const { s, worklist } = await granted();
    const of = (number: string, effectiveOn: string) => ({
      decision: { number, date: effectiveOn },
      effectiveOn,
    });
    await s.register([], { ...of('210/QĐ-UBND', '2020-02-20'), abolish: [codeOf(1)] });
    await s.register([codeOf(1)], of('215/QĐ-UBND', '2020-02-24'));
    for (const day of ['2020-02-25', '2020-03-11']) {
      s.clock.set(`${day}T01:00:00Z`);
      expect(await worklist('agency')).toMatchObject({ total: 0 });
    }
  });
});

describe('publication', () => {
  it('ends a fault at the midnight of an abolition, and counts its days no further', async () => {
    const { s, submit, events, publish, call } = await course();
    await submit(entry(codeOf(1)));
    await publish(1);
    await events('agency', on(1, 'fault', { description: 'Không mở được' }));
    await s.register([], {
      decision: { number: '210/QĐ-UBND', date: '2020-02-17' },
      effectiveOn: '2020-02-20',
      abolish: [codeOf(1)],
    });
    s.clock.set('2020-03-02T01:00:00Z');
    const { json } = await call(`GET ${PLAN_PATH}/faults`, { role: 'dic', query: { status: 'ended' } });
    expect(list.parse(json).items).toMatchObject([
      { status: 'ended', endedBy: 'abolish', endedAt: '2020-02-19T17:00:00.000Z', workingDays: 3 },
    ]);
  });

  it('is configured by the agency, confirmed by DIC, and late when the agreed days are over', async () => {
    const { s, submit, events, decide, worklist, call } = await course({ plan: { publicationDays: 2 } });
    await submit(entry(codeOf(1)));
    for (const role of ['pasc', 'dic'] as const) await events(role, endorse(1));
    await decide({ procedureCode: codeOf(1) });
    await events('agency', on(1, 'configure', { target: 'one-stop' }));
    expect(await worklist('publisher')).toMatchObject({
      items: [{ configured: ['one-stop'], limitDays: 2, overdue: false, next: ['publish', 'refuse-configuration'] }],
    });
    await events('dic', on(1, 'refuse-configuration', { target: 'one-stop', reason: 'Chưa chạy thử' }));
    const again = await call(EVENTS, {
      role: 'dic',
      body: { events: [on(1, 'refuse-configuration', { target: 'one-stop', reason: 'x' })] },
    });
    expect(again.json).toMatchObject({ errors: [{ code: 'NOT_CONFIGURED' }] });
    s.clock.set('2020-02-21T01:00:00Z');
    expect(await worklist('publisher')).toMatchObject({ items: [{ workingDays: 4, overdue: true }] });
  });

  it.each([
    ['COUNTED', 1],
    ['NOT_COUNTED', 0],
  ])('a fault flags the service and, by the policy %s, counts %i', async (faults, published) => {
    const { s, submit, events, publish, call } = await course({ plan: { faults } }, 2);
    await submit(entry(codeOf(1)));
    await publish(1);
    await events('dic', on(1, 'integrate', { reference: 'dvcqg/1' }));
    await events('office', on(1, 'fault', { description: 'Không mở được', target: 'portal' }));
    const level4 = async () => {
      await recount(s.deps, PLAN, AGENCY);
      const { json } = await call(`GET ${PLAN_PATH}/progress/{agencyId}`);
      return z.object({ level4: z.object({ approved: z.int(), published: z.int() }) }).parse(json).level4;
    };
    expect(await level4()).toEqual({ approved: 1, published });
    const service = async () =>
      (await call(`GET ${PLAN_PATH}/services/{agencyId}/{code}`, { params: { code: codeOf(1) } })).json;
    expect(await service()).toMatchObject({
      faultSince: '2020-02-17T01:00:00.000Z',
      nationalPortalSince: expect.any(String),
    });
    const log = async (status: string) =>
      list.parse((await call(`GET ${PLAN_PATH}/faults`, { role: 'agency', query: { status } })).json).items;
    expect(await log('open')).toMatchObject([{ procedureCode: codeOf(1), assignedTo: 'dic', reportedBy: 'office' }]);
    const twice = await call(EVENTS, { role: 'agency', body: { events: [on(1, 'fault', { description: 'x' })] } });
    expect(twice.json).toMatchObject({ errors: [{ code: 'FAULT_ALREADY_OPEN' }] });
    await events('dic', on(1, 'repair', { note: 'Đã khắc phục' }));
    expect([await log('open'), await log('ended')]).toMatchObject([[], [{ endedBy: 'repair', note: 'Đã khắc phục' }]]);
    expect([await level4(), Object.keys(z.looseObject({}).parse(await service())).includes('faultSince')]).toEqual([
      { approved: 1, published: 1 },
      false,
    ]);
    await events('agency', on(1, 'fault', { description: 'Lại lỗi' }));
    await events('dic', on(1, 'unpublish', { target: 'portal', reason: 'Sửa' }));
    expect((await log('ended')).map(({ endedBy }) => endedBy).sort()).toEqual(['repair', 'unpublish']);
  });

  it('a wrong event leaves its code in the batch and nothing else', async () => {
    const { s, submit, publish, call } = await course();
    await submit(entry(codeOf(1)));
    await publish(1);
    const sent = await call(EVENTS, {
      role: 'dic',
      body: {
        events: [
          on(1, 'integrate', { reference: 'x' }),
          on(1, 'integrate', { reference: 'y' }),
          on(1, 'repair', { note: 'x' }),
        ],
      },
    });
    const { batchId = '' } = queued.parse(sent.json);
    await applyStored(s.deps, batchId);
    const told = await call(`GET ${AGENCY_PATH}/review-events/{batchId}`, { role: 'dic', params: { batchId } });
    expect(outcomes.parse(told.json).events.map(({ code }) => code)).toEqual([
      null,
      'ALREADY_INTEGRATED',
      'NO_FAULT_OPEN',
    ]);
  });
});
