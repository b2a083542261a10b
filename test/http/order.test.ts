import { describe, expect, it } from 'vitest';
import { applySubmission } from '../../functions/submission/apply.ts';
import { loadBatch, loadOutcomes } from '../../shared/store/batches.ts';
import { type Asked, api, claimsOf } from '../support/call.ts';
import { AGENCY, codeOf, entry, PLAN, stage } from '../support/stage.ts';

const SUBMIT = 'POST /v1/plans/{planId}/agencies/{agencyId}/submissions';
const EVENTS = 'POST /v1/plans/{planId}/agencies/{agencyId}/review-events';
const DECIDE = 'POST /v1/plans/{planId}/decisions';
const key = (value: string) => ({ 'idempotency-key': value });
const catalog = (codes: string[]) => ({
  document: { number: '04/TTr-STN', date: '2020-02-10' },
  signedBy: { name: 'A', title: 'GIÁM ĐỐC' },
  entries: codes.map((code) => entry(code)),
});

describe('the order of checks', () => {
  it.each<[string, number, string, Asked]>([
    [
      'an access token',
      401,
      'TOKEN_NOT_ID',
      { claims: { ...claimsOf('agency', AGENCY), token_use: 'access' }, raw: 'x'.repeat(4_000_000) },
    ],
    [
      'a body over 3 MiB',
      413,
      'BODY_TOO_LARGE',
      { role: 'ppc', raw: 'x'.repeat(3 * 1024 * 1024 + 1), headers: { 'content-type': 'text/plain' } },
    ],
    [
      'another type',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      { role: 'ppc', raw: 'x', headers: { 'content-type': 'text/plain' } },
    ],
    ['not JSON', 400, 'INVALID_JSON', { role: 'ppc', raw: '{' }],
    ['no body', 400, 'INVALID_JSON', { role: 'ppc' }],
    ['another role', 403, 'FORBIDDEN_ROLE', { role: 'ppc', body: {} }],
    [
      'another province',
      403,
      'FORBIDDEN_PROVINCE',
      { claims: { ...claimsOf('agency', AGENCY), 'custom:province': 'lao-cai' }, body: {} },
    ],
    ['another agency', 403, 'FORBIDDEN_AGENCY', { claims: claimsOf('agency', 'so-khac'), body: {} }],
    ['a plan that is not there', 404, 'PLAN_NOT_FOUND', { role: 'agency', planId: 'none', body: {} }],
    ['a wrong body', 422, 'VALIDATION_FAILED', { role: 'agency', body: {}, headers: key('a') }],
  ])('%s is %i %s', async (_name, status, code, asked) => {
    const call = api(await stage());
    const answer = await call(SUBMIT, asked);
    expect([answer.status, answer.json.code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('tells all errors at once, the missing key among them, in the language asked for', async () => {
    const call = api(await stage());
    const body = { document: { number: 'x', date: '2020-02-30' }, entries: [{ procedureCode: 1 }, { nope: true }] };
    const vi = await call(SUBMIT, { role: 'agency', body });
    const en = await call(SUBMIT, { role: 'agency', body, headers: { 'accept-language': 'en-GB' } });
    const pointers = vi.json.errors.map((error: { pointer: string }) => error.pointer);
    expect(pointers).toEqual(
      expect.arrayContaining([
        '',
        '/document/number',
        '/document/date',
        '/signedBy',
        '/entries/0/procedureCode',
        '/entries/1/procedureCode',
        '/entries/1/proposal',
      ]),
    );
    expect(vi.json.errors[0].code).toBe('IDEMPOTENCY_KEY_REQUIRED');
    expect([vi.json.title, vi.headers['content-language']]).not.toEqual([en.json.title, 'en']);
    expect(en.json.errors.map((error: { code: string }) => error.code)).toEqual(
      vi.json.errors.map((error: { code: string }) => error.code),
    );
  });

  it('leaks nothing of what nobody expected', async () => {
    const s = await stage();
    const call = api({ ...s, deps: { ...s.deps, table: { ...s.table, name: 'no-such-table' } } });
    const answer = await call('GET /v1/plans/{planId}');
    expect([answer.status, answer.json.code]).toEqual([500, 'INTERNAL']);
    expect(JSON.stringify(answer.json)).not.toMatch(/table|dynamo|at |Error/i);
  });

  it('answers an unknown path with a problem', async () => {
    const call = api(await stage());
    expect((await call('$default')).json).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});

describe('idempotency', () => {
  it('gives twins in flight the same 202, a replay the first answer, another body 422', async () => {
    const s = await stage();
    const call = api(s);
    await s.register([codeOf(1), codeOf(2)]);
    const ask = (codes: string[], k = 'one') => call(SUBMIT, { role: 'agency', body: catalog(codes), headers: key(k) });
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask([codeOf(1)])));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    expect(new Set(answers.map(({ json }) => JSON.stringify(json))).size).toBe(1);
    const batch = await loadBatch(s.table, answers[0]?.json.submissionId);
    if (batch === null) throw new Error('not stored');
    await applySubmission(s.deps, batch);
    expect((await ask([codeOf(1)])).json).toEqual(answers[0]?.json);
    expect((await ask([codeOf(2)])).json.code).toBe('IDEMPOTENCY_KEY_REUSED');
    const refused = await ask([codeOf(1)], 'two');
    expect([refused.status, refused.json.code, refused.json.errors[0]]).toMatchObject([
      409,
      'ALL_REFUSED',
      { pointer: '/entries/0', code: 'ALREADY_UNDER_REVIEW' },
    ]);
    const mixed = await ask([codeOf(1), codeOf(2)], 'two');
    expect(mixed.status).toBe(202);
  });

  it('keeps the keys of the two desks apart', async () => {
    const s = await stage();
    const call = api(s);
    await s.register([codeOf(1)]);
    await applySubmission(s.deps, await s.bring('submission', catalog([codeOf(1)])));
    const verdict = { events: [{ type: 'endorse', procedureCode: codeOf(1), revision: 1, processFinding: 'keep' }] };
    const [pasc, dic] = await Promise.all(
      ['pasc', 'dic'].map((role) => call(EVENTS, { role, body: verdict, headers: key('same') })),
    );
    expect([pasc?.status, dic?.status]).toEqual([202, 202]);
    expect(pasc?.json.batchId).not.toBe(dic?.json.batchId);
  });
});

describe('review events and decisions', () => {
  it('are 403 by type before they are 422', async () => {
    const call = api(await stage());
    const events = (role: string, type: string) =>
      call(EVENTS, { role, body: { events: [{ type }] }, headers: key('k') });
    expect((await events('agency', 'endorse')).status).toBe(403);
    expect((await events('pasc', 'withdraw')).status).toBe(403);
    expect((await events('pasc', 'nonsense')).status).toBe(422);
    expect((await events('agency', 'withdraw')).status).toBe(422);
    expect((await events('ppc', 'endorse')).status).toBe(403);
  });

  it('want a finding from DIC and remarks for a return', async () => {
    const call = api(await stage());
    const base = { procedureCode: codeOf(1), revision: 1 };
    const dic = await call(EVENTS, {
      role: 'dic',
      body: {
        events: [
          { ...base, type: 'endorse' },
          { ...base, type: 'endorse', processFinding: 'keep' },
        ],
      },
      headers: key('k'),
    });
    expect([dic.status, dic.json.errors.map((e: { pointer: string; code: string }) => [e.pointer, e.code])]).toEqual([
      422,
      [['/events/0/processFinding', 'PROCESS_FINDING_REQUIRED']],
    ]);
    const back = await call(EVENTS, {
      role: 'pasc',
      body: { events: [{ ...base, type: 'return', remarks: [] }] },
      headers: key('k'),
    });
    expect([back.status, back.json.errors[0].pointer]).toEqual([422, '/events/0/remarks']);
  });

  it('refuse a decision’s number with another date or signer, and take further parts', async () => {
    const s = await stage();
    const call = api(s);
    await s.register([codeOf(1), codeOf(2)]);
    await applySubmission(s.deps, await s.bring('submission', catalog([codeOf(1), codeOf(2)])));
    for (const role of ['pasc', 'dic']) {
      const { applyReview } = await import('../../functions/review/apply.ts');
      const events = [codeOf(1), codeOf(2)].map((procedureCode) => ({
        type: 'endorse',
        procedureCode,
        revision: 1,
        processFinding: 'keep',
      }));
      await applyReview(s.deps, await s.bring('review', { events }, { role: role === 'pasc' ? 'pasc' : 'dic' }));
    }
    const header = {
      number: '99/QĐ-UBND',
      date: '2020-03-02',
      signedBy: { name: 'B', title: 'PHÓ CHỦ TỊCH', authority: ['KT. CHỦ TỊCH'] },
    };
    const ask = (code: string, over: object, k: string) =>
      call(DECIDE, {
        role: 'ppc',
        body: {
          decision: { ...header, ...over },
          items: [{ agencyId: AGENCY, procedureCode: code, revision: 1, outcome: 'approve' }],
        },
        headers: key(k),
      });
    const first = await ask(codeOf(1), {}, 'a');
    expect(first.status).toBe(202);
    expect((await ask(codeOf(2), { date: '2020-03-03' }, 'b')).json.code).toBe('DECISION_CONFLICT');
    expect((await ask(codeOf(2), { signedBy: { name: 'C', title: 'CHỦ TỊCH' } }, 'c')).json.code).toBe(
      'DECISION_CONFLICT',
    );
    expect((await ask(codeOf(2), {}, 'd')).status).toBe(202);
    const list = await call('GET /v1/plans/{planId}/decisions', { role: 'office' });
    expect(list.json.items.map((item: { decision: { number: string } }) => item.decision.number)).toEqual([
      '99/QĐ-UBND',
      '99/QĐ-UBND',
    ]);
  });
});

describe('set-up and lists', () => {
  it('gives a repeated register decision its first answer and refuses another content', async () => {
    const call = api(await stage());
    const post = (add: object[], part = 1) =>
      call('POST /v1/plans/{planId}/agencies/{agencyId}/register-decisions', {
        role: 'pasc',
        body: { decision: { number: '1304/QĐ-UBND', date: '2019-08-16' }, part, effectiveOn: '2019-08-16', add },
      });
    const item = (n: number) => ({ code: codeOf(n), name: 'Tên', field: 'Lĩnh vực', timeLimit: null, fee: false });
    const first = await post([item(1)]);
    expect([first.status, first.json.items]).toEqual([
      201,
      [{ procedureCode: codeOf(1), type: 'register', outcome: 'accepted', code: null }],
    ]);
    expect(await post([item(1)])).toEqual(first);
    expect((await post([item(2)])).json.code).toBe('REGISTER_DECISION_CONFLICT');
    expect((await post([item(1), item(2)], 2)).json.items.map((each: { code: string }) => each.code)).toEqual([
      'ALREADY_IN_REGISTER',
      null,
    ]);
  });

  it('counts a baseline from the first, once', async () => {
    const s = await stage();
    const call = api(s);
    await s.register([codeOf(1), codeOf(2)]);
    const items = [
      { procedureCode: codeOf(1), level: 4, since: '2019-06-01', reference: 'x' },
      { procedureCode: codeOf(2), level: 3, since: '2020-06-01', reference: 'x' },
    ];
    const answer = await call('POST /v1/plans/{planId}/agencies/{agencyId}/baseline', {
      role: 'dic',
      body: { document: { number: '56/QĐ-UBND', date: '2019-02-21' }, items },
    });
    expect([answer.status, answer.json.items.map((item: { code: string }) => item.code)]).toEqual([
      201,
      [null, 'NOT_YET_IN_FORCE'],
    ]);
    const { recount } = await import('../../functions/ratio/recount.ts');
    await recount(s.deps, PLAN, AGENCY);
    const progress = await call('GET /v1/plans/{planId}/progress');
    expect(progress.json.agencies[0]).toMatchObject({
      total: 2,
      level4: { published: 1 },
      ratioPercent: 50,
      met: true,
      status: 'MET',
    });
  });

  it('pages to the end, without gaps, and refuses a cursor that leads elsewhere', async () => {
    const s = await stage();
    const call = api(s);
    await s.register(Array.from({ length: 7 }, (_, n) => codeOf(n)));
    const list = (query: Record<string, string>) =>
      call('GET /v1/plans/{planId}/agencies/{agencyId}/procedures', { role: 'pasc', query });
    const codes: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: '3', ...(cursor ? { cursor } : {}) });
      codes.push(...page.json.items.map((item: { procedureCode: string }) => item.procedureCode));
      cursor = page.json.nextCursor ?? undefined;
    } while (cursor);
    expect(codes).toEqual(Array.from({ length: 7 }, (_, n) => codeOf(n)));
    for (const bad of ['!!', 'abc', Buffer.from('P#zzz').toString('base64url')])
      expect((await list({ cursor: bad })).json.code).toBe('BAD_CURSOR');
    for (const limit of ['0', '201', 'x']) expect((await list({ limit })).status).toBe(422);
  });

  it('asks progress of a day only if that day is over and frozen', async () => {
    const call = api(await stage());
    const on = async (asOf: string) =>
      (await call('GET /v1/plans/{planId}/progress', { query: { asOf } })).json.code ?? 'ok';
    expect([await on('2020-02-17'), await on('2020-02-18'), await on('2020-02-16'), await on('2020-02-30')]).toEqual([
      'ok',
      'AS_OF_FUTURE',
      'AS_OF_NOT_FROZEN',
      'VALIDATION_FAILED',
    ]);
  });

  it('keeps contacts to those who may see them, and plans to the admins of their province', async () => {
    const s = await stage();
    const call = api(s);
    const contacts = [{ name: 'Trần Thị B', email: 'b@so.example', role: 'focal' }];
    await call('PUT /v1/plans/{planId}/agencies/{agencyId}', {
      role: 'pasc',
      body: { name: 'Sở', group: 'department', contacts },
    });
    expect((await call('GET /v1/plans/{planId}/agencies')).json.items).toEqual([
      { agencyId: AGENCY, name: 'Sở', group: 'department' },
    ]);
    expect(
      (await call('GET /v1/plans/{planId}/agencies/{agencyId}/contacts', { role: 'agency' })).json.contacts,
    ).toEqual(contacts);
    expect(
      (await call('GET /v1/plans/{planId}/agencies/{agencyId}/contacts', { claims: claimsOf('agency', 'so-khac') }))
        .status,
    ).toBe(403);
    expect(
      (await call('PUT /v1/plans/{planId}', { role: 'admin', planId: 'moi', body: { provinceId: 'lao-cai' } })).json
        .code,
    ).toBe('FORBIDDEN_PROVINCE');
    expect((await loadOutcomes(s.table, 'none')).length).toBe(0);
  });
});
