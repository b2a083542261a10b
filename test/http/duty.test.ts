import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Asked, caller } from '../support/api.ts';
import { AGENCY, stage } from '../support/stage.ts';

const LIST = 'GET /v1/plans/{planId}/agencies/{agencyId}/publicity';
const ONE = `${LIST}/{recordId}`;
const PUT = `PUT ${ONE.slice(4)}`;
const broadcast = { date: '2020-02-14', channel: 'radio', title: 'Phát thanh', minutes: 5 };

const record = z.looseObject({ recordId: z.string(), version: z.int(), minutes: z.int().optional() });
const listed = z.object({ items: z.array(record), nextCursor: z.string().nullable() });
const detail = record.extend({
  created: z.looseObject({ account: z.string() }),
  changed: z.looseObject({ account: z.string() }),
  history: z.array(record),
  nextCursor: z.string().nullable(),
});

const begin = async () => {
  const s = await stage();
  const call = caller(s.deps);
  const put = (recordId: string, body: object, asked: Asked = {}) =>
    call(PUT, { role: 'agency', ...asked, params: { recordId }, body });
  const list = async (query: Record<string, string> = {}) =>
    listed.parse((await call(LIST, { role: 'office', query })).json);
  const ids = async (query?: Record<string, string>) => (await list(query)).items.map(({ recordId }) => recordId);
  const read = async (recordId: string, query: Record<string, string> = {}) =>
    detail.parse((await call(ONE, { role: 'dic', params: { recordId }, query })).json);
  return { s, call, put, list, ids, read };
};

