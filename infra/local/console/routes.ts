import * as z from 'zod';
import { faultSchema } from '../mail/faults.ts';
import type { Runtime } from '../running-stack.ts';
import { mailboxPage, mailPage } from './page.ts';
import { failureDepths, queueDepths } from './queues.ts';
import { tokenSchema } from './tokens.ts';

export interface Answer {
  readonly status?: number;
  readonly json?: unknown;
  readonly html?: string;
}

/** One call of `/_local/`: what it takes, and what it does with the running stack. */
interface Call<T extends z.ZodType = z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: RegExp;
  readonly body: T;
  readonly run: (stack: Runtime, body: z.output<T>, part: string) => Promise<Answer> | Answer;
}
const call = <T extends z.ZodType>(method: Call['method'], path: RegExp, body: T, run: Call<T>['run']): Call => ({
  method,
  path,
  body,
  run: (stack, given, part) => run(stack, body.parse(given), part),
});

const nothing = z.unknown();
const clockSchema = z.strictObject({ now: z.iso.datetime({ offset: true }).nullable() });
const deliverSchema = z.strictObject({ queue: z.string().min(1), times: z.int().min(1).max(100).default(1) });
const clockOf = ({ clock }: Runtime) => ({ now: new Date(clock.now()).toISOString(), real: clock.isReal() });
/** Names are taken with the stage's prefix and the FIFO suffix, or without. */
const named = (full: string, given: string) =>
  [full, full.replace(/\.fifo$/, '')].some((name) => name === given || name.endsWith(`-${given}`));
const missing = (what: string): Answer => ({ status: 404, json: { title: 'Not found', detail: `No ${what} here` } });

export const CALLS: readonly Call[] = [
  call('GET', /^\/status$/, nothing, async (stack) => ({
    json: {
      ready: stack.isReady(),
      dynamodb: stack.engines.endpoints.dynamodb,
      sqs: stack.engines.endpoints.sqs,
      s3: stack.engines.endpoints.s3,
      mailbox: `${stack.baseUrl}/_local/mailbox`,
      schedules: stack.model.schedules.map(({ name }) => ({ name })),
      clock: clockOf(stack),
      failures: await failureDepths(stack.model, stack.engines),
    },
  })),
  call('POST', /^\/tokens$/, tokenSchema, async (stack, body) => ({ json: { token: await stack.issueToken(body) } })),
  call('GET', /^\/clock$/, nothing, (stack) => ({ json: clockOf(stack) })),
  call('PUT', /^\/clock$/, clockSchema, (stack, { now }) => {
    stack.clock.set(now === null ? undefined : Date.parse(now));
    return { json: clockOf(stack) };
  }),
  call('POST', /^\/schedules\/([^/]+)\/run$/, nothing, async (stack, _body, part) => {
    const schedule = stack.model.schedules.find(({ name }) => named(name, part));
    return schedule ? { json: await stack.scheduler.run(schedule) } : missing(`schedule ${part}`);
  }),
  call('GET', /^\/mail$/, nothing, async (stack) => ({ json: await stack.mailbox.list() })),
  call('POST', /^\/mail\/faults$/, faultSchema, (stack, fault) => {
    stack.faults.set(fault);
    return { json: fault };
  }),
  call('GET', /^\/queues$/, nothing, async (stack) => ({ json: await queueDepths(stack.model, stack.engines) })),
  call('POST', /^\/deliver$/, deliverSchema, async (stack, { queue, times }) => {
    const source = stack.sources.queues.find(({ queueName }) => named(queueName, queue));
    if (!source) return missing(`queue ${queue} with a consumer`);
    return { json: { queue: source.queueName, deliveries: await source.deliverAgain(times) } };
  }),
  call('GET', /^\/mailbox$/, nothing, async (stack) => ({ html: mailboxPage(await stack.mailbox.list()) })),
  call('GET', /^\/mailbox\/([^/]+)$/, nothing, async (stack, _body, part) => {
    const mail = await stack.mailbox.find(part);
    return mail ? { html: mailPage(mail) } : missing(`mail ${part}`);
  }),
  call('GET', /^\/mailbox\/([^/]+)\/html$/, nothing, async (stack, _body, part) => {
    const mail = await stack.mailbox.find(part);
    return mail ? { html: mail.html } : missing(`mail ${part}`);
  }),
];
