import { describe, expect, test } from 'vitest';
import { gatewayEvent } from '../../infra/local/http/event.ts';
import { functionReply } from '../../infra/local/http/reply.ts';
import { routeMatcher } from '../../infra/local/http/route-match.ts';
import { throttle } from '../../infra/local/http/throttle.ts';

describe('the route of a path', () => {
  const match = routeMatcher(
    [
      '$default',
      'ANY /v1/plans/{planId}/agencies',
      'GET /',
      'GET /v1/plans/{planId}',
      'GET /v1/plans/{proxy+}',
      'GET /v1/plans/current',
      'POST /v1/plans/{planId}/agencies',
      'GET /v1/{any}/current/agencies',
    ].map((routeKey) => ({ routeKey })),
  );

  test.each<[string, string, string, Record<string, string>]>([
    ['GET', '/', 'GET /', {}],
    ['GET', '/v1/plans/current', 'GET /v1/plans/current', {}],
    ['GET', '/v1/plans/p1', 'GET /v1/plans/{planId}', { planId: 'p1' }],
    ['GET', '/v1/plans/p1/x/y', 'GET /v1/plans/{proxy+}', { proxy: 'p1/x/y' }],
    ['POST', '/v1/plans/p1/agencies', 'POST /v1/plans/{planId}/agencies', { planId: 'p1' }],
    ['GET', '/v1/plans/p1/agencies', 'ANY /v1/plans/{planId}/agencies', { planId: 'p1' }],
    ['GET', '/v1/plans/current/agencies', 'ANY /v1/plans/{planId}/agencies', { planId: 'current' }],
    ['PUT', '/v1/plans/p1', '$default', {}],
    ['GET', '/v1/plans/', '$default', {}],
    ['GET', '/v1/plans/p1/', 'GET /v1/plans/{proxy+}', { proxy: 'p1/' }],
    ['HEAD', '/v1/plans/p1', '$default', {}],
    ['GET', '/nowhere', '$default', {}],
  ])('%s %s goes to %s %s', (method, path, routeKey, pathParameters) => {
    expect(match(method, path)).toEqual({ route: { routeKey }, pathParameters });
  });

  test('without $default there may be none', () => {
    expect(routeMatcher([{ routeKey: 'GET /a' }])('GET', '/b')).toBeUndefined();
  });
});

