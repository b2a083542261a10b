import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalStack } from '../../infra/local/stack.ts';
import { call, ownStack, until } from '../support/stack.ts';
import { fixtureCode, fixtureTemplate } from './fixtures/stack.ts';

let stack: LocalStack;
beforeAll(async () => {
  stack = await ownStack({
    assembly: { template: fixtureTemplate(), codeDir: fixtureCode },
    clock: '2020-02-17T01:00:00Z',
  });
});
afterAll(() => stack?.stop());

const get = (path: string, headers: Record<string, string> = {}) => call(stack, 'GET', path, { headers });

describe('requests', () => {
  test('reach the function decoded, and the query after a decoded question mark is dropped', async () => {
    expect((await get('/echo/x%20y?a=1&a=2')).json).toMatchObject({
      rawPath: '/echo/x y',
      pathParameters: { id: 'x y' },
      queryStringParameters: { a: '1,2' },
    });
    expect((await get('/echo/x%3Fz')).json).toMatchObject({ pathParameters: { id: 'x' } });
    expect((await get('/echo/%zz')).status).toBe(400);
  });

  test('of another method or path go to $default', async () => {
    expect(await call(stack, 'OPTIONS', '/who')).toMatchObject({ status: 404, json: { method: 'OPTIONS' } });
    expect(await call(stack, 'HEAD', '/echo/1')).toMatchObject({ status: 404, text: '' });
    expect(await call(stack, 'DELETE', '/nowhere')).toMatchObject({ status: 404, json: { unknown: '/nowhere' } });
  });

  test('over ten megabytes, or over six for the function, are too large', async () => {
    const message = { message: 'Request Entity Too Large' };
    const body = (megabytes: number) => ({
      body: 'x'.repeat(megabytes * 1024 * 1024),
      headers: { 'content-type': 'text/plain' },
    });
    expect(await call(stack, 'POST', '/echo/1', body(11))).toMatchObject({ status: 413, json: message });
    expect(await call(stack, 'POST', '/echo/1', body(7))).toMatchObject({ status: 413, json: message });
    expect((await call(stack, 'POST', '/echo/1', body(2))).status).toBe(200);
  });

  test('that break off in the middle harm nobody', async () => {
    const { hostname, port } = new URL(stack.baseUrl);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write('POST /echo/1 HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf');
        setTimeout(() => socket.destroy(), 50);
      });
      socket.on('close', () => resolve());
    });
    expect((await get('/echo/1')).status).toBe(200);
  });
});

describe('responses', () => {
  test('are the function’s, or inferred', async () => {
    expect(await get('/inferred')).toMatchObject({ status: 200, json: { hello: 'xin chào' } });
    expect(await get('/text')).toMatchObject({ status: 200, text: 'plain' });
    const cookies = await get('/cookies');
    expect(cookies).toMatchObject({ status: 201, text: 'ok' });
    expect(cookies.headers.getSetCookie()).toEqual(['a=1', 'b=2; Path=/']);
    expect(cookies.headers.get('x-number')).toBe('7');
    const binary = await fetch(`${stack.baseUrl}/binary`);
    expect([...new Uint8Array(await binary.arrayBuffer())]).toEqual([0, 1, 2, 255]);
  });

  test.each(['/boom', '/exit', '/slow', '/bad-header', '/bad-status', '/large'])(
    '%s is an error of ours',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 500, json: { message: 'Internal Server Error' } });
      expect((await get('/text')).status).toBe(200);
    },
  );

  test('come from instances that serve one request at a time', async () => {
    const served = await Promise.all(Array.from({ length: 3 }, () => get('/nap')));
    expect(served.map(({ json }) => json)).toEqual([{ served: 1 }, { served: 1 }, { served: 1 }]);
  });
});

