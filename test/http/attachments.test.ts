import { createHash, randomBytes } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { MAX_ATTACHMENT_BYTES, MAX_AWAITING, READER_ROLES } from '../../shared/domain/attachment.ts';
import { ROLES, type Role } from '../../shared/http/route.ts';
import { keys } from '../../shared/store/keys.ts';
import { type Asked, caller } from '../support/api.ts';
import { createBucket } from '../support/objects.ts';
import { AGENCY, codeOf, entry, PLAN, stage } from '../support/stage.ts';

const LIST = '/v1/plans/{planId}/agencies/{agencyId}/attachments';
const ONE = `${LIST}/{attachmentId}`;
const PDF = 'application/pdf';

const shown = z.looseObject({
  attachmentId: z.string(),
  status: z.string(),
  upload: z.object({ url: z.string(), headers: z.record(z.string(), z.string()), expiresAt: z.string() }).optional(),
  download: z.object({ url: z.string(), expiresAt: z.string() }).optional(),
  changes: z.array(z.looseObject({ type: z.string() })),
});
const listed = z.object({
  items: z.array(z.looseObject({ attachmentId: z.string(), name: z.string() })),
  nextCursor: z.string().nullable(),
});
const problem = z.looseObject({
  code: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).default([]),
});

const announcement = (body: Buffer, over: object = {}) => ({
  name: 'Tờ trình số 04.pdf',
  contentType: PDF,
  size: body.length,
  sha256: createHash('sha256').update(body).digest('hex'),
  kind: 'letter',
  ...over,
});

const setting = async () => {
  const s = await stage();
  const bucket = await createBucket();
  const call = caller({ ...s.deps, objects: bucket });
  const announce = async (body: unknown, asked: Asked = {}) => {
    const answer = await call(`POST ${LIST}`, { role: 'agency', ...asked, body });
    return shown.parse(answer.json);
  };
  const put = (verb: 'uploaded' | 'withdrawn', attachmentId: string, asked: Asked = {}) =>
    call(`PUT ${ONE}/${verb}`, { role: 'agency', body: {}, ...asked, params: { attachmentId, ...asked.params } });
  const get = (attachmentId: string, asked: Asked = {}) =>
    call(`GET ${ONE}`, { role: 'agency', ...asked, params: { attachmentId, ...asked.params } });
  const send = (upload: z.infer<typeof shown>['upload'], body: Buffer) =>
    fetch(upload?.url ?? '', { method: 'PUT', headers: { ...upload?.headers }, body });
  /** Announced, uploaded, completed. */
  const stored = async (body: Buffer, over: object = {}, asked: Asked = {}) => {
    const announced = await announce(announcement(body, over), asked);
    expect((await send(announced.upload, body)).status).toBe(200);
    expect((await put('uploaded', announced.attachmentId, asked)).status).toBe(200);
    return announced.attachmentId;
  };
  const names = async (role: Role, query = {}) => {
    const page = listed.parse((await call(`GET ${LIST}`, { role, query })).json);
    return { names: page.items.map(({ name }) => name), cursor: page.nextCursor };
  };
  return { s, bucket, call, announce, put, get, send, stored, names };
};

const validation = z.object({
  valid: z.boolean(),
  findings: z.array(
    z.object({ pointer: z.string(), code: z.string(), message: z.string(), severity: z.enum(['error', 'warning']) }),
  ),
});

/** A catalog whose document and one entry name attachments; `signer`: any text. */
const catalog = (named: { document?: readonly string[]; entry?: readonly string[] }, signer = 'A') => ({
  document: { number: '04/TTr-STN', date: '2020-02-10', ...(named.document ? { attachments: named.document } : {}) },
  signedBy: { name: signer, title: 'GIÁM ĐỐC' },
  entries: [{ ...entry(codeOf(1)), ...(named.entry ? { attachments: named.entry } : {}) }],
});

const codeOfProblem = ({ status, json }: { status: number; json: unknown }) => [status, problem.parse(json).code];

