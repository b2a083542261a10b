import { describe, expect, it } from 'vitest';
import { applyDecision } from '../../functions/decision/apply.ts';
import { applyReview } from '../../functions/review/apply.ts';
import { applySubmission } from '../../functions/submission/apply.ts';
import { hashOf } from '../../shared/events/event.ts';
import { fold } from '../../shared/events/fold.ts';
import { loadOutcomes } from '../../shared/store/batches.ts';
import { loadEvents } from '../../shared/store/events.ts';
import { loadState } from '../../shared/store/states.ts';
import { api, claimsOf } from '../support/call.ts';
import { AGENCY, codeOf, entry, PLAN, stage } from '../support/stage.ts';

const AT = '/v1/plans/{planId}/agencies/{agencyId}';
const document = { number: '04/TTr-STN', date: '2020-02-10' };
const signedBy = { name: 'A', title: 'GIÁM ĐỐC' };

describe('an amendment', () => {
  it('shows on procedure and service from its day, and the linter judges by the text of the day of receipt', async () => {
    const s = await stage();
    const call = api(s);
    await s.register([codeOf(1), codeOf(2)]);
    await call(`POST ${AT}/baseline`, {
      role: 'pasc',
      body: {
        document: { number: '56/QĐ-UBND', date: '2019-02-21' },
        items: [{ procedureCode: codeOf(1), level: 3, since: '2019-09-01', reference: 'x' }],
      },
    });
    const change = {
      name: 'Tên mới',
      field: 'Lĩnh vực mới',
      timeLimit: { value: 1, unit: 'working-hour' },
      fee: true,
      replacedBy: codeOf(2),
    };
    const amended = await call(`POST ${AT}/register-decisions`, {
      role: 'pasc',
      body: {
        decision: { number: '210/QĐ-UBND', date: '2020-02-17' },
        effectiveOn: '2020-02-21',
        amend: [{ code: codeOf(1), ...change }],
      },
    });
    expect(amended.json.items[0].outcome).toBe('accepted');
    const seen = async () => {
      const extra = { code: codeOf(1) };
      const [procedure, service] = await Promise.all([
        call(`GET ${AT}/procedures/{code}`, { role: 'dic', extra }),
        call('GET /v1/plans/{planId}/services/{agencyId}/{code}', { extra }),
      ]);
      const fields = ({ name, field, timeLimit, fee, replacedBy }: Record<string, unknown>) => ({
        name,
        field,
        timeLimit,
        fee,
        replacedBy,
      });
      return [fields(procedure.json), fields(service.json)];
    };
    const steps = [{ name: 'a', unit: 'b', actor: 'c', duration: { value: 2, unit: 'working-hour' } }];
    const submission = { document, signedBy, entries: [entry(codeOf(1), 'level-4', { steps })] };

    s.clock.set('2020-02-20T16:59:59Z');
    const old = {
      name: `Thủ tục ${codeOf(1)}`,
      field: 'Thử nghiệm',
      timeLimit: null,
      fee: false,
      replacedBy: undefined,
    };
    expect(await seen()).toEqual([old, old]);
    const inTime = await s.bring('submission', submission);

    s.clock.set('2020-02-20T17:00:00Z');
    expect(await seen()).toEqual([change, change]);
    const afterwards = await s.bring('submission', submission);
    await applySubmission(s.deps, afterwards);
    const [outcome] = await loadOutcomes(s.table, afterwards.id);
    expect(outcome?.errors.map(({ code }) => code)).toEqual(['FEE_MISMATCH', 'STEPS_EXCEED_TIME_LIMIT']);
    await applySubmission(s.deps, inTime);
    expect(await loadOutcomes(s.table, inTime.id)).toMatchObject([{ outcome: 'accepted' }]);
  });
});