describe('the authorizer', () => {
  const who = (token: string) => get('/who', { authorization: token });

  test('lets a token of the local issuer in, with every claim as text', async () => {
    const token = await stack.issueToken({ role: 'pasc', groups: ['office'], province: 'ninh-thuan', agencyId: 'a' });
    const { status, json } = await who(`Bearer ${token}`);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      jwt: {
        scopes: null,
        claims: {
          iss: 'https://issuer.example/pool',
          aud: 'client',
          token_use: 'id',
          'cognito:groups': '[pasc office]',
          'custom:province': 'ninh-thuan',
          'custom:agencyId': 'a',
          exp: expect.stringMatching(/^\d+$/),
          sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
        },
      },
    });
    expect((await who(token)).status).toBe(200);
  });

  test('accounts have one subject each', async () => {
    const sub = async (request: Parameters<LocalStack['issueToken']>[0]) => {
      const [, payload = ''] = (await stack.issueToken(request)).split('.');
      return JSON.parse(Buffer.from(payload, 'base64url').toString()).sub;
    };
    expect(await sub({ role: 'pasc' })).toBe(await sub({ role: 'pasc' }));
    expect(await sub({ role: 'pasc' })).not.toBe(await sub({ role: 'dic' }));
    expect(await sub({ role: 'pasc' })).not.toBe(await sub({ role: 'pasc', account: 'second' }));
  });

  test('refuses everything else, before it looks at the body', async () => {
    const good = await stack.token('pasc');
    const [head, , signature] = good.split('.');
    const forged = Buffer.from(JSON.stringify({ iss: 'https://issuer.example/pool', aud: 'client', exp: 9e9 }));
    const others = [
      '',
      'Bearer ',
      'Bearer x',
      `Bearer ${head}.${forged.toString('base64url')}.${signature}`,
      `${good}x`,
    ];
    for (const token of others)
      expect(await who(token)).toMatchObject({ status: 401, json: { message: 'Unauthorized' } });
    expect((await get('/who')).status).toBe(401);
  });

  test('a route’s scope is asked for', async () => {
    const headers = { authorization: `Bearer ${await stack.token('pasc')}` };
    expect(await get('/admin', headers)).toMatchObject({ status: 403, json: { message: 'Forbidden' } });
  });
});

describe('a function', () => {
  test('sees its template environment, Lambda’s variables and nothing of this process', async () => {
    process.env.SECRET_OF_THE_PARENT = 'x';
    const { env, context } = Object((await get('/env')).json);
    expect(env).toMatchObject({
      TABLE_NAME: 'fixture',
      AWS_REGION: 'ap-southeast-1',
      AWS_LAMBDA_FUNCTION_NAME: 'api',
      AWS_ENDPOINT_URL_SESV2: expect.stringMatching(/^http:\/\/127\.0\.0\.1:/),
    });
    expect(Object.keys(env)).not.toContain('SECRET_OF_THE_PARENT');
    expect(context).toMatchObject({ functionName: 'api', memoryLimitInMB: '256' });
  });

  test('lives by the stack’s clock, also when it is moved under it', async () => {
    const nowThere = async () => Object((await get('/now')).json);
    const first = await nowThere();
    expect(first.now - Date.parse('2020-02-17T01:00:00Z')).toBeLessThan(120_000);
    expect(first).toMatchObject({ isDate: true, kept: '1970-01-01T00:00:00.000Z', zone: 0 });
    expect(Math.abs(first.constructed - first.now)).toBeLessThan(1000);
    expect(first.text).toContain('Feb 17 2020');
    expect(first.remaining).toBeLessThanOrEqual(2000);
    for (const now of ['2020-03-17T01:00:00Z', '2019-12-31T17:00:00+07:00']) {
      const put = await call(stack, 'PUT', '/_local/clock', { body: { now } });
      expect(put.status).toBe(200);
      expect((await nowThere()).now - Date.parse(now)).toBeLessThan(120_000);
    }
    await call(stack, 'PUT', '/_local/clock', { body: { now: null } });
    expect(Math.abs((await nowThere()).now - Date.now())).toBeLessThan(120_000);
  });
});

test('an item goes from the API over the stream and the queue to the worker', async () => {
  await call(stack, 'PUT', '/items/through', { body: {} });
  const done = await until('the item to be done', async () => {
    const item = Object((await get('/items/through')).json);
    return item.entity?.S === 'done' && item;
  });
  expect(done).toMatchObject({ tries: { N: '1' }, lastCount: { N: '1' } });
});
