import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { LocalStack } from '../../infra/local/stack.ts';
import { call, ownStack, until } from '../support/stack.ts';
import { codeOf, entry } from '../support/stage.ts';
import { AGENCY, actors, entriesSchema, mailSchema, PLAN, progressSchema } from './actors.ts';

const base = `/v1/plans/${PLAN}`;
const own = `${base}/agencies/${AGENCY}`;
const codes = Array.from({ length: 27 }, (_, n) => codeOf(n));
const nine = codes.slice(0, 9);
const each = (extra: object, list = nine) => list.map((procedureCode) => ({ procedureCode, revision: 1, ...extra }));

let stack: LocalStack;
let people: ReturnType<typeof actors>;
beforeAll(async () => {
  stack = await ownStack({ clock: '2020-02-17T01:00:00Z' });
  people = actors(stack);
  await people.setUp({ [AGENCY]: codes, 'so-khac': [codeOf(1), codeOf(2), codeOf(50), codeOf(51)], 'so-khong-co': [] });
}, 120_000);
afterAll(() => stack?.stop());

const progress = () => people.get(`${base}/progress`, progressSchema);
const ofAgency = async (agencyId = AGENCY) => (await progress()).agencies.find((each) => each.agencyId === agencyId);
const published = (count: number) =>
  until(`${count} published`, async () => {
    const found = await ofAgency();
    return found?.level4.published === count ? found : undefined;
  });
const mails = async () => mailSchema.parse((await call(stack, 'GET', '/_local/mail')).json);
const setClock = (now: string) => call(stack, 'PUT', '/_local/clock', { body: { now } });
const fire = (name: string) => call(stack, 'POST', `/_local/schedules/${name}/run`, { body: {} });
const queues = async () =>
  z
    .array(z.looseObject({ name: z.string(), visible: z.int(), inFlight: z.int(), deadLetter: z.int() }))
    .parse((await call(stack, 'GET', '/_local/queues')).json);
const settled = () =>
  until(
    'queues are empty',
    async () => ((await queues()).every(({ visible, inFlight }) => visible + inFlight === 0) ? true : undefined),
    30_000,
  );

