import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { functionNames } from '../../infra/grants.ts';
import { type LocalStack, startStack } from '../../infra/local/stack.ts';
import { synthTemplate, type Template } from '../../infra/synth.ts';
import { call, stateDir, until } from '../support/stack.ts';

/** Starts the project's own template with every function replaced by a probe, as it is and with edits. */
const PROBE = fileURLToPath(new URL('./fixtures/probe', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'level4-edits-'));
let template: Template;
let codeDir: string;

beforeAll(() => {
  for (const name of functionNames) cpSync(PROBE, join(work, 'code', name), { recursive: true });
  ({ template, outdir: codeDir } = synthTemplate({ codeDir: join(work, 'code'), outdir: join(work, 'assembly') }));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

type Resource = Template['Resources'][string];
type Edit = (template: Template) => void;
/** The one resource of a type that fits. */
const find = ({ Resources }: Template, type: string, fits: (resource: Resource) => boolean): Resource => {
  const [found, ...more] = Object.values(Resources).filter((resource) => resource.Type === type && fits(resource));
  if (!found || more.length > 0) throw new Error(`${1 + more.length} resources of ${type}`);
  return found;
};
const mentions = (text: string) => (resource: Resource) => JSON.stringify(resource.Properties).includes(text);
const queueSource = (of: Template) => find(of, 'AWS::Lambda::EventSourceMapping', mentions('recountsworkerQueue'));
const queue = (of: Template) =>
  find(of, 'AWS::SQS::Queue', ({ Properties }) => Properties.QueueName === 'local-level4-recounts');

const probeSchema = z.object({
  route: z.string().optional(),
  slot: z.string().optional(),
  seen: z.array(z.string()),
  env: z.record(z.string(), z.string()),
});

/** Runs the template with some edits while `body` looks at what the probes write down. */
async function running(edits: Edit[], body: (stack: LocalStack, probe: (name: string) => Probe[]) => Promise<void>) {
  const { dir, remove } = stateDir();
  const edited = structuredClone(template);
  for (const edit of edits) edit(edited);
  const assembly = { template: edited, codeDir };
  const stack = await startStack({ dir, seed: false, assembly, clock: '2020-02-17T01:00:00Z' }).catch(
    (error: unknown) => {
      remove();
      throw error;
    },
  );
  const probe = (name: string) => {
    const path = join(dir, 'logs', `local-level4-${name}.log`);
    const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
    return lines.flatMap((line) => (line.startsWith('probe ') ? [probeSchema.parse(JSON.parse(line.slice(6)))] : []));
  };
  try {
    await body(stack, probe);
  } finally {
    await stack.kill();
    remove();
  }
}
type Probe = z.infer<typeof probeSchema>;

const QUEUE = 'local-level4-recounts';
const send = async ({ engines }: LocalStack, bodies: string[]) => {
  const Entries = bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
  await engines.sqs.send(new SendMessageBatchCommand({ QueueUrl: engines.queueUrl(QUEUE), Entries }));
};
const depth = async (stack: LocalStack) => {
  const row = z.looseObject({ name: z.string(), inFlight: z.number(), deadLetter: z.number() });
  const rows = z.array(row).parse((await call(stack, 'GET', '/_local/queues')).json);
  return rows.find(({ name }) => name === QUEUE) ?? { inFlight: Number.NaN, deadLetter: Number.NaN };
};
const put = async ({ engines, model }: LocalStack, pk: string, entity: string) => {
  const Item = { pk: { S: pk }, sk: { S: 'x' }, entity: { S: entity }, pending: { S: entity }, due: { N: '1' } };
  await engines.dynamodb.send(new PutItemCommand({ TableName: model.tables[0]?.name, Item }));
};
const seenBy = (probes: Probe[]) => probes.flatMap(({ seen }) => seen);
const settled = (stack: LocalStack) => until('the queue to settle', async () => (await depth(stack)).inFlight === 0);

describe('an edit of the template shows', () => {
  const fail = (name: string) => [`${name}-1`, `${name}-fail`, `${name}-2`];

  test('as it is: failures are reported, the filter and the routes hold', () =>
    running([], async (stack, probe) => {
      await send(stack, fail('as-is'));
      await until('the message that fails to be left', async () => {
        const seen = seenBy(probe('ratio-queue'));
        return seen.length === 3 && (await depth(stack)).inFlight === 1;
      });
      await put(stack, 'batch', 'batch');
      await put(stack, 'progress', 'progress');
      await until('the stream', () => seenBy(probe('outbox-stream')).includes('batch'));
      await put(stack, 'reminder', 'reminder');
      await until('the stream, again', () => seenBy(probe('outbox-stream')).includes('reminder'));
      expect(seenBy(probe('outbox-stream'))).not.toContain('progress');
      expect(probe('outbox-stream')[0]?.env.EXTRA).toBeUndefined();
      expect(await call(stack, 'GET', '/v1/plans')).toMatchObject({ text: 'GET /v1/plans' });
      expect(await call(stack, 'GET', '/v1/schemes')).toMatchObject({ text: '$default' });
      const nightly = probe('ratio-schedule');
      await call(stack, 'PUT', '/_local/clock', { body: { now: '2020-02-20T17:09:59Z' } });
      await until('the nightly slot', () => probe('ratio-schedule').length > nightly.length);
      expect(probe('ratio-schedule').at(-1)?.slot).toBe('2020-02-20T17:10:00Z');
    }));

  test('the batch size and the filter', () =>
    running(
      [
        (edited) => Object.assign(queueSource(edited).Properties, { BatchSize: 2 }),
        (edited) => {
          const { Properties } = find(edited, 'AWS::Lambda::EventSourceMapping', mentions('StreamArn'));
          const pattern = { dynamodb: { NewImage: { entity: { S: [{ prefix: 'pro' }] } } } };
          Properties.FilterCriteria = { Filters: [{ Pattern: JSON.stringify(pattern) }] };
        },
      ],
      async (stack, probe) => {
        await send(stack, ['a', 'b', 'c', 'd', 'e']);
        await put(stack, 'batch', 'batch');
        await put(stack, 'progress', 'progress');
        await until('all messages', () => seenBy(probe('ratio-queue')).length === 5);
        expect(Math.max(...probe('ratio-queue').map(({ seen }) => seen.length))).toBe(2);
        await until('the stream', () => seenBy(probe('outbox-stream')).includes('progress'));
        expect(seenBy(probe('outbox-stream'))).not.toContain('batch');
      },
    ));

  test('failure reporting: without it, what failed is lost', () =>
    running(
      [
        (edited) => {
          delete queueSource(edited).Properties.FunctionResponseTypes;
        },
      ],
      async (stack, probe) => {
        await send(stack, fail('lost'));
        await until('all messages', () => seenBy(probe('ratio-queue')).length === 3);
        await settled(stack);
        expect(await depth(stack)).toMatchObject({ visible: 0, inFlight: 0, deadLetter: 0 });
      },
    ));

  test('maxReceiveCount and the visibility', () =>
    running(
      [
        (edited) => {
          const { Properties } = queue(edited);
          Object.assign(Properties, { VisibilityTimeout: 1 });
          Object.assign(Object(Properties.RedrivePolicy), { maxReceiveCount: 2 });
        },
      ],
      async (stack, probe) => {
        await send(stack, fail('dead'));
        await until('the dead letter', async () => (await depth(stack)).deadLetter === 1);
        expect(seenBy(probe('ratio-queue')).filter((body) => body === 'dead-fail')).toHaveLength(2);
      },
    ));

  test('an environment value, a schedule’s hour and a route', () =>
    running(
      [
        (edited) => {
          const { Properties } = find(edited, 'AWS::Lambda::Function', ({ Properties: { FunctionName } }) =>
            String(FunctionName).endsWith('ratio-schedule'),
          );
          const { Environment } = z
            .looseObject({ Environment: z.looseObject({ Variables: z.looseObject({}) }) })
            .parse(Properties);
          Properties.Environment = {
            Variables: { ...Environment.Variables, EXTRA: { 'Fn::Sub': 'in-@{AWS::Region}'.replace('@', '$') } },
          };
        },
        (edited) => {
          const { Properties } = find(edited, 'AWS::Scheduler::Schedule', mentions('ratio-nightly'));
          Properties.ScheduleExpression = 'cron(30 9 * * ? *)';
        },
        (edited) => {
          find(edited, 'AWS::ApiGatewayV2::Route', mentions('GET /v1/plans"')).Properties.RouteKey = 'GET /v1/schemes';
        },
      ],
      async (stack, probe) => {
        expect(await call(stack, 'GET', '/v1/plans')).toMatchObject({ text: '$default' });
        expect(await call(stack, 'GET', '/v1/schemes')).toMatchObject({ text: 'GET /v1/schemes' });
        const before = probe('ratio-schedule');
        expect(before.at(-1)?.env.EXTRA).toBe('in-ap-southeast-1');
        await call(stack, 'PUT', '/_local/clock', { body: { now: '2020-02-20T02:29:59Z' } });
        await until('the edited slot', () => probe('ratio-schedule').length > before.length);
        expect(probe('ratio-schedule').at(-1)?.slot).toBe('2020-02-20T02:30:00Z');
      },
    ));

  test.each<[string, Edit, RegExp]>([
    [
      'an intrinsic',
      (edited) => Object.assign(queue(edited).Properties, { VisibilityTimeout: { 'Fn::Cidr': ['10.0.0.0/8', 1] } }),
      /VisibilityTimeout.*Fn::Cidr/,
    ],
    [
      'a filter operator',
      (edited) => {
        const { Properties } = find(edited, 'AWS::Lambda::EventSourceMapping', mentions('StreamArn'));
        Properties.FilterCriteria = { Filters: [{ Pattern: '{"eventName":[{"wildcard":"I*"}]}' }] };
      },
      /FilterCriteria.*wildcard/,
    ],
    [
      'a property of an event source',
      (edited) => Object.assign(queueSource(edited).Properties, { TumblingWindowInSeconds: 5 }),
      /TumblingWindowInSeconds/,
    ],
  ])('%s that is not known here fails the start', async (_name, edit, message) => {
    await expect(running([edit], async () => {})).rejects.toThrow(message);
  });
});
