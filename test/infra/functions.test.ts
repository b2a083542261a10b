import { Runtime, RuntimeFamily } from 'aws-cdk-lib/aws-lambda';
import { describe, expect, it } from 'vitest';
import { functionNames } from '../../infra/grants.ts';
import { functionsOf } from './permissions.ts';
import { synthStage } from './template.ts';

const template = synthStage('production');
const functions = functionsOf(template);

const LONGEST: Readonly<Record<string, number>> = { http: 10, queue: 30, stream: 15, schedule: 60 };
const versionOf = (runtime: string) => Number(/^nodejs(\d+)\.x$/.exec(runtime)?.[1] ?? 0);
const newest = Math.max(
  ...Runtime.ALL.filter(({ family }) => family === RuntimeFamily.NODEJS).map(({ name }) => versionOf(name)),
);

it('are those of the table of permissions', () => {
  expect(functions.map(({ name }) => name).sort()).toEqual([...functionNames].sort());
});

describe.each(functions)('$name', ({ name, Properties }) => {
  it('runs on arm64 and the newest Node, and stops early', () => {
    expect(Properties.Architectures).toEqual(['arm64']);
    expect(versionOf(Properties.Runtime)).toBe(newest);
    expect(Properties.Timeout).toBe(LONGEST[name.slice(name.lastIndexOf('-') + 1)]);
    expect(Properties.Environment.Variables.NODE_OPTIONS).toBe('--enable-source-maps');
  });

  it('has a log group and a role of its own; the logs go away after a while', () => {
    const { LogGroup } = Properties.LoggingConfig;
    const sharers = functions.filter(
      (other) => other.Properties.LoggingConfig.LogGroup === LogGroup || other.Properties.Role === Properties.Role,
    );
    expect(sharers.map((other) => other.name)).toEqual([name]);
    expect(template.Resources[LogGroup]?.Properties.RetentionInDays).toBe(400);
  });
});
