import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FunctionPool } from '../functions/pool.ts';
import { PAYLOAD_LIMIT } from '../functions/pool.ts';
import type { ApiSpec, RouteSpec } from '../template/api-spec.ts';
import { authorize } from './authorize.ts';
import { readBody } from './body.ts';
import { gatewayEvent } from './event.ts';
import type { Issuer } from './issuer.ts';
import { functionReply, gatewayReply, INTERNAL_ERROR, type Reply, send } from './reply.ts';
import { routeMatcher } from './route-match.ts';
import { throttle } from './throttle.ts';

/** What API Gateway takes, in bytes. */
const BODY_LIMIT = 10 * 1024 * 1024;

export interface GatewayDeps {
  readonly api: ApiSpec;
  readonly issuer: Issuer;
  readonly now: () => number;
  poolOf(functionArn: string): FunctionPool;
}

const TOO_LARGE = gatewayReply(413, 'Request Entity Too Large');
const UNAVAILABLE = gatewayReply(503, 'Service Unavailable');

/** Answers a request as API Gateway's HTTP API with payload format 2.0 would: route, throttle, authorize, body, function. */
export function gateway({ api, issuer, now, poolOf }: GatewayDeps) {
  const match = routeMatcher(api.routes);
  const limiters = limitersOf(api.routes);

  const invoke = async (route: RouteSpec, payload: string): Promise<Reply> => {
    if (Buffer.byteLength(payload) > PAYLOAD_LIMIT) return TOO_LARGE;
    const invoked = poolOf(route.functionArn).invoke(payload);
    const stop = new AbortController();
    const late = sleep(route.integrationTimeoutMs, undefined, { signal: stop.signal }).catch(() => undefined);
    const result = await Promise.race([invoked, late]);
    stop.abort();
    if (!result || 'throttled' in result) return UNAVAILABLE;
    return 'payload' in result ? functionReply(result.payload) : INTERNAL_ERROR;
  };

  const answer = async (request: IncomingMessage): Promise<Reply | undefined> => {
    const [rawPath = '/', ...query] = (request.url ?? '/').split('?');
    const rawQuery = query.join('?');
    const path = decoded(rawPath);
    if (path === undefined) return gatewayReply(400, 'Bad Request');
    const method = request.method ?? 'GET';
    const found = match(method, path);
    if (!found) return gatewayReply(404, 'Not Found');
    const { route, pathParameters } = found;
    if (!limiters.get(route)?.()) return gatewayReply(429, 'Too Many Requests');
    const { rawHeaders, httpVersion } = request;
    const authorized = await authorize(route, { rawHeaders, rawQuery }, issuer);
    if ('status' in authorized) return authorized;
    const body = await readBody(request, BODY_LIMIT);
    if (body === 'aborted') return undefined;
    if (body === 'too-large') return TOO_LARGE;
    const sourceIp = request.socket.remoteAddress ?? '127.0.0.1';
    const event = gatewayEvent(
      { method, path, rawQuery, rawHeaders, sourceIp, httpVersion, body },
      {
        apiId: api.apiId,
        routeKey: route.routeKey,
        pathParameters,
        ...authorized,
        stageVariables: api.stageVariables,
        now: now(),
      },
    );
    return invoke(route, JSON.stringify(event));
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const reply = await answer(request);
    if (reply) send(response, reply);
  };
}

/** The gateway decodes the whole path before it looks for a route, and drops what then follows a question mark. */
function decoded(rawPath: string): string | undefined {
  try {
    return decodeURIComponent(rawPath).split('?')[0];
  } catch {
    return undefined;
  }
}

/** Routes without limits of their own share the stage's. */
function limitersOf(routes: readonly RouteSpec[]): Map<RouteSpec, () => boolean> {
  const shared = new Map<string, () => boolean>();
  return new Map(
    routes.map((route) => {
      const key = route.ownLimits ? route.routeKey : '';
      const limiter = shared.get(key) ?? throttle(route.limits);
      shared.set(key, limiter);
      return [route, limiter];
    }),
  );
}
