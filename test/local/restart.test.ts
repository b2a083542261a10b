import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { commandOf } from '../../infra/local/engines/recorded.ts';
import { startStack } from '../../infra/local/stack.ts';
import { call, stateDir, until } from '../support/stack.ts';
import { fixtureCode, fixtureTemplate } from './fixtures/stack.ts';

const CHILD = fileURLToPath(new URL('./fixtures/child.ts', import.meta.url));
const assembly = { template: fixtureTemplate(), codeDir: fixtureCode };
const startAgain = () => startStack({ dir: state.dir, seed: false, assembly, clock: '2020-02-17T01:00:00Z' });
const enginePid = () =>
  z.object({ pid: z.number() }).parse(JSON.parse(readFileSync(join(state.dir, 'dynamodb.json'), 'utf8'))).pid;

vi.setConfig({ testTimeout: 120_000 });

let state: ReturnType<typeof stateDir>;
beforeEach(() => {
  state = stateDir();
});
afterEach(() => state.remove());

/** A stack in a process group of its own. */
async function child() {
  const running = spawn(process.execPath, ['--import', 'tsx', CHILD, state.dir], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(running.stdout), 'line');
  const { baseUrl } = z.object({ baseUrl: z.string() }).parse(JSON.parse(String(line)));
  return {
    baseUrl,
    async kill(group: boolean) {
      const gone = once(running, 'exit');
      process.kill(group ? -Number(running.pid) : Number(running.pid), 'SIGKILL');
      await gone;
    },
  };
}

/** Where a file of the stack's bucket lies. */
const fileUrl = async (stack: { baseUrl: string }) => {
  const { s3 } = z.object({ s3: z.string() }).parse((await call(stack, 'GET', '/_local/status')).json);
  return `${s3}/fixture-files/plan/agency/1`;
};

const tries = async (stack: { baseUrl: string }, id: string) =>
  z.looseObject({ tries: z.object({ N: z.string() }) }).safeParse((await call(stack, 'GET', `/items/${id}`)).json).data
    ?.tries.N;

describe('kill -9', () => {
  test.each([
    ['of the whole process group', true],
    ['of node alone, its DynamoDB living on', false],
  ])('%s loses nothing that was answered', async (_name, group) => {
    const first = await child();
    const ids = Array.from({ length: 40 }, (_, index) => `item-${index}`);
    await call(first, 'PUT', '/_local/clock', { body: { now: '2020-03-01T01:00:00Z' } });
    const token = z
      .object({ token: z.string() })
      .parse((await call(first, 'POST', '/_local/tokens', { body: { role: 'pasc' } })).json).token;
    const answers = await Promise.all(ids.map((id) => call(first, 'PUT', `/items/${id}`, { body: { group: id } })));
    const file = await fetch(await fileUrl(first), {
      method: 'PUT',
      body: 'scan',
      headers: { 'content-type': 'image/png' },
    });
    expect(file.status).toBe(200);
    const before = enginePid();
    await first.kill(group);
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 202));

    const second = await startAgain();
    try {
      expect(commandOf(before) ?? '').not.toContain(state.dir);
      expect(enginePid()).not.toBe(before);
      for (const id of ids) expect((await call(second, 'GET', `/items/${id}`)).status).toBe(200);
      expect(await (await fetch(await fileUrl(second))).text()).toBe('scan');
      const clock = z.object({ now: z.coerce.date() }).parse((await call(second, 'GET', '/_local/clock')).json);
      expect(clock.now.getTime() - Date.parse('2020-03-01T01:00:00Z')).toBeLessThan(120_000);
      expect((await call(second, 'GET', '/who', { headers: { authorization: token } })).status).toBe(200);
      // What was written but not yet read from the stream is read now; what was in the queue alone is gone.
      await call(second, 'PUT', '/items/later', { body: { group: 'later' } });
      await until('the stream to go on', async () => (await tries(second, 'later')) === '1');
    } finally {
      await second.stop();
    }
    expect(commandOf(before) ?? '').not.toContain(state.dir);
  });
});

describe('a stream’s position', () => {
  test('is kept over a stop, and what was not read before it is read after it', async () => {
    const paused = structuredClone(fixtureTemplate());
    Object.assign(paused.Resources.StreamSource.Properties, { Enabled: false });
    const first = await startAgain();
    await call(first, 'PUT', '/items/read', { body: {} });
    await until('the first item', async () => (await tries(first, 'read')) === '1');
    await first.stop();
    const second = await startStack({ dir: state.dir, seed: false, assembly: { ...assembly, template: paused } });
    await call(second, 'PUT', '/items/unread', { body: {} });
    await second.stop();
    const third = await startAgain();
    try {
      await until('the unread item', async () => (await tries(third, 'unread')) === '1');
      expect(await tries(third, 'read')).toBe('1');
    } finally {
      await third.stop();
    }
  });
});

describe('what the user can mend', () => {
  test('a state that another living process runs on is named', async () => {
    const first = await child();
    await expect(startAgain()).rejects.toThrow(/Another stack \(process \d+\) runs on the state in .*: kill \d+/);
    expect((await call(first, 'GET', '/_local/status')).json).toMatchObject({ ready: true });
    await first.kill(true);
    await (await startAgain()).stop();
  });

  test('a taken port is named', async () => {
    const first = await startAgain();
    const other = stateDir();
    const port = Number(new URL(first.baseUrl).port);
    await expect(startStack({ dir: other.dir, port, seed: false, assembly })).rejects.toThrow(
      new RegExp(`Port ${port} of 127.0.0.1 is taken.*--port ${port + 1}`),
    );
    await first.stop();
    const again = await startStack({ dir: other.dir, port, seed: false, assembly });
    await again.stop();
    other.remove();
  });

  test('a table of another shape is named', async () => {
    await (await startAgain()).stop();
    const changed = structuredClone(fixtureTemplate());
    changed.Resources.Table.Properties.StreamSpecification.StreamViewType = 'NEW_AND_OLD_IMAGES';
    const start = startStack({ dir: state.dir, seed: false, assembly: { ...assembly, template: changed } });
    await expect(start).rejects.toThrow(/fixture has another shape.*Delete the folder/);
    // Nothing was left running: the same folder starts again.
    await (await startAgain()).stop();
  });

  test('a template that is not known here fails, and leaves nothing running', async () => {
    const changed = structuredClone(fixtureTemplate());
    Object.assign(changed.Resources.ApiFunction.Properties.Environment.Variables, { X: { 'Fn::ImportValue': 'y' } });
    const start = startStack({ dir: state.dir, seed: false, assembly: { ...assembly, template: changed } });
    await expect(start).rejects.toThrow(/ApiFunction\.Properties\.Environment\.Variables\.X.*Fn::ImportValue/);
    await (await startAgain()).stop();
  });
});
