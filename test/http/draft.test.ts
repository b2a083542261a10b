import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { draftBodySchema } from '../../shared/domain/draft.ts';
import { loadBatch, loadBody } from '../../shared/store/batches.ts';
import { saveDraft } from '../../shared/store/drafts.ts';
import { type Asked, caller } from '../support/api.ts';
import { applyStored } from '../support/apply.ts';
import { AGENCY, codeOf, entry, PLAN, stage } from '../support/stage.ts';

const DRAFT = '/v1/plans/{planId}/agencies/{agencyId}/draft';
const HEADER = { document: { number: '04/TTr-STN', date: '2020-02-10' }, signedBy: { name: 'A', title: 'GIÁM ĐỐC' } };
const answer = z.looseObject({
  version: z.int(),
  status: z.string(),
  counter: z.string(),
  entries: z.array(z.looseObject({ procedureCode: z.string().optional() })),
});
const refused = z.object({
  code: z.string(),
  currentVersion: z.int().optional(),
  errors: z.array(z.looseObject({ pointer: z.string(), code: z.string() })).default([]),
});

const staged = async () => {
  const s = await stage();
  await s.register(Array.from({ length: 10 }, (_, n) => codeOf(n + 1)));
  const call = caller(s.deps);
  const ask = (key: string, asked: Asked = {}) => call(key, { role: 'agency', ...asked });
  const put = (base: number | string, entries: readonly object[], account = 'an', header: object = {}) =>
    ask(`PUT ${DRAFT}`, {
      account,
      headers: { 'if-match': typeof base === 'number' ? `"${base}"` : base },
      body: { ...header, entries },
    });
  const saved = async (...args: Parameters<typeof put>) => {
    const sent = await put(...args);
    return { ...answer.extend({ merged: z.boolean() }).parse(sent.json), etag: sent.headers.etag };
  };
  const read = async () => answer.parse((await ask(`GET ${DRAFT}`)).json);
  const send = (version: number, headers: Record<string, string> = {}) =>
    ask(`POST ${DRAFT}/submissions`, { body: { version }, headers });
  return { s, ask, put, saved, read, send };
};
const codesOf = ({ entries }: z.infer<typeof answer>) => entries.map(({ procedureCode }) => procedureCode);
const none = (n: number, reason = 'Ít hồ sơ') => ({
  procedureCode: codeOf(n),
  proposal: { kind: 'not-selected', reason },
});

