import { buildApp } from 'fauxqs';
import * as z from 'zod';
import { ACCOUNT_ID, REGION } from '../place.ts';
import type { CorsRule } from '../template/bucket-spec.ts';
import { ObjectFiles } from './object-files.ts';
import { type ObjectServer, teachObjects } from './objects.ts';

export interface SqsEngine {
  readonly endpoint: string;
  queueUrl(name: string): string;
  /** Makes a bucket of S3, at the same endpoint, with the files that were kept of it. */
  createBucket(name: string, rules?: readonly CorsRule[]): Promise<void>;
  stop(): Promise<void>;
}

/** The part of the engine's server that is used here; its own type does not resolve outside its package. */
type Server = ObjectServer & {
  addHook(name: 'preHandler', hook: (request: { body: unknown }) => Promise<void>): void;
  addHook(
    name: 'preSerialization',
    hook: (request: unknown, reply: unknown, payload: unknown) => Promise<unknown>,
  ): void;
  listen(at: { host: string; port: number }): Promise<string>;
  close(): Promise<void>;
};

const withQueueUrl = z.looseObject({ QueueUrl: z.string() });

/**
 * Starts the embedded SQS and S3 on a free port of 127.0.0.1. Queues live in memory; files too, or in the folder
 * `objects` (of at most `room` bytes in all), which brings them back at the next start.
 * The engine names its queues by a host that only some resolvers know (`sqs.<region>.localhost`) and looks them up by
 * that exact URL, while the SDK connects to the URL it is given: both directions are rewritten to 127.0.0.1 here.
 */
export async function startSqs({ objects, room }: { objects?: string; room?: number } = {}): Promise<SqsEngine> {
  const app: Server = buildApp({ logger: false });
  const { createBucket } = teachObjects(app, objects === undefined ? undefined : new ObjectFiles(objects, room));
  let port = '';
  const inner = (url: string) => `http://sqs.${REGION}.localhost:${port}${new URL(url).pathname}`;
  const outer = (url: string) => `http://127.0.0.1:${port}${new URL(url).pathname}`;
  app.addHook('preHandler', async (request) => {
    // A file is bytes: as an object it would have a key for each.
    if (Buffer.isBuffer(request.body)) return;
    const body = withQueueUrl.safeParse(request.body);
    if (body.success && URL.canParse(body.data.QueueUrl)) {
      request.body = { ...body.data, QueueUrl: inner(body.data.QueueUrl) };
    }
  });
  app.addHook('preSerialization', async (_request, _reply, payload) => {
    const body = withQueueUrl.safeParse(payload);
    return body.success ? { ...body.data, QueueUrl: outer(body.data.QueueUrl) } : payload;
  });
  const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
  port = new URL(endpoint).port;
  return {
    endpoint,
    createBucket,
    queueUrl: (name) => `${endpoint}/${ACCOUNT_ID}/${name}`,
    stop: () => app.close(),
  };
}