describe('the event of a request', () => {
  const context = {
    apiId: 'api',
    routeKey: 'GET /x',
    pathParameters: {},
    claims: undefined,
    scopes: null,
    stageVariables: undefined,
    now: Date.parse('2020-02-17T01:02:03.456Z'),
  };
  const request = {
    method: 'GET',
    path: '/x',
    rawQuery: '',
    rawHeaders: ['Host', 'h:1'],
    sourceIp: '127.0.0.1',
    httpVersion: '1.1',
    body: Buffer.alloc(0),
  };
  /** As the function gets it. */
  const event = (given: Partial<typeof request>, more: Partial<Parameters<typeof gatewayEvent>[1]> = {}) =>
    JSON.parse(JSON.stringify(gatewayEvent({ ...request, ...given }, { ...context, ...more })));

  test('what is empty is absent', () => {
    const keys = Object.keys(event({}));
    for (const absent of ['body', 'cookies', 'queryStringParameters', 'pathParameters', 'stageVariables']) {
      expect(keys).not.toContain(absent);
    }
    expect(event({})).toMatchObject({ version: '2.0', rawPath: '/x', rawQueryString: '', isBase64Encoded: false });
    expect(event({}).requestContext).not.toHaveProperty('authorizer');
  });

  test('headers are lower-cased and joined, cookies apart', () => {
    const rawHeaders = [
      'Host',
      'h',
      'X-A',
      '1',
      'x-a',
      '2',
      'Cookie',
      'a=1; b=2',
      'cookie',
      'c=3',
      'Connection',
      'close',
    ];
    const { headers, cookies } = event({ rawHeaders });
    expect(headers).toMatchObject({ host: 'h', 'x-a': '1,2', 'x-forwarded-for': '127.0.0.1' });
    expect(Object.keys(headers)).not.toContain('connection');
    expect(cookies).toEqual(['a=1', 'b=2', 'c=3']);
  });

  test('query values are decoded and joined, the raw query is left alone', () => {
    const { queryStringParameters, rawQueryString } = event({ rawQuery: 'a=1&b=x%20y&a=%C3%A1&c' });
    expect(queryStringParameters).toEqual({ a: '1,á', b: 'x y', c: '' });
    expect(rawQueryString).toBe('a=1&b=x%20y&a=%C3%A1&c');
  });

  test.each<[string | undefined, boolean]>([
    ['application/json', false],
    ['application/json; charset=utf-8', false],
    ['Text/Plain', false],
    ['application/xml', false],
    ['application/problem+json', true],
    ['application/x-www-form-urlencoded', true],
    ['application/octet-stream', true],
    [undefined, true],
  ])('a body of type %s: base64 %s', (type, isBase64Encoded) => {
    const given = event({ body: Buffer.from('{"á":1}'), rawHeaders: type ? ['Content-Type', type] : [] });
    expect(given.isBase64Encoded).toBe(isBase64Encoded);
    expect(Buffer.from(given.body, isBase64Encoded ? 'base64' : 'utf8').toString()).toBe('{"á":1}');
    expect(given.headers['content-length']).toBe('8');
  });

  test('the time is that of the stack, the claims stand under jwt', () => {
    const { requestContext } = event({}, { claims: { sub: 's' }, scopes: null });
    expect(requestContext).toMatchObject({ time: '17/Feb/2020:01:02:03 +0000', timeEpoch: context.now });
    expect(requestContext.authorizer).toEqual({ jwt: { claims: { sub: 's' }, scopes: null } });
  });
});

describe('the response of a result', () => {
  const reply = (result: unknown) => {
    const { status, headers, cookies, body } = functionReply(JSON.stringify(result));
    return { status, type: headers['content-type'], cookies, body: body.toString() };
  };

  test.each<[string, unknown, ReturnType<typeof reply>]>([
    ['with a status', { statusCode: 204 }, { status: 204, type: 'text/plain; charset=utf-8', cookies: [], body: '' }],
    [
      'with a status as text',
      { statusCode: '201', body: 'x', headers: { 'Content-Type': 'a/b' }, cookies: ['c'] },
      { status: 201, type: 'a/b', cookies: ['c'], body: 'x' },
    ],
    ['an object', { a: 1 }, { status: 200, type: 'application/json', cookies: [], body: '{"a":1}' }],
    ['a text', 'hi', { status: 200, type: 'application/json', cookies: [], body: 'hi' }],
    ['nothing', null, { status: 200, type: 'application/json', cookies: [], body: 'null' }],
    [
      'base64',
      { statusCode: 200, body: 'aGk=', isBase64Encoded: true },
      { status: 200, type: 'text/plain; charset=utf-8', cookies: [], body: 'hi' },
    ],
  ])('%s', (_name, result, expected) => {
    expect(reply(result)).toEqual(expected);
  });

  test.each([
    { statusCode: 'many' },
    { statusCode: 200, body: {} },
    { statusCode: 99 },
    { statusCode: 200, cookies: 'a' },
  ])('%j is malformed', (result) => {
    expect(reply(result)).toMatchObject({ status: 500, body: '{"message":"Internal Server Error"}' });
  });
});

test('a throttle lets a burst through, then its rate', () => {
  let now = 0;
  const allow = throttle({ rate: 2, burst: 3 }, () => now);
  expect([allow(), allow(), allow(), allow()]).toEqual([true, true, true, false]);
  now += 500;
  expect([allow(), allow()]).toEqual([true, false]);
  now += 60_000;
  expect([allow(), allow(), allow(), allow()]).toEqual([true, true, true, false]);
  expect(throttle({ rate: undefined, burst: undefined })()).toBe(true);
});