describe('a shared draft', () => {
  it('begins empty, and tells after each save how far the catalog is', async () => {
    const { ask, saved } = await staged();
    const empty = await ask(`GET ${DRAFT}`);
    expect(empty.headers.etag).toBe('"0"');
    expect(empty.json).toMatchObject({
      version: 0,
      savedBy: null,
      entries: [],
      counter: 'Đã chọn 0/10 (0%) – còn thiếu 03 TTHC',
    });
    const begun = [entry(codeOf(1)), { procedureName: `thủ tục ${codeOf(2)}`, proposal: { kind: 'level-4' } }];
    expect(await saved(0, begun, 'an')).toMatchObject({
      version: 1,
      etag: '"1"',
      savedBy: { account: 'an' },
      merged: false,
      counter: 'Đã chọn 02/10 (20%) – còn thiếu 01 TTHC',
      catalog: {
        withoutChoice: { count: 8 },
        withoutProcess: { count: 1, procedures: [{ procedureCode: codeOf(2) }] },
      },
    });
    const rest = Array.from({ length: 8 }, (_, n) => (n === 0 ? entry(codeOf(3)) : none(n + 3)));
    const whole = await saved(1, [entry(codeOf(1)), entry(codeOf(2)), ...rest], 'binh');
    expect(whole).toMatchObject({
      version: 2,
      savedBy: { account: 'binh' },
      counter: 'Đã chọn 03/10 (30%) – đạt chỉ tiêu 30%',
      catalog: { complete: true },
    });
    expect((await saved(2, [entry(codeOf(1)), entry(codeOf(2)), ...rest])).version, 'nothing changed').toBe(2);
  });

  it('counts what sending would leave: of two entries on a procedure the first, and what is under review as it is', async () => {
    const { s, ask, saved } = await staged();
    const body = { ...HEADER, entries: [entry(codeOf(1))] };
    const sent = await ask('POST /v1/plans/{planId}/agencies/{agencyId}/submissions', { body });
    await applyStored(s.deps, z.object({ submissionId: z.string() }).parse(sent.json).submissionId);
    const exempted = { procedureCode: codeOf(2), proposal: { kind: 'exemption', reason: 'IN_PERSON' } };
    const entries = [none(1), none(2), exempted];
    expect(await saved(0, entries)).toMatchObject({
      counter: 'Đã chọn 01/10 (10%) – còn thiếu 02 TTHC',
      catalog: { level4: 1, notSelected: 1, exemption: 0 },
    });
    const { json } = await ask('POST /v1/plans/{planId}/agencies/{agencyId}/submissions/validate', {
      body: { ...HEADER, entries },
    });
    expect(json).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ code: 'CATALOG_BELOW_TARGET', message: expect.stringContaining('01/10') }),
      ]),
    });
  });

  it('joins what two officers changed apart, over the version that both had read', async () => {
    const { saved, read } = await staged();
    await saved(0, [none(1), none(2), none(3)], 'an', HEADER);
    await saved(1, [none(1, 'An sửa'), none(2), none(3), none(4)], 'an', HEADER);
    const joined = await saved(1, [none(1), none(2, 'Bình sửa'), none(5)], 'binh', {
      ...HEADER,
      signedBy: { name: 'B', title: 'PHÓ GIÁM ĐỐC' },
    });
    expect([joined.version, joined.merged, codesOf(joined)]).toEqual([3, true, [1, 2, 4, 5].map(codeOf)]);
    expect(await read()).toMatchObject({
      document: HEADER.document,
      signedBy: { name: 'B' },
      entries: [{ proposal: { reason: 'An sửa' } }, { proposal: { reason: 'Bình sửa' } }, {}, {}],
    });
  });

  it('refuses what both changed differently, all of it at once with who did it, and stores nothing', async () => {
    const { put, saved, read } = await staged();
    await saved(0, [none(1), none(2), none(3)], 'an', HEADER);
    const other = { ...HEADER, document: { number: '05/TTr-STN', date: '2020-02-11' } };
    await saved(1, [none(1, 'An sửa'), none(3)], 'an', other);
    await saved(2, [none(1, 'An sửa'), none(3), none(4)], 'chi', other);
    const { status, json } = await put(1, [none(2, 'x'), none(1, 'Bình'), none(3), none(4, 'y'), none(5)], 'binh', {
      ...HEADER,
      document: { number: '06/TTr-STN' },
    });
    const { code, currentVersion, errors } = refused.parse(json);
    expect([status, code, currentVersion]).toEqual([412, 'VERSION_MISMATCH', 3]);
    const by = (pointer: string, account: string, version: number) => ({
      pointer,
      code: 'DRAFT_CONFLICT',
      account,
      version,
    });
    expect(errors.map(({ message: _text, ...rest }) => rest).sort((a, b) => (a.pointer < b.pointer ? -1 : 1))).toEqual([
      by('/document', 'an', 2),
      by('/entries/0', 'an', 2),
      by('/entries/1', 'an', 2),
      by('/entries/3', 'chi', 3),
    ]);
    expect(errors.find(({ pointer }) => pointer === '/entries/1')?.message).toContain(
      `TTHC ${codeOf(1)}: đã có người khác`,
    );
    expect(await read()).toMatchObject({ version: 3, document: other.document });
  });

  it('loses nothing when many save at the same moment', async () => {
    const { saved, read } = await staged();
    await saved(0, [none(10)]);
    const numbers = [1, 2, 3, 4, 5];
    const all = await Promise.all(numbers.map((n) => saved(1, [none(10), none(n)], `officer-${n}`)));
    expect(new Set(all.map(({ version }) => version)).size).toBe(numbers.length);
    const after = await read();
    expect([after.version, codesOf(after).sort()]).toEqual([6, [...numbers, 10].map(codeOf).sort()]);
  });

  it('takes one of two clashing saves of the same moment, and tells the other', async () => {
    const { put, read } = await staged();
    const [one, two] = await Promise.all([put(0, [none(1, 'một')], 'an'), put(0, [none(1, 'hai')], 'binh')]);
    expect([one?.status, two?.status].sort()).toEqual([200, 412]);
    expect(await read()).toMatchObject({ version: 1 });
  });

  it('is saved upon a version that was there, named as If-Match has it', async () => {
    const { ask, saved } = await staged();
    await saved(0, [none(1)]);
    const asking = async (headers: Record<string, string>) => {
      const { status, json } = await ask(`PUT ${DRAFT}`, { headers, body: { entries: [none(2)] } });
      return `${status} ${z.object({ code: z.string().default('done') }).parse(json).code}`;
    };
    expect(await asking({})).toBe('428 PRECONDITION_REQUIRED');
    expect(await asking({ 'if-match': '1' })).toBe('422 VALIDATION_FAILED');
    expect(await asking({ 'if-match': '"9"' })).toBe('412 VERSION_MISMATCH');
    expect(await asking({ 'if-match': 'W/"1"' })).toBe('412 VERSION_MISMATCH');
    expect(await asking({ 'if-match': '"9", "1"' })).toBe('200 done');
    expect(await asking({ 'if-match': '*' })).toBe('200 done');
  });

  it('is one with all its bounds after a merge too', async () => {
    const { put, saved } = await staged();
    const named = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => ({ procedureCode: codeOf(from + n) }));
    await saved(0, named(0, 200));
    await saved(1, named(0, 400));
    const { status, json } = await put(1, [...named(0, 200), ...named(500, 101)]);
    expect([status, refused.parse(json).errors.map(({ pointer, code }) => [pointer, code])]).toEqual([
      422,
      [['/entries', 'TOO_MANY']],
    ]);
  });

  it('is the agency’s: whoever of its officers comes next finds it, others do not', async () => {
    const { ask, saved } = await staged();
    await saved(0, [none(1)], 'an');
    expect((await ask(`GET ${DRAFT}`, { account: 'successor' })).json).toMatchObject({
      version: 1,
      savedBy: { account: 'an' },
    });
    expect((await ask(`GET ${DRAFT}`, { role: 'pasc' })).status).toBe(403);
    expect((await ask(`GET ${DRAFT}`, { role: 'agency', ofAgency: 'so-khac' })).status).toBe(403);
  });
});

