import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ObjectFiles } from '../../infra/local/engines/object-files.ts';
import { startSqs } from '../../infra/local/engines/sqs.ts';
import { dispositionOf, openObjects } from '../../shared/store/objects.ts';
import { s3Client } from '../support/objects.ts';
import { stateDir } from '../support/stack.ts';

const PDF = 'application/pdf';
const NOW = new Date('2020-02-17T01:00:00Z');
const PAGES = 'https://dichvucong.example';
const rules = [
  {
    AllowedOrigins: [PAGES],
    AllowedMethods: ['PUT'],
    AllowedHeaders: ['content-type'],
    ExposedHeaders: [],
    MaxAge: 60,
  },
];

let state: ReturnType<typeof stateDir>;
beforeEach(() => {
  state = stateDir();
});
afterEach(() => state.remove());

/** The engine on the folder, with a bucket of the name and what the functions do with it. */
const engine = async (room?: number) => {
  const started = await startSqs({ objects: state.dir, ...(room === undefined ? {} : { room }) });
  await started.createBucket('files', rules);
  const objects = openObjects('files', s3Client(started.endpoint));
  const address = (body: Buffer, key = 'plan/agency/1') =>
    objects.uploadAddress(
      key,
      { contentType: PDF, size: body.length, sha256: createHash('sha256').update(body).digest('hex') },
      NOW,
    );
  return { ...started, objects, address };
};

test('a file outlives its process, with type, size and hash; the latest of a key stays', async () => {
  const first = await engine();
  const [old, latest] = [Buffer.from('old'), Buffer.alloc(12 * 1024 * 1024, 'latest')];
  for (const body of [old, latest]) {
    const { url, headers } = await first.address(body);
    expect((await fetch(url, { method: 'PUT', headers, body })).status).toBe(200);
  }
  const facts = await first.objects.factsOf('plan/agency/1');
  expect(facts?.size).toBe(latest.length);
  await first.stop();

  const second = await engine();
  expect(await second.objects.factsOf('plan/agency/1')).toEqual(facts);
  expect(await second.objects.factsOf('plan/agency/2')).toBeNull();
  const { url } = await second.objects.downloadAddress('plan/agency/1', { name: 'a.pdf', contentType: PDF }, NOW);
  const fetched = Buffer.from(await (await fetch(url)).arrayBuffer());
  expect(fetched.equals(latest)).toBe(true);
  await second.stop();
});

test('an upload is refused that leaves out what its address was signed over, or brings other bytes', async () => {
  const { address, objects, stop } = await engine();
  const body = Buffer.from('đúng');
  const { url, headers } = await address(body);
  expect(new URL(url).searchParams.get('X-Amz-SignedHeaders')).toBe(
    'content-length;content-type;host;x-amz-checksum-sha256',
  );
  const bare = await fetch(url, { method: 'PUT', headers: { 'content-type': PDF }, body });
  const wrong = await fetch(url, { method: 'PUT', headers, body: Buffer.from('sai!') });
  expect([bare.status, wrong.status]).toEqual([403, 400]);
  expect(await wrong.text()).toContain('<Code>BadDigest</Code>');
  expect(await objects.factsOf('plan/agency/1')).toBeNull();
  await stop();
  expect(readdirSync(state.dir)).toEqual([]);
});

test('pages of the bucket’s origins may call it, others may not', async () => {
  const { address, stop } = await engine();
  const body = Buffer.from('x');
  const { url, headers } = await address(body);
  const ask = (origin: string, method: string) =>
    fetch(url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': method } });
  const allowed = await ask(PAGES, 'PUT');
  expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([200, PAGES]);
  expect(allowed.headers.get('access-control-allow-headers')).toBe('content-type');
  expect([(await ask('https://other.example', 'PUT')).status, (await ask(PAGES, 'DELETE')).status]).toEqual([403, 403]);
  const origins = [PAGES, 'https://other.example'].map(async (origin) => {
    const put = await fetch(url, { method: 'PUT', headers: { ...headers, origin }, body });
    return put.headers.get('access-control-allow-origin');
  });
  expect(await Promise.all(origins)).toEqual([PAGES, null]);
  await stop();
});

test('a file for which there is no room is not there afterwards, as it would not be after a restart', async () => {
  const { address, objects, stop } = await engine(10);
  const statuses: number[] = [];
  for (const [key, size] of [
    ['a', 6],
    ['b', 5],
    ['a', 10],
  ] as const) {
    const body = Buffer.alloc(size, key);
    const { url, headers } = await address(body, key);
    statuses.push((await fetch(url, { method: 'PUT', headers, body })).status);
  }
  expect(statuses).toEqual([200, 507, 200]);
  expect(await objects.factsOf('b')).toBeNull();
  await stop();
});

test('kept files have a room of their own size, and one that cannot be read is named', () => {
  const files = new ObjectFiles(state.dir, 10);
  const object = (path: string, size: number) => ({ path, headers: {}, body: Buffer.alloc(size) });
  expect(files.keep(object('/files/a', 6))).toBe(true);
  expect(files.keep(object('/files/b', 5))).toBe(false);
  expect(files.keep(object('/files/a', 10))).toBe(true);
  const again = new ObjectFiles(state.dir, 10);
  expect(again.load()).toEqual([object('/files/a', 10)]);
  expect(again.keep(object('/files/b', 1))).toBe(false);
  writeFileSync(join(state.dir, 'x.object'), 'no JSON');
  expect(() => again.load()).toThrow(/x\.object cannot be read/);
});

test.each([
  ['Quyết định.pdf', `attachment; filename="Quyet dinh.pdf"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf`],
  [`a"b\\c%'(d).pdf`, `attachment; filename="a_b_c_'(d).pdf"; filename*=UTF-8''a%22b%5Cc%25%27%28d%29.pdf`],
])('%s is saved under its name by old and new readers', (name, disposition) => {
  expect(dispositionOf(name)).toBe(disposition);
});
