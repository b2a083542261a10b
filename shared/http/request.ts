import * as z from 'zod';
import { Problem } from './problem.ts';

/** The parts of API Gateway's payload format 2.0 that we read. Absent body and query are absent, not null. */
const eventSchema = z.object({
  routeKey: z.string(),
  rawPath: z.string().default('/'),
  headers: z.record(z.string(), z.string().optional()).default({}),
  queryStringParameters: z.record(z.string(), z.string().optional()).default({}),
  pathParameters: z.record(z.string(), z.string().optional()).default({}),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({ authorizer: z.object({ jwt: z.object({ claims: z.unknown() }) }).optional() }).default({}),
});
export type HttpEvent = z.infer<typeof eventSchema>;
export const parseEvent = (event: unknown): HttpEvent => eventSchema.parse(event);

export const MAX_BODY_BYTES = 3 * 1024 * 1024;

/** A body as it came and as JSON. */
export interface JsonBody {
  readonly raw: string;
  readonly json: unknown;
}

/** Reads a JSON body in the contract's order: 413 too large, 415 not JSON by its type, 400 not JSON. */
export const readBody = (event: HttpEvent): JsonBody => {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > MAX_BODY_BYTES) throw new Problem('BODY_TOO_LARGE');
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(event.headers['content-type'] ?? '')) {
    throw new Problem('UNSUPPORTED_MEDIA_TYPE');
  }
  try {
    const raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
    return { raw, json: JSON.parse(raw) };
  } catch {
    throw new Problem('INVALID_JSON');
  }
};
