import { type ServerResponse, validateHeaderName, validateHeaderValue } from 'node:http';
import * as z from 'zod';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
}

const headerValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const structured = z.object({
  statusCode: z.coerce.number().int().min(200).max(599),
  headers: z.record(z.string(), headerValue).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});
const COMPUTED = ['connection', 'content-length', 'transfer-encoding', 'keep-alive', 'date'];

/** What API Gateway says by itself: 401, 404, 413, 429, 500, 503. */
export const gatewayReply = (status: number, message: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  cookies: [],
  body: Buffer.from(JSON.stringify({ message })),
});

export const INTERNAL_ERROR = gatewayReply(500, 'Internal Server Error');

/**
 * A function's result (JSON) as an HTTP response, by payload format 2.0: with a statusCode it is the response, without
 * one it is the body of a 200. A result that fits neither is a 500.
 */
export function functionReply(payload: string): Reply {
  const result: unknown = JSON.parse(payload);
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    const body = typeof result === 'string' ? result : payload;
    return { status: 200, headers: { 'content-type': 'application/json' }, cookies: [], body: Buffer.from(body) };
  }
  const parsed = structured.safeParse(result);
  if (!parsed.success) return INTERNAL_ERROR;
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const named = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    status: statusCode,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      ...Object.fromEntries(named.filter(([name]) => !COMPUTED.includes(name))),
    },
    cookies: cookies ?? [],
    body: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'),
  };
}

/** Writes a reply; one with a header that HTTP does not allow is malformed to the gateway, and so a 500. */
export function send(response: ServerResponse, reply: Reply): void {
  if (response.destroyed || response.headersSent) return;
  const { status, headers, cookies, body } = isSendable(reply) ? reply : INTERNAL_ERROR;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (cookies.length > 0) response.setHeader('set-cookie', [...cookies]);
  if (status !== 204 && status !== 304) response.setHeader('content-length', body.length);
  response.end(body);
}

function isSendable({ headers, cookies }: Reply): boolean {
  try {
    for (const [name, value] of Object.entries(headers)) {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    }
    for (const cookie of cookies) validateHeaderValue('set-cookie', cookie);
    return true;
  } catch {
    return false;
  }
}
