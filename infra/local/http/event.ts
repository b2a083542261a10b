import { randomUUID } from 'node:crypto';
import { ACCOUNT_ID } from '../place.ts';

/** A request as the gateway took it in. */
export interface GatewayRequest {
  readonly method: string;
  /** Decoded. */
  readonly path: string;
  readonly rawQuery: string;
  /** Name and value in turn, as they came. */
  readonly rawHeaders: readonly string[];
  readonly sourceIp: string;
  readonly httpVersion: string;
  readonly body: Buffer;
}

export interface EventContext {
  readonly apiId: string;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly claims: Readonly<Record<string, string>> | undefined;
  readonly scopes: readonly string[] | null;
  readonly stageVariables: Readonly<Record<string, string>> | undefined;
  /** The stack's clock, in milliseconds since the epoch. */
  readonly now: number;
}

const HOP_BY_HOP = ['connection', 'keep-alive', 'transfer-encoding', 'te', 'upgrade', 'expect', 'proxy-connection'];
/** What the gateway passes on as text; everything else, no content type among it, is base64. */
const TEXT = /^(text\/[^;]+|application\/(json|javascript|xml))\s*(;|$)/i;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const or = <T extends object>(values: T): T | undefined => (Object.keys(values).length > 0 ? values : undefined);
const joined = (pairs: Iterable<readonly [string, string]>): Record<string, string> => {
  const values = new Map<string, string>();
  for (const [name, value] of pairs) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(values);
};

export function headerPairs(rawHeaders: readonly string[]): [string, string][] {
  return rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name.toLowerCase(), rawHeaders[index + 1] ?? ''] satisfies [string, string]] : [],
  );
}

/** `17/Feb/2020:01:00:00 +0000` */
const logTime = (now: number) => {
  const [date = '', time = ''] = new Date(now).toISOString().split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
};

/** The event of payload format 2.0: what is empty is absent, not null. */
export function gatewayEvent(request: GatewayRequest, context: EventContext) {
  const { method, path, rawQuery, body, sourceIp } = request;
  const pairs = headerPairs(request.rawHeaders);
  const cookies = pairs.filter(([name]) => name === 'cookie').flatMap(([, value]) => value.split(/;\s*/));
  const headers = joined(pairs.filter(([name]) => name !== 'cookie' && !HOP_BY_HOP.includes(name)));
  if (body.length > 0) headers['content-length'] = String(body.length);
  headers['x-forwarded-for'] = headers['x-forwarded-for'] ? `${headers['x-forwarded-for']}, ${sourceIp}` : sourceIp;
  headers['x-forwarded-proto'] = 'http';
  const isText = TEXT.test(headers['content-type'] ?? '') && !headers['content-encoding'];
  return {
    version: '2.0',
    routeKey: context.routeKey,
    rawPath: path,
    rawQueryString: rawQuery,
    cookies: cookies.length > 0 ? cookies : undefined,
    headers,
    queryStringParameters: or(joined(new URLSearchParams(rawQuery))),
    requestContext: {
      accountId: ACCOUNT_ID,
      apiId: context.apiId,
      authorizer: context.claims && { jwt: { claims: context.claims, scopes: context.scopes } },
      domainName: headers.host ?? '',
      domainPrefix: (headers.host ?? '').split('.')[0],
      http: {
        method,
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: context.routeKey,
      stage: '$default',
      time: logTime(context.now),
      timeEpoch: context.now,
    },
    pathParameters: or({ ...context.pathParameters }),
    stageVariables: context.stageVariables,
    body: body.length === 0 ? undefined : body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: body.length > 0 && !isText,
  };
}