describe('the versions of a draft', () => {
  it('are listed and read whole, and putting an old one again undoes what came after', async () => {
    const { ask, saved } = await staged();
    await saved(0, [none(1), entry(codeOf(2))], 'an', HEADER);
    await saved(1, [], 'binh', HEADER);
    const list = await ask(`GET ${DRAFT}/versions`, { query: { limit: '1' } });
    expect(list.json).toMatchObject({ items: [{ version: 2, savedBy: { account: 'binh' }, counts: { entries: 0 } }] });
    const { nextCursor } = z.object({ nextCursor: z.string() }).parse(list.json);
    const next = await ask(`GET ${DRAFT}/versions`, { query: { cursor: nextCursor } });
    expect(next.json).toMatchObject({
      items: [{ version: 1, savedBy: { account: 'an' }, counts: { entries: 2, level4: 1, notSelected: 1 } }],
      nextCursor: null,
    });
    const old = await ask(`GET ${DRAFT}/versions/{version}`, { params: { version: '1' } });
    const back = await ask(`PUT ${DRAFT}`, { headers: { 'if-match': '"2"' }, body: old.json });
    expect(back.json).toMatchObject({ version: 3, document: HEADER.document, entries: [none(1), entry(codeOf(2))] });
    for (const version of ['0', '4', 'x', '01']) {
      const { status, json } = await ask(`GET ${DRAFT}/versions/{version}`, { params: { version } });
      expect([status, refused.parse(json).code]).toEqual([404, 'DRAFT_VERSION_NOT_FOUND']);
    }
  });

  it('are the last hundred: with an older one nothing is joined, the rest of it is gone', async () => {
    const { s, ask, put } = await staged();
    let before: Parameters<typeof saveDraft>[2] = { head: null, body: { draft: { entries: [] }, authors: {} } };
    for (let version = 0; version < 102; version += 1) {
      const draft = draftBodySchema.parse({ entries: [none(1, `lần ${version}`)] });
      const by = { account: 'an', savedAt: s.clock.now().toISOString() };
      const head = await saveDraft(s.table, { planId: PLAN, agencyId: AGENCY }, before, draft, by);
      before = { head, body: { draft, authors: {} } };
    }
    const list = z.object({ items: z.array(z.object({ version: z.int() })) });
    const { items } = list.parse((await ask(`GET ${DRAFT}/versions`, { query: { limit: '200' } })).json);
    expect([items.length, items[0]?.version, items.at(-1)?.version]).toEqual([100, 102, 3]);
    const { status, json } = await put(2, [none(2)]);
    expect([status, refused.parse(json)]).toEqual([412, { code: 'VERSION_MISMATCH', currentVersion: 102, errors: [] }]);
    expect((await put(3, [none(1, 'lần 2'), none(2)])).status).toBe(200);
  });
});