describe('a record of an agency’s duties', () => {
  it('is made once, changed by the next officer, taken out and restored; every version is kept with its account', async () => {
    const { s, put, ids, read } = await begin();
    const first = await put('a', broadcast, { account: 'binh' });
    expect([first.status, first.headers.etag]).toEqual([201, '"1"']);
    expect((await put('a', broadcast, { account: 'binh' })).status).toBe(200);
    s.clock.set('2020-02-18T01:00:00Z');
    const changed = await put('a', { ...broadcast, minutes: 15 }, { account: 'chi' });
    expect([changed.status, changed.headers.etag]).toEqual([200, '"2"']);
    await put('a', { ...broadcast, minutes: 15, removed: true }, { role: 'pasc' });
    expect([await ids(), await ids({ removed: 'true' })]).toEqual([[], ['a']]);
    await put('a', { ...broadcast, minutes: 15, removed: false }, { role: 'admin' });
    expect([await ids(), await ids({ removed: 'true' })]).toEqual([['a'], []]);

    expect(await read('a')).toMatchObject({
      version: 4,
      minutes: 15,
      removed: false,
      created: { account: 'binh', role: 'agency', at: '2020-02-17T01:00:00.000Z' },
      changed: { account: 'account-of-admin', role: 'admin', at: '2020-02-18T01:00:00.000Z' },
      history: [
        { version: 3, removed: true, changed: { role: 'pasc' } },
        { version: 2, minutes: 15, changed: { account: 'chi' } },
        { version: 1, minutes: 5, changed: { account: 'binh' } },
      ],
    });
    const page = await read('a', { limit: '2' });
    expect(page.history.map(({ version }) => version)).toEqual([3, 2]);
    const rest = await read('a', { limit: '2', cursor: page.nextCursor ?? '' });
    expect([rest.history.map(({ version }) => version), rest.nextCursor]).toEqual([[1], null]);
  });

  it('honours If-Match where it is sent, and tells the current version', async () => {
    const { put, read } = await begin();
    const when = (tag: string, body: object) => put('a', body, { headers: { 'if-match': tag } });
    expect(await when('"1"', broadcast)).toMatchObject({ status: 412, json: { currentVersion: 0 } });
    expect((await put('a', broadcast)).status).toBe(201);
    expect((await when('"1"', { ...broadcast, minutes: 6 })).status).toBe(200);
    expect(await when('"1"', { ...broadcast, minutes: 7 })).toMatchObject({
      status: 412,
      json: { code: 'VERSION_MISMATCH', currentVersion: 2 },
    });
    expect((await when('1', broadcast)).status).toBe(422);
    expect((await read('a')).minutes).toBe(6);
  });

  it('written by two at the same moment keeps both versions, and with If-Match takes one of them', async () => {
    const { put, read } = await begin();
    const twins = await Promise.all([broadcast, broadcast].map((body) => put('a', body)));
    expect(twins.map(({ status }) => status).sort()).toEqual([200, 201]);
    const both = await Promise.all([6, 7].map((minutes) => put('a', { ...broadcast, minutes })));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const { version, minutes, history } = await read('a');
    expect([version, [minutes, ...history.map((each) => each.minutes)].sort()]).toEqual([3, [5, 6, 7]]);
    const headers = { 'if-match': '"3"' };
    const raced = await Promise.all([8, 9].map((n) => put('a', { ...broadcast, minutes: n }, { headers })));
    expect(raced.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await read('a')).version).toBe(4);
  });

  it('is listed newest first by its day, page by page, and by days', async () => {
    const { put, list, ids, call } = await begin();
    const days = { d: '2020-02-14', b: '2020-01-31', c: '2020-02-01', a: '2020-02-14' };
    for (const [id, date] of Object.entries(days)) await put(id, { ...broadcast, date });
    expect(await ids()).toEqual(['d', 'a', 'c', 'b']);
    expect(await ids({ from: '2020-02-01', to: '2020-02-13' })).toEqual(['c']);
    expect(await ids({ to: '2020-02-01' })).toEqual(['c', 'b']);
    const seen: string[] = [];
    let cursor: string | null = '';
    do {
      const page: z.infer<typeof listed> = await list({ limit: '3', ...(cursor === '' ? {} : { cursor }) });
      seen.push(...page.items.map(({ recordId }) => recordId));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(['d', 'a', 'c', 'b']);
    const status = async (query: Record<string, string>) => (await call(LIST, { role: 'ppc', query })).status;
    const wrong = { from: '2020-02-02', to: '2020-02-01' };
    expect([await status(wrong), await status({ cursor: Buffer.from('P#x').toString('base64url') })]).toEqual([
      422, 422,
    ]);
  });

  it('tells all that is wrong at once, the id as well; what there is not is 404', async () => {
    const { call, put } = await begin();
    const { status, json } = await put('a b', { date: '2020-02-30', channel: 'radio', title: 'x', link: 'ftp://a.vn' });
    expect(status).toBe(422);
    expect(json).toMatchObject({
      errors: [
        { pointer: '/recordId', message: 'Mã bản ghi: chưa đúng mẫu, ví dụ 2020-02-17-01.' },
        { pointer: '/date', message: 'Ngày: chưa đúng mẫu, ví dụ 2020-03-31.' },
        { pointer: '/link', message: 'Đường dẫn: chưa đúng mẫu, ví dụ https://ninhthuan.gov.vn/tin-tuc.' },
      ],
    });
    for (const recordId of ['none', 'a b']) {
      const gone = await call(ONE, { role: 'agency', params: { recordId } });
      expect(gone).toMatchObject({ status: 404, json: { code: 'RECORD_NOT_FOUND' } });
    }
  });

  it('is read and written by its own agency’s officers, whoever they are, and by no other agency’s', async () => {
    const { put, call } = await begin();
    await put('a', broadcast, { account: 'binh' });
    const asks = (ofAgency: string) => ({ role: 'agency', ofAgency, params: { recordId: 'a' } }) as const;
    expect((await call(ONE, asks(AGENCY))).status).toBe(200);
    expect((await call(ONE, asks('so-khac'))).status).toBe(403);
    expect((await call(LIST, asks('so-khac'))).status).toBe(403);
    expect((await put('a', broadcast, { ofAgency: 'so-khac' })).status).toBe(403);
  });
});