describe('an attachment', () => {
  it('comes back byte for byte, under its own name', async () => {
    const { announce, send, put, get } = await setting();
    const file = randomBytes(100_000);
    const announced = await announce(announcement(file));
    expect(announced).toMatchObject({ status: 'pending', upload: { expiresAt: '2020-02-17T01:15:00.000Z' } });
    expect((await send(announced.upload, file)).status).toBe(200);
    const completed = shown.parse((await put('uploaded', announced.attachmentId)).json);
    expect(completed).toMatchObject({ status: 'stored', storedAt: '2020-02-17T01:00:00.000Z' });
    const { download } = shown.parse((await get(announced.attachmentId, { role: 'ppc' })).json);
    const fetched = await fetch(download?.url ?? '');
    expect(Buffer.from(await fetched.arrayBuffer()).equals(file)).toBe(true);
    expect(fetched.headers.get('content-type')).toBe(PDF);
    expect(fetched.headers.get('content-disposition')).toBe(
      `attachment; filename="To trinh so 04.pdf"; filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh%20s%E1%BB%91%2004.pdf`,
    );
    const again = shown.parse((await put('uploaded', announced.attachmentId)).json);
    expect(again.changes.map(({ type }) => type)).toEqual(['announced', 'stored']);
  });

  it('is not taken for stored before its file is there, nor when another one is', async () => {
    const { bucket, announce, send, put, get } = await setting();
    const [file, other] = [Buffer.from('đúng tệp'), Buffer.from('sai  tệp')];
    const { attachmentId, upload } = await announce(announcement(file));
    expect(codeOfProblem(await put('uploaded', attachmentId))).toEqual([409, 'ATTACHMENT_NOT_UPLOADED']);
    expect((await send(upload, other)).status).toBe(400);
    expect(codeOfProblem(await put('uploaded', attachmentId))).toEqual([409, 'ATTACHMENT_NOT_UPLOADED']);
    const around = (body: Buffer, headers: Record<string, string>) =>
      fetch(bucket.urlOf(`${PLAN}/${AGENCY}/${attachmentId}`), { method: 'PUT', headers, body });
    const checksum = (body: Buffer) => ({
      'x-amz-checksum-sha256': createHash('sha256').update(body).digest('base64'),
    });
    for (const [body, headers] of [
      [other, { 'content-type': PDF, ...checksum(other) }],
      [file, { 'content-type': 'text/html', ...checksum(file) }],
      [file, { 'content-type': PDF }],
    ] as const) {
      expect((await around(body, headers)).status).toBe(200);
      expect(codeOfProblem(await put('uploaded', attachmentId))).toEqual([409, 'ATTACHMENT_DIFFERS']);
    }
    expect(codeOfProblem(await get(attachmentId, { role: 'pasc' }))).toEqual([404, 'ATTACHMENT_NOT_FOUND']);
    const renewed = await announce(announcement(file));
    expect(renewed).toMatchObject({ attachmentId, status: 'pending' });
    await send(renewed.upload, file);
    expect((await put('uploaded', attachmentId)).status).toBe(200);
  });

  it('is one however often, and by however many at once, the same file is announced and completed', async () => {
    const { announce, send, put, get, names } = await setting();
    const file = Buffer.from('một tệp');
    const twins = await Promise.all([1, 2, 3].map(() => announce(announcement(file))));
    expect(new Set(twins.map(({ attachmentId }) => attachmentId)).size).toBe(1);
    const id = twins[0]?.attachmentId ?? '';
    await send(twins[1]?.upload, file);
    const done = await Promise.all([1, 2, 3].map(() => put('uploaded', id)));
    expect(done.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(shown.parse((await get(id)).json).changes.map(({ type }) => type)).toEqual(['announced', 'stored']);
    expect((await announce(announcement(file))).upload).toBeUndefined();
    expect((await names('agency')).names).toHaveLength(1);
    const byPasc = await announce(announcement(file), { role: 'pasc' });
    expect(byPasc.attachmentId).not.toBe(id);
    const byAdmin = await announce(announcement(file), { role: 'admin' });
    expect(byAdmin.attachmentId).toBe(byPasc.attachmentId);
  });
});

describe('who may read', async () => {
  const { call, stored, put, get } = await setting();
  const uploads = (['agency', 'pasc', 'dic'] as const).flatMap((uploader) =>
    [[], ['pasc'], ['dic', 'ppc'], [...READER_ROLES]].map((readers) => ({ uploader, readers })),
  );
  const desk = (role: Role) => (role === 'admin' ? 'pasc' : role);

  it.each(uploads)('of what $uploader attaches for $readers', async ({ uploader, readers }) => {
    const id = await stored(Buffer.from('x'), { readers }, { role: uploader });
    for (const role of ROLES) {
      const may = role === 'agency' || desk(role) === uploader || readers.some((reader) => reader === desk(role));
      expect([role, (await get(id, { role })).status]).toEqual([role, may ? 200 : 404]);
      const { items } = listed.parse((await call(`GET ${LIST}`, { role })).json);
      expect([role, items.some(({ attachmentId }) => attachmentId === id)]).toEqual([role, may]);
      if (role === 'office' || role === 'ppc' || desk(role) === uploader) continue;
      expect([role, (await put('withdrawn', id, { role })).status]).toEqual([role, may ? 403 : 404]);
    }
    expect((await get(id, { role: 'agency', ofAgency: 'so-khac' })).status).toBe(403);
  });

  it('a page of the list is full although others may not be read, the latest announced first', async () => {
    const { s, announce, names } = await setting();
    for (let n = 0; n < 8; n += 1) {
      s.clock.set(`2020-02-17T0${n}:00:00.000Z`);
      await announce(announcement(Buffer.from(`${n}`), { name: `${n}.pdf` }), { role: n % 2 === 0 ? 'dic' : 'pasc' });
    }
    const first = await names('dic', { limit: '3' });
    expect(first.names).toEqual(['6.pdf', '4.pdf', '2.pdf']);
    const last = await names('dic', { limit: '3', cursor: first.cursor });
    expect(last).toEqual({ names: ['0.pdf'], cursor: null });
  });
});

describe('limits', async () => {
  const { call, announce } = await setting();
  const file = announcement(Buffer.from('x'));
  it.each([
    { wrong: { size: 0 }, errors: ['/size TOO_SMALL'] },
    { wrong: { size: MAX_ATTACHMENT_BYTES + 1 }, errors: ['/size TOO_BIG'] },
    { wrong: { contentType: 'application/zip', name: 'a.zip' }, errors: ['/contentType NOT_ALLOWED'] },
    { wrong: { name: 'thu.exe' }, errors: ['/name FILE_NAME'] },
    { wrong: { name: 'a/b.pdf' }, errors: ['/name FILE_NAME'] },
    { wrong: { sha256: 'X' }, errors: ['/sha256 BAD_FORMAT'] },
    { wrong: { readers: ['agency'] }, errors: ['/readers/0 NOT_ALLOWED'] },
    { wrong: { kind: 'x', name: ' ', size: 1.5 }, errors: ['/name EMPTY', '/size WRONG_TYPE', '/kind NOT_ALLOWED'] },
  ])('$wrong is refused: $errors', async ({ wrong, errors }) => {
    const answer = await call(`POST ${LIST}`, { role: 'agency', body: { ...file, ...wrong } });
    expect(answer.status).toBe(422);
    expect(problem.parse(answer.json).errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(errors);
  });

  it('takes the largest size, and extensions in capitals', async () => {
    expect((await announce({ ...file, size: MAX_ATTACHMENT_BYTES })).status).toBe('pending');
    expect((await announce({ ...file, name: 'ANH.JPEG', contentType: 'image/jpeg' })).status).toBe('pending');
  });

  it('an agency has at most so many awaiting their upload; completing or withdrawing one makes room', async () => {
    const { s, call, announce, send, put } = await setting();
    const awaiting = keys.attachmentsAwaiting(PLAN, AGENCY);
    await s.table.client.send(
      new PutCommand({ TableName: s.table.name, Item: { ...awaiting, awaiting: MAX_AWAITING - 1 } }),
    );
    const [a, b, c] = [Buffer.from('a'), Buffer.from('b'), Buffer.from('c')];
    const expectFull = async (file: Buffer) =>
      expect(codeOfProblem(await call(`POST ${LIST}`, { role: 'agency', body: announcement(file) }))).toEqual([
        422,
        'ATTACHMENTS_AWAITING',
      ]);
    const first = await announce(announcement(a));
    await expectFull(b);
    await send(first.upload, a);
    await put('uploaded', first.attachmentId);
    const second = await announce(announcement(b));
    await expectFull(c);
    await put('withdrawn', second.attachmentId);
    const third = await announce(announcement(c));
    await expectFull(b);
    await put('withdrawn', third.attachmentId);
    expect((await announce(announcement(b))).status).toBe('pending');
  });
});

describe('withdrawing', () => {
  it('takes it out of sight, keeps record and file, and is undone by announcing the same again', async () => {
    const { announce, stored, put, get, names } = await setting();
    const file = Buffer.from('nhầm');
    const id = await stored(file);
    const reason = { body: { reason: 'Nhầm tệp' } };
    for (const _again of [1, 2]) expect((await put('withdrawn', id, reason)).status).toBe(200);
    expect((await names('agency')).names).toEqual([]);
    expect((await get(id, { role: 'pasc' })).status).toBe(404);
    const kept = shown.parse((await get(id)).json);
    expect(kept).toMatchObject({ status: 'withdrawn', changes: [{}, {}, { type: 'withdrawn', reason: 'Nhầm tệp' }] });
    expect(kept.download).toBeUndefined();
    expect(codeOfProblem(await put('uploaded', id))).toEqual([409, 'ATTACHMENT_WITHDRAWN']);

    const restored = await announce(announcement(file));
    expect(restored).toMatchObject({ attachmentId: id, status: 'stored' });
    expect(await (await fetch(restored.download?.url ?? '')).text()).toBe('nhầm');
    expect((await names('dic')).names).toHaveLength(1);
  });

  it.each(['document', 'entry'])('is refused once the %s of a catalog refers to it', async (where) => {
    const { s, call, stored, put } = await setting();
    const [id, other] = [await stored(Buffer.from('a')), await stored(Buffer.from('b'))];
    await s.register([codeOf(1)]);
    const sent = await call('POST /v1/plans/{planId}/agencies/{agencyId}/submissions', {
      role: 'agency',
      body: catalog({ [where]: [id] }, other),
    });
    expect(sent.status).toBe(202);
    expect((await put('withdrawn', other)).status).toBe(200);
    const refused = await put('withdrawn', id);
    expect(codeOfProblem(refused)).toEqual([409, 'ATTACHMENT_REFERRED']);
    expect(problem.parse(refused.json).errors.map(({ message }) => message)).toEqual(['04/TTr-STN, 10/02/2020']);
    const list = await call('GET /v1/plans/{planId}/agencies/{agencyId}/submissions', { role: 'pasc' });
    expect(list.json).toMatchObject({
      items: [{ document: { number: '04/TTr-STN', ...(where === 'document' ? { attachments: [id] } : {}) } }],
    });
  });
});

describe('validate', () => {
  it('warns of what a catalog names and is not there, and says why; it refuses nothing', async () => {
    const { s, call, announce, stored, put } = await setting();
    await s.register([codeOf(1)]);
    const there = await stored(Buffer.from('a'));
    const gone = await stored(Buffer.from('b'));
    await put('withdrawn', gone);
    const { attachmentId: awaited } = await announce(announcement(Buffer.from('c')));
    const warnings = async (document: readonly string[], entries: readonly string[]) => {
      const { json } = await call('POST /v1/plans/{planId}/agencies/{agencyId}/submissions/validate', {
        role: 'agency',
        body: catalog({ document, entry: entries }),
      });
      const { valid, findings } = validation.parse(json);
      expect(valid).toBe(true);
      const found = findings.filter(({ code }) => code === 'ATTACHMENT_UNKNOWN');
      return found.map(({ pointer, severity, message }) => [pointer, severity, message.replace(/ Đề nghị.*$/, '')]);
    };
    expect(await warnings([there], [there, there])).toEqual([]);
    expect(await warnings(['không có'], [there, gone, awaited])).toEqual([
      [
        '/document/attachments/0',
        'warning',
        'Văn bản gửi danh mục: tệp đính kèm không có không có trong danh sách tệp của cơ quan.',
      ],
      ['/entries/0/attachments/1', 'warning', `TTHC ${codeOf(1)}: tệp đính kèm ${gone} đã được rút.`],
      ['/entries/0/attachments/2', 'warning', `TTHC ${codeOf(1)}: tệp đính kèm ${awaited} chưa tải lên xong.`],
    ]);
  });
});