describe('the register of a day', () => {
  const read = (call: ReturnType<typeof api>, query: Record<string, string> = {}, role = 'agency') =>
    call(`GET ${AT}/register`, { role, query });
  const begin = async () => {
    const s = await stage();
    const call = api(s);
    const post = (number: string, effectiveOn: string, over: object) =>
      call(`POST ${AT}/register-decisions`, {
        role: 'pasc',
        body: { decision: { number, date: '2020-02-01' }, effectiveOn, ...over },
      });
    const item = (n: number, name: string) => ({
      code: codeOf(n),
      name,
      field: 'Hộ tịch',
      timeLimit: null,
      fee: false,
    });
    await post('1/QĐ-UBND', '2020-01-01', {
      add: [item(1, 'Đăng ký khai sinh'), item(2, 'Xác nhận tình trạng hoà giải'), item(3, 'Đăng ký khai tử')],
    });
    await post('2/QĐ-UBND', '2020-03-01', { abolish: [codeOf(3)], amend: [{ code: codeOf(1), fee: true }] });
    await post('3/QĐ-UBND', '2020-04-01', { add: [item(4, 'Ðăng ký kết hôn'.normalize('NFD'))] });
    return { s, call };
  };

  it('is a question of the day, past or future', async () => {
    const { call } = await begin();
    const on = async (day: string) => {
      const { json } = await read(call, { on: day });
      return json.items.map((item: Record<string, unknown>) => [item.procedureCode, item.fee, item.abolishedOn]);
    };
    expect(await on('2019-12-31')).toEqual([]);
    expect(await on('2020-02-29')).toEqual([
      [codeOf(1), false, null],
      [codeOf(2), false, null],
      [codeOf(3), false, '2020-03-01'],
    ]);
    expect(await on('2020-03-01')).toEqual([
      [codeOf(1), true, null],
      [codeOf(2), false, null],
    ]);
    expect((await on('2020-04-01')).map(([code]: [string]) => code)).toEqual([codeOf(1), codeOf(2), codeOf(4)]);
    expect((await read(call)).json).toMatchObject({ on: '2020-02-17', total: 3 });
    expect((await read(call, { on: '2020-02-30' })).status).toBe(422);
  });

  it.each([
    ['dang ky', [1, 4]],
    ['ĐĂNG KÝ', [1, 4]],
    ['Ðăng', [1, 4]],
    ['hòa giải', [2]],
    ['hoà', [2]],
    ['khai tử', []],
    ['000002', [2]],
    ['ho tich ket hon', [4]],
    ['', [1, 2, 4]],
  ])('finds %s in names, fields and codes', async (q, want) => {
    const { call } = await begin();
    const { json } = await read(call, { on: '2020-05-01', q });
    expect(json.items.map(({ procedureCode }: { procedureCode: string }) => procedureCode)).toEqual(want.map(codeOf));
  });

  it('pages to the end, and is for those who may read the agency', async () => {
    const { call } = await begin();
    const first = await read(call, { limit: '2' });
    const second = await read(call, { limit: '2', cursor: first.json.nextCursor });
    expect([first, second].map(({ json }) => [json.items.length, json.nextCursor === null])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect((await read(call, { cursor: Buffer.from('x').toString('base64url') })).json.code).toBe('BAD_CURSOR');
    const all = await Promise.all(['pasc', 'dic', 'ppc', 'office', 'admin'].map((role) => read(call, {}, role)));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const stranger = claimsOf('agency', 'so-khac');
    expect((await call(`GET ${AT}/register`, { claims: stranger })).status).toBe(403);
  });

  it('has a history, line by line, the last recorded first, paged through decisions', async () => {
    const { s, call } = await begin();
    const lines: Record<string, unknown>[] = [];
    let cursor: string | undefined;
    do {
      const page = await call(`GET ${AT}/register/history`, {
        role: 'office',
        query: { limit: '2', ...(cursor === undefined ? {} : { cursor }) },
      });
      expect(page.status).toBe(200);
      lines.push(...page.json.items);
      cursor = page.json.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const decisions = lines.map(({ decision }) => (decision as { number: string }).number);
    expect(new Set(decisions)).toEqual(new Set(['1/QĐ-UBND', '2/QĐ-UBND', '3/QĐ-UBND']));
    expect(lines.filter(({ type }) => type !== 'register')).toEqual([
      expect.objectContaining({
        type: 'amend',
        procedureCode: codeOf(1),
        fee: true,
        effectiveOn: '2020-03-01',
        recordedAt: s.clock.now().toISOString(),
        role: 'pasc',
        outcome: 'accepted',
      }),
      expect.objectContaining({ type: 'abolish', procedureCode: codeOf(3), effectiveOn: '2020-03-01' }),
    ]);
    expect(lines).toHaveLength(6);
    const foreign = await s.register([codeOf(9)], {}, 'so-khac');
    for (const bad of ['x', `2020-01-01T00:00:00.000Z#${foreign.id}/0`]) {
      const answer = await call(`GET ${AT}/register/history`, {
        role: 'office',
        query: { cursor: Buffer.from(bad).toString('base64url') },
      });
      expect(answer.json.code).toBe('BAD_CURSOR');
    }
  });
});

describe('a correction', () => {
  const decision = { number: '1340/QĐ-UBND', date: '2020-02-01' };
  const correction = { number: '12/ĐC-UBND', date: '2020-02-16' };
  const begin = async () => {
    const s = await stage();
    const call = api(s);
    const post = (route: string, body: object) => call(`POST ${AT}/${route}`, { role: 'pasc', body });
    const item = (n: number) => ({ code: codeOf(n), name: `Tên ${n}`, field: 'Hộ tịch', timeLimit: null, fee: false });
    await s.register([codeOf(1)]);
    await post('register-decisions', {
      decision,
      effectiveOn: '2020-02-10',
      add: [item(2), item(3)],
      abolish: [codeOf(1)],
    });
    const correct = (over: object) =>
      post('register-decisions/corrections', { correction, corrects: decision, ...over });
    const register = async (on?: string) =>
      (await call(`GET ${AT}/register`, { role: 'dic', query: on === undefined ? {} : { on } })).json.items;
    const figures = async () => (await call('GET /v1/plans/{planId}/progress')).json.agencies[0].total;
    return { s, call, post, correct, register, figures };
  };
  const sound = async (s: Awaited<ReturnType<typeof stage>>, n: number) => {
    const chain = await loadEvents(s.table, PLAN, AGENCY, codeOf(n));
    expect(fold(chain)).toEqual(await loadState(s.table, PLAN, AGENCY, codeOf(n)));
    for (const { hash, ...event } of chain) expect(hash).toBe(hashOf(event));
    return chain;
  };

  it('of the number and the day holds for every line, and both stay visible', async () => {
    const { s, call, correct, register, figures } = await begin();
    expect([(await register()).length, await figures()]).toEqual([2, 2]);
    const right = { number: '1304/QĐ-UBND', date: '2020-02-03' };
    const answer = await correct({ decision: right, effectiveOn: '2020-03-01' });
    expect([answer.status, answer.json.items.map(({ outcome }: { outcome: string }) => outcome)]).toEqual([
      201,
      ['accepted', 'accepted', 'accepted'],
    ]);
    expect(await correct({ decision: right, effectiveOn: '2020-03-01' })).toEqual(answer);
    expect((await correct({ effectiveOn: '2020-03-02' })).json.code).toBe('REGISTER_DECISION_CONFLICT');
    const codes = (items: { procedureCode: string }[]) => items.map(({ procedureCode }) => procedureCode);
    expect([codes(await register()), await figures()]).toEqual([[codeOf(1)], 1]);
    expect(codes(await register('2020-03-01'))).toEqual([codeOf(2), codeOf(3)]);
    expect((await register('2020-03-01'))[0]).toMatchObject({ decision: right, textSince: '2020-03-01' });
    for (const n of [1, 2, 3]) {
      const [first] = (await sound(s, n)).filter(({ data }) => 'decision' in data && data.type !== 'correct').slice(-1);
      expect(first?.data).toMatchObject({ decision, effectiveOn: '2020-02-10' });
    }
    const history = await call(`GET ${AT}/register/history`, { role: 'pasc' });
    const of3 = history.json.items.filter((line: { procedureCode: string }) => line.procedureCode === codeOf(3));
    expect(of3).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'register', decision, effectiveOn: '2020-02-10' }),
        expect.objectContaining({ type: 'correct', corrects: { ...decision, part: 1 }, effectiveOn: '2020-03-01' }),
      ]),
    );
  });

  it('of a line changes its text, or takes it away with what was entered on it', async () => {
    const { s, correct, register, figures } = await begin();
    const batch = await s.bring('submission', { document, signedBy, entries: [entry(codeOf(3))] });
    await applySubmission(s.deps, batch);
    const answer = await correct({
      lines: [
        { code: codeOf(2), fee: true, name: 'Tên đúng' },
        { code: codeOf(3), remove: true },
        { code: codeOf(9), remove: true },
        { code: codeOf(1), name: 'x' },
      ],
    });
    expect(answer.json.items.map(({ code }: { code: string }) => code)).toEqual([
      null,
      null,
      'LINE_NOT_IN_DECISION',
      'LINE_NOT_IN_DECISION',
    ]);
    expect(await register()).toMatchObject([{ procedureCode: codeOf(2), name: 'Tên đúng', fee: true }]);
    expect(await figures()).toBe(1);
    await sound(s, 2);
    await sound(s, 3);
    expect(await loadState(s.table, PLAN, AGENCY, codeOf(3))).toMatchObject({
      register: [],
      working: { state: 'withdrawn' },
    });
    await s.register([codeOf(3)], { decision: { number: '5/QĐ-UBND', date: '2020-02-17' } });
    expect(await register()).toHaveLength(2);
  });

  it('of an abolition opens the register again', async () => {
    const { s, call, correct, register } = await begin();
    expect((await register()).length).toBe(2);
    await correct({ lines: [{ code: codeOf(1), remove: true }] });
    const state = await loadState(s.table, PLAN, AGENCY, codeOf(1));
    expect(state?.register).toEqual([{ from: '2019-08-16', to: null }]);
    const shown = await call(`GET ${AT}/procedures/{code}`, { role: 'pasc', extra: { code: codeOf(1) } });
    expect(shown.json).toMatchObject({ name: `Thủ tục ${codeOf(1)}`, abolished: false });
    await sound(s, 1);
  });

  it('is refused where it does not fit the other decisions, says nothing, or corrects nothing known', async () => {
    const { correct, post } = await begin();
    const early = await correct({ effectiveOn: '2019-08-16', lines: [{ code: codeOf(1) }] });
    expect(early.json.items[0].code).toBe('CORRECTION_OUT_OF_ORDER');
    const empty = await correct({ part: 2, lines: [{ code: codeOf(2) }] });
    expect([empty.status, empty.json.errors[0]]).toMatchObject([422, { pointer: '/lines/0', code: 'REQUIRED' }]);
    expect((await correct({ part: 2 })).status).toBe(422);
    const unknown = await post('register-decisions/corrections', {
      correction,
      corrects: { number: '9/QĐ-UBND', date: '2020-02-01' },
      effectiveOn: '2020-03-01',
    });
    expect([unknown.status, unknown.json.code]).toEqual([404, 'REGISTER_DECISION_NOT_FOUND']);
  });
});

