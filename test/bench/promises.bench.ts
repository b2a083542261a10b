import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, it } from 'vitest';
import * as z from 'zod';
import { recount } from '../../functions/ratio/recount.ts';
import { applySubmission } from '../../functions/submission/apply.ts';
import { bundle } from '../../infra/bundle.ts';
import { functionNames } from '../../infra/grants.ts';
import { loadEvents } from '../../shared/store/events.ts';
import { loadStates } from '../../shared/store/states.ts';
import { caller } from '../support/api.ts';
import { AGENCY, codeOf, entry, PLAN, stage } from '../support/stage.ts';

/**
 * What the design promises, measured in one run: capacity units and bytes as they are, times only as ratios to
 * something measured beside them, because machines differ.
 */
const COUNT = 300;
const codes = Array.from({ length: COUNT }, (_, n) => codeOf(n));
const timed = async (task: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await task();
  return performance.now() - start;
};

const consumed = z.object({ CapacityUnits: z.number() });
const answer = z.object({ output: z.object({ ConsumedCapacity: z.union([consumed, z.array(consumed)]).optional() }) });

/** Adds up the units of every call from now on; reading starts again at zero. */
const meter = (client: Awaited<ReturnType<typeof stage>>['table']['client']) => {
  let sum = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      const { ConsumedCapacity = [] } = answer.parse(result).output;
      for (const { CapacityUnits } of [ConsumedCapacity].flat()) sum += CapacityUnits;
      return result;
    },
    { step: 'initialize', name: 'meter' },
  );
  return () => {
    const read = sum;
    sum = 0;
    return read;
  };
};

it('capacity units, and throughput against the raw engine', async () => {
  const s = await stage();
  await s.register(codes);
  const document = { number: '1/TTr-SDL', date: '2020-02-17' };
  const body = { document, signedBy: { name: 'A', title: 'GIÁM ĐỐC' }, entries: codes.map((code) => entry(code)) };
  const batch = await s.bring('submission', body);
  const units = meter(s.table.client);
  const api = caller(s.deps);
  const applying = await timed(() => applySubmission(s.deps, batch));
  const perEntry = units() / COUNT;
  await loadStates(s.table, PLAN, AGENCY);
  const counting = units();
  await recount(s.deps, PLAN, AGENCY);
  const recounting = units();
  const ofLedger = await api('GET /v1/plans/{planId}/ledger', { role: 'office' });
  if (ofLedger.status !== 200) throw new Error(ofLedger.text);
  const ledger = units();
  for (const code of codes) await loadEvents(s.table, PLAN, AGENCY, code);
  const events = units();
  const raw = await timed(async () => {
    for (let pack = 0; pack < COUNT / 25; pack += 1) {
      const TransactItems = Array.from({ length: 100 }, (_, n) => ({
        Put: { TableName: s.table.name, Item: { pk: `raw#${pack}`, sk: String(n), data: 'x'.repeat(400) } },
      }));
      await s.table.client.send(new TransactWriteCommand({ TransactItems }));
    }
  });
  console.log(`capacity units, as the engine reports them
  applying one entry of a submission      ${perEntry.toFixed(1)}
  reading an agency of ${COUNT} for its count   ${counting.toFixed(1)} (promise: about 20)
  recounting it, all in all               ${recounting.toFixed(1)}
  its ledger, per entry                   ${(ledger / COUNT).toFixed(2)} (from the events: ${(events / COUNT).toFixed(2)})
throughput: applying ${COUNT} entries takes ${(applying / raw).toFixed(2)} times as long as the same number of bare writes`);
});

const dir = mkdtempSync(join(tmpdir(), 'level4-bench-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const QUEUE = 'http://127.0.0.1:1/queue';
const environment = {
  TABLE_NAME: 'bench',
  SUBMISSIONS_QUEUE_URL: QUEUE,
  REVIEW_EVENTS_QUEUE_URL: QUEUE,
  REMINDERS_QUEUE_URL: QUEUE,
  RECOUNTS_QUEUE_URL: QUEUE,
  MAIL_FROM: 'a@b.example',
  MAIL_CONFIGURATION_SET: 'bench',
  PORTAL_URL: 'http://127.0.0.1:1',
  ATTACHMENTS_BUCKET: 'bench',
  AWS_REGION: 'local',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};
const load = (file: string) =>
  timed(
    () =>
      new Promise<void>((resolve, reject) => {
        const code = `import(${JSON.stringify(file)}).then(() => process.exit(0))`;
        const worker = new Worker(code, { eval: true, env: environment, stdout: true, stderr: true });
        worker.once('error', reject);
        worker.once('exit', () => resolve());
      }),
  );
const best = async (file: string) => Math.min(await load(file), await load(file), await load(file));

it('bundles: bytes, and time to load against an empty handler', async () => {
  const { codeDir } = await bundle({ root: process.cwd(), outdir: join(dir, 'dist') });
  const bare = join(dir, 'bare.mjs');
  writeFileSync(bare, 'export const handler = async () => {};\n');
  const floor = await best(bare);
  const rows: string[] = [];
  for (const name of functionNames) {
    const file = join(codeDir, name, 'index.mjs');
    const times = (await best(file)) / floor;
    rows.push(`  ${name.padEnd(18)} ${String(statSync(file).size).padStart(7)} bytes  ${times.toFixed(1)} times`);
  }
  console.log(['bundles: size, and time to load against an empty handler', ...rows].join('\n'));
});
