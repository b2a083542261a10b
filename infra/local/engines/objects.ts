import { createHash } from 'node:crypto';
import type { CorsRule } from '../template/bucket-spec.ts';
import { corsHeaders } from './cors.ts';
import type { KeptObject, ObjectFiles } from './object-files.ts';

/** S3 takes 5 GiB in one PUT; the project's attachments at most 20 MiB. The engine's own limit is 11 MiB. */
const MAX_OBJECT_BYTES = 32 * 1024 * 1024;
const CHECKSUM = 'x-amz-checksum-sha256';
/** The engine knows no checksums, but gives metadata back as it got it. */
const KEPT_CHECKSUM = 'x-amz-meta-sha256';

interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: unknown;
}
interface Reply {
  readonly statusCode: number;
  code(status: number): Reply;
  header(name: string, value: string | number): Reply;
  headers(values: Readonly<Record<string, string>>): Reply;
  getHeader(name: string): unknown;
  send(payload?: unknown): Reply;
}

/** The part of the engine's server that is used here. */
export interface ObjectServer {
  addContentTypeParser(
    type: RegExp,
    options: { parseAs: 'buffer'; bodyLimit: number },
    parser: (request: unknown, body: Buffer, done: (error: null, body: Buffer) => void) => void,
  ): void;
  addHook(name: 'onRequest' | 'preHandler', hook: (request: Request, reply: Reply) => Promise<Reply | undefined>): void;
  addHook(name: 'onSend', hook: (request: Request, reply: Reply, payload: unknown) => Promise<unknown>): void;
  inject(request: {
    method: 'PUT';
    url: string;
    headers?: Record<string, string>;
    payload?: Buffer;
  }): Promise<{ statusCode: number }>;
}

const isObject = (path: string): boolean => /^\/[^/]+\/./.test(path);
const pathOf = ({ url }: Request): string => url.split('?')[0] ?? '/';
const queryOf = ({ url }: Request): URLSearchParams => new URLSearchParams(url.split('?')[1] ?? '');
const headerOf = ({ headers }: Request, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
};

const refuse = (reply: Reply, status: number, code: string, message: string): Reply =>
  reply
    .code(status)
    .header('content-type', 'application/xml')
    .send(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`);

/**
 * What the engine's S3 lacks and the project rests on: a PUT whose SHA-256 is not the one in its header, or that lacks a
 * header its address was signed over, is refused; HEAD gives the checksum back; a GET takes type and disposition from its
 * query; pages of the bucket's origins may call; and with `files` what was put outlives the process. Signatures and
 * expiry are not checked, versions not kept.
 */
export function teachObjects(app: ObjectServer, files?: ObjectFiles) {
  let restoring = false;
  const cors = new Map<string, readonly CorsRule[]>();
  const corsOf = (request: Request, method: string) => {
    const origin = headerOf(request, 'origin');
    const rules = cors.get(pathOf(request).split('/')[1] ?? '');
    return origin === undefined || rules === undefined ? null : corsHeaders(rules, origin, method);
  };

  app.addContentTypeParser(/^./, { parseAs: 'buffer', bodyLimit: MAX_OBJECT_BYTES }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'OPTIONS') return undefined;
    const allowed = corsOf(request, headerOf(request, 'access-control-request-method') ?? '');
    return allowed === null
      ? refuse(reply, 403, 'AccessForbidden', 'CORSResponse: This CORS request is not allowed.')
      : reply.code(200).headers(allowed).send();
  });
  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'PUT' || !isObject(pathOf(request))) return undefined;
    const signed = queryOf(request).get('X-Amz-SignedHeaders')?.split(';') ?? [];
    const missing = signed.filter((name) => request.headers[name] === undefined);
    if (missing.length > 0)
      return refuse(reply, 403, 'SignatureDoesNotMatch', `Signed and not sent: ${missing.join()}`);
    const { body } = request;
    if (!Buffer.isBuffer(body)) return undefined;
    // Before the engine takes it: what it once holds can be read, and would be gone at the next start.
    if (files !== undefined && !restoring && !files.fits({ path: pathOf(request), body })) {
      return refuse(reply, 507, 'InsufficientStorage', 'The kept objects fill their room');
    }
    const given = headerOf(request, CHECKSUM);
    if (given === undefined) return undefined;
    if (createHash('sha256').update(body).digest('base64') !== given) {
      return refuse(reply, 400, 'BadDigest', 'The SHA256 you specified did not match the calculated checksum.');
    }
    request.headers[KEPT_CHECKSUM] = given;
    return undefined;
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const { method } = request;
    const found = reply.statusCode < 300 && isObject(pathOf(request));
    if (method === 'PUT' && found && !keep(request)) {
      reply.code(507);
      return '<Error><Code>InsufficientStorage</Code><Message>The kept objects fill their room</Message></Error>';
    }
    const checksum = reply.getHeader(KEPT_CHECKSUM);
    if (found && typeof checksum === 'string') reply.header(CHECKSUM, checksum);
    for (const name of method === 'GET' && found ? ['content-type', 'content-disposition'] : []) {
      const wanted = queryOf(request).get(`response-${name}`);
      if (wanted !== null) reply.header(name, wanted);
    }
    const allowed = method === 'OPTIONS' ? null : corsOf(request, method);
    if (allowed !== null) reply.headers(allowed);
    return payload;
  });
  const keep = (request: Request): boolean => {
    if (files === undefined || restoring || !Buffer.isBuffer(request.body)) return true;
    const headers = Object.fromEntries(
      ['content-type', CHECKSUM].flatMap((name) => {
        const value = headerOf(request, name);
        return value === undefined ? [] : [[name, value] as const];
      }),
    );
    return files.keep({ path: pathOf(request), headers, body: request.body });
  };
  const put = async (url: string, object?: KeptObject): Promise<void> => {
    const given = object === undefined ? {} : { headers: object.headers, payload: object.body };
    const { statusCode } = await app.inject({ method: 'PUT', url, ...given });
    if (statusCode !== 200) throw new Error(`The engine answers ${statusCode} to PUT ${url}`);
  };

  return {
    /** Makes a bucket with the files that were kept of it. */
    createBucket: async (name: string, rules: readonly CorsRule[] = []): Promise<void> => {
      cors.set(name, rules);
      await put(`/${name}`);
      restoring = true;
      for (const object of files?.load() ?? []) {
        if (object.path.startsWith(`/${name}/`)) await put(object.path, object);
      }
      restoring = false;
    },
  };
}