describe('from a submitted catalog to a mail in the mailbox', () => {
  it('takes twins as one submission and answers per entry', async () => {
    const entries = nine.map((code) => entry(code));
    const answers = await Promise.all([1, 2].map(() => people.submit(AGENCY, entries, 'two-tabs')));
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    const ids = answers.map(({ json }) => z.looseObject({ submissionId: z.string() }).parse(json).submissionId);
    expect(ids[0]).toBe(ids[1]);
    const done = entriesSchema.parse(await people.applied(`${own}/submissions/${ids[0]}`, 'pasc'));
    expect(done.entries.map(({ outcome, revision }) => [outcome, revision])).toEqual(nine.map(() => ['accepted', 1]));
  });

  it('counts 8 of 27 as 29.62, not met, and the ninth publication as met, with no night between', async () => {
    await people.send(AGENCY, 'dic', each({ type: 'endorse', processFinding: 'keep' }));
    await people.send(AGENCY, 'pasc', each({ type: 'endorse' }));
    await people.decide('99/QĐ-UBND', each({ agencyId: AGENCY, outcome: 'approve' }));
    await people.send(AGENCY, 'dic', each({ type: 'publish', target: 'one-stop', reference: 'x' }));
    expect((await ofAgency())?.level4.published).toBe(0);
    await people.send(AGENCY, 'dic', each({ type: 'publish', target: 'portal', reference: 'y' }, nine.slice(0, 8)));
    expect(await published(8)).toMatchObject({
      ratioPercent: 29.62,
      met: false,
      required: 9,
      shortfall: 1,
      status: 'NOT_MET',
    });
    await people.send(AGENCY, 'dic', each({ type: 'publish', target: 'portal', reference: 'y' }, nine.slice(8)));
    expect(await published(9)).toMatchObject({ ratioPercent: 33.33, met: true, shortfall: 0, status: 'MET' });
    expect(await ofAgency('so-khong-co')).toMatchObject({
      total: 0,
      status: 'NOT_APPLICABLE',
      ratioPercent: null,
      met: null,
    });
    const { province, agencies } = await progress();
    expect([province.total, province.level4.published]).toEqual([
      agencies.reduce((sum, { total }) => sum + total, 0),
      agencies.reduce((sum, { level4 }) => sum + level4.published, 0),
    ]);
    const services = await people.get(`${base}/services?q=thu%20tuc`, z.looseObject({ items: z.array(z.unknown()) }));
    expect(services.items).toHaveLength(9);
  });

  it('reminds every agency below the target once on the ladder’s day', async () => {
    await setClock('2020-01-25T01:00:00Z');
    await fire('local-level4-reminders-hourly');
    await setClock('2020-03-17T01:00:00Z');
    await fire('local-level4-reminders-hourly');
    const [mail] = await until('the mail', async () => ((await mails()).length > 0 ? mails() : undefined));
    await fire('local-level4-reminders-hourly');
    await settled();
    expect(await mails()).toHaveLength(1);
    expect(mail?.to.join()).toContain('dau-moi@so-khac.example');
    expect(mail?.text).toMatch(/Kính gửi/);
    expect(mail?.text).toMatch(/4498\/KH-UBND/);
    expect(mail?.text).toMatch(/hết ngày 31\/3\/2020/);
    expect(mail?.text).toMatch(/14 ngày, 10 ngày làm việc/);
  });

  it('bears every message three more times: no state, outcome, figure, event or mail changes', async () => {
    const snapshot = async () => {
      const [procedures, history, submissions, { agencies }, sent] = await Promise.all([
        people.get(`${own}/procedures?limit=200`, z.unknown()),
        Promise.all(nine.map((code) => people.get(`${own}/procedures/${code}/history`, z.unknown()))),
        people.get(`${own}/submissions`, z.unknown()),
        progress(),
        mails(),
      ]);
      return { procedures, history, submissions, agencies, mails: sent.length };
    };
    const before = await snapshot();
    for (const { name } of await queues()) {
      const answer = await call(stack, 'POST', '/_local/deliver', { body: { queue: name, times: 3 } });
      expect([name, answer.status]).toEqual([name, 200]);
    }
    await settled();
    expect(await snapshot()).toEqual(before);
    expect((await queues()).map(({ deadLetter }) => deadLetter)).toEqual([0, 0, 0, 0]);
  });

  it('takes a scanned letter straight to the store of files, and gives it back', async () => {
    const scan = Buffer.alloc(20 * 1024 * 1024, 'trang quét');
    const sha256 = createHash('sha256').update(scan).digest('hex');
    const file = { name: 'to-trinh.pdf', contentType: 'application/pdf', size: scan.length, sha256, kind: 'letter' };
    const announced = await people.as('agency', 'POST', `${own}/attachments`, file, { agencyId: AGENCY });
    const { attachmentId, upload } = z
      .looseObject({
        attachmentId: z.string(),
        upload: z.object({ url: z.url({ hostname: /^127\.0\.0\.1$/ }), headers: z.record(z.string(), z.string()) }),
      })
      .parse(announced.json);
    const wrong = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: 'another file' });
    const path = `${own}/attachments/${attachmentId}`;
    const early = await people.as('agency', 'PUT', `${path}/uploaded`, {}, { agencyId: AGENCY });
    const put = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: scan });
    const done = await people.as('agency', 'PUT', `${path}/uploaded`, {}, { agencyId: AGENCY });
    expect([wrong.status, early.status, put.status, done.status]).toEqual([400, 409, 200, 200]);
    const { download } = await people.get(path, z.looseObject({ download: z.object({ url: z.string() }) }));
    const back = Buffer.from(await (await fetch(download.url)).arrayBuffer());
    expect(back.equals(scan)).toBe(true);
  });

  it('keeps others out, and stores nothing of a wrong body', async () => {
    const path = `${own}/submissions`;
    const count = async () => (await people.get(path, z.looseObject({ items: z.array(z.unknown()) }))).items.length;
    const before = await count();
    const other = await people.as('agency', 'GET', path, undefined, { agencyId: 'so-khac' });
    const elsewhere = await people.as('pasc', 'GET', path, undefined, { province: 'lao-cai' });
    const nobody = await call(stack, 'GET', path);
    const wrong = await people.submit(AGENCY, [{ procedureCode: 1 }, { nope: true }]);
    expect([other.status, elsewhere.status, nobody.status, wrong.status]).toEqual([403, 403, 401, 422]);
    expect(wrong.headers.get('content-type')).toMatch(/problem\+json/);
    expect(z.looseObject({ errors: z.array(z.unknown()) }).parse(wrong.json).errors.length).toBeGreaterThanOrEqual(2);
    expect(await count()).toBe(before);
  });

  it('freezes the nights gone by, and shows them on a page of its own for the public', async () => {
    await fire('local-level4-ratio-nightly');
    const night = await until(
      '16/3 is frozen',
      async () => {
        const answer = await call(stack, 'GET', `${base}/progress?asOf=2020-03-16`);
        return answer.status === 200 ? progressSchema.parse(answer.json) : undefined;
      },
      30_000,
    );
    expect(night.agencies.find(({ agencyId }) => agencyId === AGENCY)?.level4.published).toBe(9);
    const page = await call(stack, 'GET', '/');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain('Cơ quan so-thu-nghiem');
    expect(page.text).not.toMatch(/(?:src|href)="https?:/);
  });
});
