import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bundle } from '../../infra/bundle.ts';
import { functionNames, type Grant, grants } from '../../infra/grants.ts';
import { functionsOf } from './permissions.ts';
import { synthStage } from './template.ts';

const root = join(import.meta.dirname, '../..');
const outdir = await mkdtemp(join(tmpdir(), 'bundles-test-'));
afterAll(() => rm(outdir, { recursive: true, force: true }));
const { codeDir, metafile } = await bundle({ root, outdir });
const functions = functionsOf(synthStage('local'));

/** The AWS operations whose client code a bundle carries. Query always comes along, so it is told by the store's key condition. */
const operationsIn = (code: string): string[] =>
  [...code.matchAll(/class [\w$]* ?extends [\w$]+\([^()]*?"([A-Z]\w+)"[^()]*\)/g)].flatMap(([, name]) => name ?? []);

/** The permissions that an operation needs; what is not here needs none, or is not granted to anybody. */
const needs: Readonly<Record<string, readonly string[]>> = {
  GetItem: ['GetItem'],
  BatchGetItem: ['BatchGetItem'],
  PutItem: ['PutItem'],
  UpdateItem: ['UpdateItem'],
  DeleteItem: ['DeleteItem'],
  BatchWriteItem: ['BatchWriteItem'],
  TransactGetItems: ['GetItem'],
  TransactWriteItems: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
};

/** Imports a bundle with the environment of its function, then once more without each variable; says which imports worked. */
const start = async (file: string, environment: Readonly<Record<string, string>>) => {
  const names = Object.keys(environment).filter((name) => name !== 'NODE_OPTIONS');
  const script = `
    const all = { ...process.env };
    const starts = async (without) => {
      process.env = { ...all };
      delete process.env[without];
      const { handler } = await import(${JSON.stringify(file)} + '?without=' + without).catch(() => ({}));
      return typeof handler === 'function';
    };
    const found = {};
    for (const without of ${JSON.stringify(['nothing', ...names])}) found[without] = await starts(without);
    process.stdout.write(JSON.stringify(found));
    process.exit();`;
  const env = { ...environment, AWS_REGION: 'ap-southeast-1', AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: '1' };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env });
  const expected = { nothing: true, ...Object.fromEntries(names.map((name) => [name, false])) };
  return { found: z.record(z.string(), z.boolean()).parse(JSON.parse(stdout)), expected };
};

describe.each(functions)('$name', ({ name, Properties }) => {
  const file = join(codeDir, name, 'index.mjs');

  it('calls what it may, and may nothing that it does not call', async () => {
    const code = await readFile(file, 'utf8');
    const operations = operationsIn(code);
    const grant: Grant = grants[z.enum(functionNames).parse(name)];
    const granted = grant.table.filter((action) => action !== 'Query');
    const needed = new Set(operations.flatMap((operation) => needs[operation] ?? []));
    expect([...granted].sort()).toEqual([...needed].sort());
    expect(grant.table.includes('Query')).toBe(code.includes('pk = :pk'));
    expect(grant.indexes ?? []).toEqual([...code.matchAll(/IndexName:"(\w+)"/g)].map(([, index]) => index));
    expect((grant.sends ?? []).length > 0).toBe(operations.some((operation) => operation.startsWith('SendMessage')));
    const objects = operations.filter((operation) => operation.endsWith('Object'));
    expect(objects.sort()).toEqual(grant.objects === undefined ? [] : ['GetObject', 'HeadObject', 'PutObject']);
    expect(grant.mail ?? false).toBe(operations.includes('SendEmail'));
  });

  it('starts with the environment of the template, and needs all of it', async () => {
    const environment = Object.entries(Properties.Environment.Variables).map(([variable, value]) => [
      variable,
      typeof value === 'string' ? value : `${variable.endsWith('_URL') ? 'https://sqs.example/' : ''}${variable}`,
    ]);
    const { found, expected } = await start(file, Object.fromEntries(environment));
    expect(found).toEqual(expected);
  });

  it('does not know that a local stack exists', async () => {
    expect(await readFile(file, 'utf8')).not.toMatch(/_local\b|local mode|infra\/local/i);
  });
});

it('holds nothing of infra or of the tests, no engine, and of all languages of zod only one', () => {
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  const paths = [...new Set(inputs.map(([path]) => path))];
  expect(paths.length).toBeGreaterThan(100);
  expect(paths.filter((path) => /^(infra|test)\/|\/(aws-cdk-lib|fauxqs|vitest|mailparser|jose)\//.test(path))).toEqual(
    [],
  );
  expect(paths.filter((path) => /zod\/v4\/locales\/(?!en\.)/.test(path))).toEqual([]);
});
