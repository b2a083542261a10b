import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { NameOf } from '../grants.ts';
import type { Alarms } from './alarms.ts';
import { CatalogFunction, type Shared } from './function.ts';
import { failureQueue } from './queue-worker.ts';

export interface StreamReaderOptions {
  readonly name: NameOf<'stream'>;
  readonly table: Table;
  readonly impact: string;
}

/** Only what is outstanding: were progress, outcome or snapshot items let through, a recount would ask for a recount. */
const outstanding = FilterCriteria.filter({
  eventName: FilterRule.or('INSERT', 'MODIFY'),
  dynamodb: {
    NewImage: {
      entity: { S: FilterRule.or('batch', 'reminder', 'recount') },
      pending: { S: FilterRule.exists() },
    },
  },
});

/** The table's one stream reader, from the oldest record on; what it cannot pass on lands in an alarmed queue. */
export class StreamReader extends Construct {
  readonly reader: CatalogFunction;

  constructor(scope: Construct, id: string, shared: Shared, alarms: Alarms, options: StreamReaderOptions) {
    super(scope, id);
    const { name, table, impact } = options;
    const { tableStreamArn } = table;
    if (!tableStreamArn) throw new Error(`The table of ${name} has no stream.`);
    const failures = failureQueue(this, 'Failures', `${shared.config.stage}-level4-outbox-failed`);
    alarms.addDepth(this, 'FailuresAlarm', failures, impact);

    this.reader = new CatalogFunction(this, name, shared, { name, timeout: Duration.seconds(15), memory: 512 });
    const { lambda } = this.reader;
    lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((verb) => `dynamodb:${verb}`),
        resources: [tableStreamArn],
      }),
    );
    new EventSourceMapping(this, 'Source', {
      target: lambda,
      eventSourceArn: tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(0),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(6),
      filters: [outstanding],
      onFailure: new SqsDlq(failures),
    });

    alarms.add(this, 'IteratorAgeAlarm', {
      metric: lambda.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: Duration.minutes(5).toMilliseconds(),
      periods: 3,
      impact:
        'What was taken in waits more than five minutes before any worker hears of it: catalogs stay "received" and the ratio lags.',
    });
  }
}