describe('sending a draft', () => {
  it('makes the submission that its body says, marks it sent, and the next save opens it again', async () => {
    const { s, saved, read, send } = await staged();
    const { version } = await saved(0, [entry(codeOf(1)), { ...none(2), legalBasis: [] }], 'an', HEADER);
    const sent = await send(version, { 'idempotency-key': 'k' });
    const { submissionId } = z.object({ submissionId: z.string() }).parse(sent.json);
    expect([sent.status, sent.headers.location]).toEqual([
      202,
      expect.stringMatching(new RegExp(`/submissions/${submissionId}$`)),
    ]);
    expect(await read()).toMatchObject({ version, status: 'sent', submissionId });
    expect(await loadBatch(s.table, submissionId)).toMatchObject({
      account: 'account-of-agency',
      draftedBy: 'an',
      count: 2,
    });
    expect(JSON.parse(await loadBody(s.table, submissionId))).toMatchObject(HEADER);
    await applyStored(s.deps, submissionId);
    const list = await caller(s.deps)('GET /v1/plans/{planId}/agencies/{agencyId}/submissions/{submissionId}', {
      role: 'agency',
      params: { submissionId },
    });
    expect(list.json).toMatchObject({ status: 'applied', entries: [{ outcome: 'accepted' }, { outcome: 'accepted' }] });
    expect(await saved(version, [none(3)], 'binh', HEADER)).toMatchObject({ version: 2, status: 'open' });

    const again = await send(version, { 'idempotency-key': 'k' });
    expect([again.status, again.json]).toMatchObject([202, { submissionId }]);
    expect((await send(2, { 'idempotency-key': 'k' })).json).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const stale = await send(version);
    expect([stale.status, stale.json]).toMatchObject([412, { code: 'VERSION_MISMATCH', currentVersion: 2 }]);
    expect((await send(99)).status).toBe(412);
  });

  it('tells everything that is not yet complete, pointing into the draft', async () => {
    const { saved, read, send } = await staged();
    const steps = [{ name: 'Tiếp nhận', unit: '', account: '', confirmedBy: {} }];
    const { version } = await saved(
      0,
      [
        none(1),
        { procedureCode: codeOf(2) },
        { procedureCode: codeOf(3), proposal: { kind: 'level-4', process: { steps } } },
        none(4, ''),
      ],
      'an',
      { document: { number: '', date: '2020-02-31' } },
    );
    const { status, json } = await send(version, { 'idempotency-key': '' });
    expect([
      status,
      refused
        .parse(json)
        .errors.map(({ pointer, code }) => `${pointer} ${code}`)
        .sort(),
    ]).toEqual([
      422,
      [
        ' IDEMPOTENCY_KEY_REQUIRED',
        '/document/date BAD_FORMAT',
        '/document/number REQUIRED',
        '/entries/1/proposal REQUIRED',
        '/entries/2/proposal/process/steps/0/actor REQUIRED',
        '/entries/2/proposal/process/steps/0/duration REQUIRED',
        '/entries/2/proposal/process/steps/0/unit REQUIRED',
        '/entries/3/proposal/reason REQUIRED',
        '/signedBy REQUIRED',
      ],
    ]);
    expect(await read()).toMatchObject({ version, status: 'open' });
    expect((await send(0)).status).toBe(422);
  });

  it('is refused when the state forbids every entry, and the draft stays as it is', async () => {
    const { s, saved, read, send } = await staged();
    await saved(0, [none(1)], 'an', HEADER);
    const { submissionId } = z.object({ submissionId: z.string() }).parse((await send(1)).json);
    await applyStored(s.deps, submissionId);
    await saved(1, [none(1)], 'an', HEADER);
    const { status, json } = await send(2);
    expect([status, refused.parse(json)]).toMatchObject([
      409,
      { code: 'ALL_REFUSED', errors: [{ pointer: '/entries/0' }] },
    ]);
    expect(await read()).toMatchObject({ version: 2, status: 'open', submissionId });
  });

  it('sends once when two do at the same moment with one key, and never a version that was saved over', async () => {
    const { saved, read, send, put } = await staged();
    await saved(0, [none(1)], 'an', HEADER);
    const key = { 'idempotency-key': 'k' };
    const twins = await Promise.all([send(1, key), send(1, key)]);
    expect(twins.map(({ status }) => status)).toEqual([202, 202]);
    expect(twins[0]?.json).toEqual(twins[1]?.json);
    const [after, sent] = await Promise.all([put(1, [none(2)], 'binh', HEADER), send(1)]);
    expect(after?.status).toBe(200);
    expect([202, 412]).toContain(sent?.status);
    expect(await read()).toMatchObject({ version: 2, status: 'open' });
  });
});
