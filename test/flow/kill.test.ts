import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, ListTablesCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { endRecorded } from '../../infra/local/engines/recorded.ts';
import { call, stateDir, until } from '../support/stack.ts';
import { codeOf, entry } from '../support/stage.ts';
import { AGENCY, actors, entriesSchema, PLAN } from './actors.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
const own = `/v1/plans/${PLAN}/agencies/${AGENCY}`;
const codes = Array.from({ length: 300 }, (_, n) => codeOf(n));
const submitted = z.looseObject({ submissionId: z.string() });

const state = stateDir();
afterAll(() => state.remove());

/** The whole stack in a process group of its own. */
const start = async () => {
  const running = spawn(process.execPath, ['--import', 'tsx', CHILD, state.dir], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(running.stdout), 'line');
  const { baseUrl } = z.object({ baseUrl: z.string() }).parse(JSON.parse(String(line)));
  const kill = async () => {
    const gone = once(running, 'exit');
    process.kill(-Number(running.pid), 'SIGKILL');
    await gone;
  };
  return { ...actors({ baseUrl }), baseUrl, kill };
};

let stack: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  stack = await start();
  await stack.setUp({ [AGENCY]: codes });
}, 120_000);
afterAll(async () => {
  await stack?.kill();
  // Its DynamoDB outlives a kill, and no further start comes to end it.
  await endRecorded(join(state.dir, 'dynamodb.json'));
});

/** Counts a batch's outcomes at the engine itself: our API would wait behind the very writes that are to be interrupted. */
const outcomeCounter = async () => {
  const status = z.looseObject({ dynamodb: z.string() }).parse((await call(stack, 'GET', '/_local/status')).json);
  const client = new DynamoDBClient({
    endpoint: status.dynamodb,
    region: 'local',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  return async (id: string): Promise<number> => {
    const { Count = 0 } = await client.send(
      new QueryCommand({
        TableName: TableNames[0],
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :o)',
        ExpressionAttributeValues: { ':pk': { S: `BATCH#${id}` }, ':o': { S: 'O#' } },
        Select: 'COUNT',
      }),
    );
    return Count;
  };
};

const restart = async () => {
  await stack.kill();
  stack = await start();
};
const everythingOnce = async (id: string, revision: number, version: number) => {
  const done = entriesSchema.parse(await stack.applied(`${own}/submissions/${id}`, 'pasc'));
  expect(done.entries.map(({ procedureCode, outcome, revision: given }) => [procedureCode, outcome, given])).toEqual(
    codes.map((code) => [code, 'accepted', revision]),
  );
  const page = z.looseObject({
    items: z.array(
      z.looseObject({ version: z.int(), working: z.looseObject({ state: z.string(), revision: z.int() }) }),
    ),
    nextCursor: z.string().nullable(),
  });
  const first = await stack.get(`${own}/procedures?limit=200`, page);
  const rest = await stack.get(`${own}/procedures?limit=200&cursor=${first.nextCursor}`, page);
  const rows = [...first.items, ...rest.items];
  expect(new Set(rows.map((row) => `${row.version} ${row.working.state} ${row.working.revision}`))).toEqual(
    new Set([`${version} submitted ${revision}`]),
  );
  expect(rows).toHaveLength(300);
};

it('kill -9 between the 202 and the worker loses nothing: all 300 are applied exactly once', async () => {
  const { submissionId } = submitted.parse(
    (
      await stack.submit(
        AGENCY,
        codes.map((code) => entry(code)),
      )
    ).json,
  );
  await restart();
  await everythingOnce(submissionId, 1, 2);
}, 120_000);

it('kill -9 in the middle of a batch of 300 loses nothing, and nothing happens twice', async () => {
  for (let n = 0; n < 300; n += 100)
    await stack.send(
      AGENCY,
      'pasc',
      codes.slice(n, n + 100).map((procedureCode) => ({
        type: 'return',
        procedureCode,
        revision: 1,
        remarks: [{ pointer: '/proposal', reason: 'Bổ sung' }],
      })),
    );
  const outcomes = await outcomeCounter();
  const { submissionId } = submitted.parse(
    (
      await stack.submit(
        AGENCY,
        codes.map((code) => entry(code)),
      )
    ).json,
  );
  const seen = await until('the first outcomes', async () => (await outcomes(submissionId)) || undefined);
  await restart();
  expect(seen, 'the kill came too late to be in the middle').toBeLessThan(300);
  await everythingOnce(submissionId, 2, 4);
}, 180_000);
