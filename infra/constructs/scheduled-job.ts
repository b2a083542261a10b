import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ScheduleRow } from '../flow.ts';
import type { Alarms } from './alarms.ts';
import { CatalogFunction, type Shared } from './function.ts';
import { failureQueue } from './queue-worker.ts';

/**
 * A function run by the clock of the stage's time zone; its event is `{"slot": <scheduled instant, UTC, ISO 8601>}`.
 * One alarmed queue takes both failures: the scheduler could not start it, and it was started and failed to the end.
 */
export class ScheduledJob extends Construct {
  readonly job: CatalogFunction;

  constructor(scope: Construct, id: string, shared: Shared, alarms: Alarms, row: ScheduleRow) {
    super(scope, id);
    const name = `${shared.config.stage}-level4-${row.name}`;
    const failures = failureQueue(this, 'Failures', `${name}-failed`);
    this.job = new CatalogFunction(this, row.job, shared, {
      name: row.job,
      timeout: Duration.seconds(60),
      memory: 512,
    });
    const { lambda } = this.job;
    lambda.configureAsyncInvoke({
      onFailure: new SqsDestination(failures),
      retryAttempts: 2,
      maxEventAge: Duration.seconds(Math.min(row.maxAge.toSeconds(), Duration.hours(6).toSeconds())),
    });

    const role = new Role(this, 'SchedulerRole', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failures.queueArn] }));
    const schedule = new CfnSchedule(this, 'Schedule', {
      name,
      scheduleExpression: row.cron,
      scheduleExpressionTimezone: shared.config.timeZone,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: lambda.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ slot: '<aws.scheduler.scheduled-time>' }),
        deadLetterConfig: { arn: failures.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: row.maxAge.toSeconds(), maximumRetryAttempts: 10 },
      },
    });
    schedule.node.addDependency(role);

    const { impact } = row;
    alarms.addDepth(this, 'FailuresAlarm', failures, impact);
    alarms.add(this, 'ErrorsAlarm', {
      metric: lambda.metricErrors({ period: Duration.minutes(5), statistic: 'Sum' }),
      impact: `A run failed and is tried again. If it goes on failing: ${impact}`,
    });
    alarms.add(this, 'MissedAlarm', {
      metric: lambda.metricInvocations({ period: row.missedAfter.period, statistic: 'Sum' }),
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      periods: row.missedAfter.periods,
      missing: TreatMissingData.BREACHING,
      impact: `Nothing ran when it should have. ${impact}`,
    });
  }
}