describe('one decision for several agencies', () => {
  const districts = ['bac-ai', 'ninh-hai', 'ninh-phuoc', 'ninh-son', 'phan-rang', 'thuan-bac', 'thuan-nam'];
  const decision = { number: '1304/QĐ-UBND', date: '2020-02-01' };
  const item = (n: number) => ({ code: codeOf(n), name: `Tên ${n}`, field: 'Hộ tịch', timeLimit: null, fee: false });
  const body = { decision, effectiveOn: '2020-02-01', add: [item(1), item(2)] };
  const begin = async () => {
    const s = await stage();
    const call = api(s);
    for (const agencyId of districts) {
      await call(`PUT ${AT}`, { role: 'pasc', agencyId, body: { name: agencyId, group: 'district' } });
    }
    const post = (over: object = {}, role = 'pasc') =>
      call('POST /v1/plans/{planId}/register-decisions', { role, body: { ...body, agencyIds: districts, ...over } });
    const one = (agencyId: string, over: object = {}) =>
      call(`POST ${AT}/register-decisions`, { role: 'pasc', agencyId, body: { ...body, ...over } });
    return { s, call, post, one };
  };

  it('is told once, with the outcome of every agency and item, and repeated is the same', async () => {
    const { s, call, post, one } = await begin();
    await s.register([codeOf(2)], {}, 'bac-ai');
    const first = await post();
    expect(first.status).toBe(201);
    expect(first.json.agencies.map(({ agencyId }: { agencyId: string }) => agencyId)).toEqual(districts);
    const codes = first.json.agencies.map(({ items }: { items: { code: string }[] }) => items.map(({ code }) => code));
    expect(codes).toEqual(districts.map((id) => [null, id === 'bac-ai' ? 'ALREADY_IN_REGISTER' : null]));
    expect(await post()).toEqual(first);
    expect((await one('ninh-hai')).json).toMatchObject({ batchId: first.json.agencies[1].batchId });
    const progress = await call('GET /v1/plans/{planId}/progress');
    expect(progress.json.province).toMatchObject({ total: 14, distinct: { total: 2 } });
  });

  it('stores nothing when an agency is not there, twice, or knows it otherwise', async () => {
    const { call, post, one } = await begin();
    const missing = await post({ agencyIds: ['bac-ai', 'khac'] });
    expect([missing.status, missing.json.errors]).toMatchObject([
      422,
      [{ pointer: '/agencyIds/1', code: 'AGENCY_NOT_FOUND' }],
    ]);
    const twice = await post({ agencyIds: ['bac-ai', 'bac-ai'] });
    expect(twice.json.errors).toMatchObject([{ pointer: '/agencyIds/1', code: 'DUPLICATE_CODE' }]);
    expect((await post({ agencyIds: [] })).status).toBe(422);
    expect((await post({}, 'dic')).status).toBe(403);
    await one('thuan-nam', { add: [item(3)] });
    const conflict = await post();
    expect([conflict.status, conflict.json.code, conflict.json.errors]).toMatchObject([
      409,
      'REGISTER_DECISION_CONFLICT',
      [{ pointer: '/agencyIds/6', code: 'REGISTER_DECISION_CONFLICT' }],
    ]);
    const progress = await call('GET /v1/plans/{planId}/progress');
    expect(progress.json.province.total).toBe(1);
  });
});

