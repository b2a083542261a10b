import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { alarms, alarmsOn, pointer, resources, synthStage } from './template.ts';

const template = synthStage('production');

describe('the stream', () => {
  const [table, ...otherTables] = resources(template, 'AWS::DynamoDB::Table', z.looseObject({}));
  const streams = resources(
    template,
    'AWS::Lambda::EventSourceMapping',
    z.looseObject({ EventSourceArn: z.unknown(), FunctionName: pointer }),
  ).filter(({ Properties }) => JSON.stringify(Properties.EventSourceArn).includes('StreamArn'));
  const [mapping, ...otherReaders] = streams;

  it('has one reader, of the one table, from the oldest record on', () => {
    expect([otherTables, otherReaders]).toEqual([[], []]);
    expect(mapping?.Properties).toMatchObject({
      EventSourceArn: { 'Fn::GetAtt': [table?.id, 'StreamArn'] },
      StartingPosition: 'TRIM_HORIZON',
    });
  });

  it('halves a failing batch, gives up after bounded retries, and puts what failed into a queue', () => {
    expect(mapping?.Properties).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 10,
      MaximumRecordAgeInSeconds: 21_600,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(/Failures/), 'Arn'] } } },
    });
  });

  it('lets through outstanding work and nothing else', () => {
    const { Filters } = z
      .object({ Filters: z.array(z.object({ Pattern: z.string() })) })
      .parse(mapping?.Properties.FilterCriteria);
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
      {
        eventName: ['INSERT', 'MODIFY'],
        dynamodb: {
          NewImage: { entity: { S: ['batch', 'reminder', 'recount'] }, pending: { S: [{ exists: true }] } },
        },
      },
    ]);
  });

  it('rings when its reader lags', () => {
    const [alarm] = alarmsOn(template, mapping?.Properties.FunctionName ?? '', 'IteratorAge');
    expect(alarm?.Properties).toMatchObject({ Threshold: 300_000, Statistic: 'Maximum' });
  });
});

describe('the schedules', () => {
  const schedules = resources(
    template,
    'AWS::Scheduler::Schedule',
    z.looseObject({
      Name: z.string(),
      Target: z.looseObject({ Arn: pointer, Input: z.string(), DeadLetterConfig: z.object({ Arn: pointer }) }),
    }),
  ).map((schedule) => ({ name: schedule.Properties.Name, ...schedule }));
  const invokes = resources(
    template,
    'AWS::Lambda::EventInvokeConfig',
    z.looseObject({
      FunctionName: pointer,
      MaximumRetryAttempts: z.number(),
      DestinationConfig: z.object({ OnFailure: z.object({ Destination: pointer }) }),
    }),
  );

  it('are the night, the hour and the sweep, and nothing runs by the UTC rules of EventBridge', () => {
    expect(schedules.map(({ Properties }) => [Properties.Name, Properties.ScheduleExpression]).sort()).toEqual([
      ['production-level4-ratio-nightly', 'cron(10 0 * * ? *)'],
      ['production-level4-reminders-hourly', 'cron(0 * * * ? *)'],
      ['production-level4-sweep', 'cron(0/5 * * * ? *)'],
    ]);
    expect(resources(template, 'AWS::Events::Rule', z.looseObject({}))).toEqual([]);
  });

  it.each(schedules)('$name runs to the minute, in the zone of the plan, and hands over its slot', ({ Properties }) => {
    expect(Properties).toMatchObject({
      ScheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
      FlexibleTimeWindow: { Mode: 'OFF' },
    });
    expect(JSON.parse(Properties.Target.Input)).toEqual({ slot: '<aws.scheduler.scheduled-time>' });
  });

  it.each(schedules)('$name leaves a trace when it cannot start and when it fails', ({ Properties: { Target } }) => {
    const [invoke] = invokes.filter(({ Properties }) => Properties.FunctionName === Target.Arn);
    expect(invoke?.Properties.MaximumRetryAttempts).toBe(2);
    for (const queue of [Target.DeadLetterConfig.Arn, invoke?.Properties.DestinationConfig.OnFailure.Destination]) {
      expect(alarmsOn(template, queue ?? '', 'ApproximateNumberOfMessagesVisible')).toHaveLength(1);
    }
    expect(alarmsOn(template, Target.Arn, 'Errors')).toHaveLength(1);
  });

  it.each(schedules)('$name rings when it did not run', ({ Properties: { Target } }) => {
    const [alarm] = alarmsOn(template, Target.Arn, 'Invocations');
    expect(alarm?.Properties).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
  });

  it('hears of a missed night by the next one', () => {
    const night = schedules.find(({ name }) => name.endsWith('ratio-nightly'));
    const [alarm] = alarmsOn(template, night?.Properties.Target.Arn ?? '', 'Invocations');
    const hours = ((alarm?.Properties.Period ?? 0) * (alarm?.Properties.EvaluationPeriods ?? 0)) / 3600;
    expect(hours).toBe(25);
  });
});

describe('the alarms', () => {
  const all = alarms(template);
  const topics = resources(template, 'AWS::SNS::Topic', z.looseObject({})).map(({ id }) => id);

  it.each(all)('$id says what people notice, and tells somebody', ({ Properties }) => {
    expect(Properties.AlarmDescription).toMatch(/^\p{Lu}.{40,}\.$/u);
    expect(Properties.AlarmDescription.split(' ').length).toBeGreaterThanOrEqual(10);
    expect(Properties.AlarmActions).toHaveLength(1);
    expect(topics).toContain(Properties.AlarmActions[0]);
  });

  it('all go to one topic', () => {
    expect(new Set(all.flatMap(({ Properties }) => Properties.AlarmActions)).size).toBe(1);
  });

  it('also watch the API, undelivered mail, and work that no retry gets done', () => {
    const watched = all.map(({ Properties }) => `${Properties.Namespace} ${Properties.MetricName}`);
    expect(watched).toEqual(
      expect.arrayContaining(['AWS/ApiGateway 5xx', 'AWS/SNS NumberOfMessagesPublished', 'Level4Catalog StuckWork']),
    );
  });

  it('watch stuck work of this stack alone, by the name of its table', () => {
    const [table] = resources(template, 'AWS::DynamoDB::Table', z.looseObject({}));
    const stuck = all.find(({ Properties }) => Properties.MetricName === 'StuckWork');
    expect(stuck?.id).toMatch(/^StuckBatches/);
    expect(stuck?.Properties.Dimensions).toEqual([{ Name: 'TableName', Value: table?.id }]);
  });
});