describe('a name that nearly repeats another', () => {
  it('is a warning beside the outcome, the same when repeated, and not for what the decision replaces', async () => {
    const call = api(await stage());
    const post = (number: string, over: object, language = 'vi') =>
      call(`POST ${AT}/register-decisions`, {
        role: 'pasc',
        headers: { 'accept-language': language },
        body: { decision: { number, date: '2020-02-01' }, effectiveOn: '2020-02-01', ...over },
      });
    const item = (n: number, name: string) => ({ code: codeOf(n), name, field: 'x', timeLimit: null, fee: false });
    const clean = await post('1/QĐ-UBND', { add: [item(1, 'Công nhận hòa giải'), item(2, 'Đăng ký khai sinh')] });
    expect(clean.json.warnings).toBeUndefined();
    const add = [item(3, 'Công nhận hoà giải'.normalize('NFD')), item(4, 'Khác'), item(5, 'Ðăng ký kết hôn')];
    const body = { add, amend: [{ code: codeOf(2), name: 'Đăng ký kết hôn' }] };
    const first = await post('2/QĐ-UBND', body);
    expect(first.json.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(Array(4).fill('accepted'));
    expect(first.json.warnings).toMatchObject([
      { pointer: '/add/0/name', code: 'NEAR_DUPLICATE_NAME', procedureCode: codeOf(3) },
      { pointer: '/amend/0/name', code: 'NEAR_DUPLICATE_NAME', procedureCode: codeOf(2) },
    ]);
    expect(first.json.warnings[0].message).toContain(`gần trùng với TTHC ${codeOf(1)} “Công nhận hòa giải”`);
    expect(await post('2/QĐ-UBND', body)).toEqual(first);
    expect((await post('2/QĐ-UBND', body, 'en')).json.warnings[0].message).toContain('nearly repeats');
    const replaced = await post('3/QĐ-UBND', {
      effectiveOn: '2020-02-10',
      add: [item(6, 'Khác')],
      abolish: [codeOf(4)],
    });
    expect(replaced.json.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['accepted', 'accepted']);
    expect(replaced.json.warnings).toBeUndefined();
  });
});

describe('a baseline', () => {
  it('counts from the day it began, and with its process is what DIC compares with', async () => {
    const s = await stage();
    const call = api(s);
    await s.register([codeOf(1), codeOf(2), codeOf(3)]);
    const { process } = entry(codeOf(1)).proposal;
    const since = '2019-06-01';
    const post = (items: object[]) =>
      call(`POST ${AT}/baseline`, {
        role: 'dic',
        body: { document: { number: '56/QĐ-UBND', date: '2019-02-21' }, items },
      });
    const items = [
      { procedureCode: codeOf(1), level: 4, since, reference: 'Phụ lục 1', process },
      { procedureCode: codeOf(2), level: 3, since, reference: 'Phụ lục 2' },
    ];
    const answer = await post(items);
    expect(answer.json.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['accepted', 'accepted']);
    const running = async (n: number) =>
      (await call(`GET ${AT}/procedures/{code}`, { role: 'dic', extra: { code: codeOf(n) } })).json.running;
    expect(await running(1)).toEqual({
      source: 'baseline',
      level: 4,
      since: '2019-05-31T17:00:00.000Z',
      document: { number: '56/QĐ-UBND', date: '2019-02-21' },
      reference: 'Phụ lục 1',
      process,
    });
    expect(await running(2)).toMatchObject({ source: 'baseline', level: 3, process: null });
    expect(await running(3)).toBeNull();
    const progress = await call('GET /v1/plans/{planId}/progress');
    expect(progress.json.agencies[0]).toMatchObject({ level4: { published: 1 }, level3: { published: 1 }, met: true });
    const service = await call('GET /v1/plans/{planId}/services/{agencyId}/{code}', { extra: { code: codeOf(1) } });
    expect(service.json).toMatchObject({ since: '2019-05-31T17:00:00.000Z', process: { resultReturn: ['online'] } });
    const [first, , ...rest] = await loadEvents(s.table, PLAN, AGENCY, codeOf(1));
    expect([first?.data.type, rest.length]).toEqual(['register', 0]);
    expect(fold(await loadEvents(s.table, PLAN, AGENCY, codeOf(1)))).toEqual(
      await loadState(s.table, PLAN, AGENCY, codeOf(1)),
    );
    const bad = await post([{ ...items[0], process: { steps: [{}] } }]);
    expect([bad.status, bad.json.errors[0].pointer]).toEqual([422, '/items/0/process/steps/0/name']);
  });

  it('gives way to the revision that is published over it', async () => {
    const s = await stage();
    const call = api(s);
    await s.register([codeOf(1)]);
    await call(`POST ${AT}/baseline`, {
      role: 'dic',
      body: {
        document: { number: '56/QĐ-UBND', date: '2019-02-21' },
        items: [{ procedureCode: codeOf(1), level: 3, since: '2019-06-01', reference: 'x' }],
      },
    });
    const steps = [{ name: 'Mới', unit: 'b', actor: 'c', duration: { value: 2, unit: 'working-hour' } }];
    const entries = [entry(codeOf(1), 'level-4', { steps })];
    await applySubmission(s.deps, await s.bring('submission', { document, signedBy, entries }));
    const events = async (role: 'pasc' | 'dic', list: object[]) =>
      applyReview(
        s.deps,
        await s.bring(
          'review',
          { events: list.map((event) => ({ procedureCode: codeOf(1), revision: 1, ...event })) },
          { role },
        ),
      );
    const running = async () =>
      (await call(`GET ${AT}/procedures/{code}`, { role: 'dic', extra: { code: codeOf(1) } })).json.running;
    await events('pasc', [{ type: 'endorse' }]);
    await events('dic', [{ type: 'endorse', processFinding: 'rebuild' }]);
    expect((await running()).source).toBe('baseline');
    const items = [{ agencyId: AGENCY, procedureCode: codeOf(1), revision: 1, outcome: 'approve' }];
    const decision = { number: '99/QĐ-UBND', date: '2020-02-17', signedBy };
    await applyDecision(s.deps, await s.bring('decision', { decision, items }, { role: 'ppc', agencyId: null }));
    await events('pasc', [
      { type: 'publish', target: 'one-stop', reference: 'a' },
      { type: 'publish', target: 'portal', reference: 'b' },
    ]);
    expect(await running()).toMatchObject({
      source: 'revision',
      revision: 1,
      level: 4,
      since: s.clock.now().toISOString(),
      process: { steps },
    });
  });
});
