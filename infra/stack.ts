import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { StageConfig } from './config.ts';
import { Alarms } from './constructs/alarms.ts';
import { AttachmentBucket } from './constructs/bucket.ts';
import type { CodeOf, Shared } from './constructs/function.ts';
import { HttpApi } from './constructs/http-api.ts';
import { Mail } from './constructs/mail.ts';
import { QueueWorker } from './constructs/queue-worker.ts';
import { ScheduledJob } from './constructs/scheduled-job.ts';
import { StreamReader } from './constructs/stream-reader.ts';
import { CatalogTable } from './constructs/table.ts';
import { Users } from './constructs/users.ts';
import { queues, routeTables, schedules } from './flow.ts';
import { type Grant, grants } from './grants.ts';

export interface CatalogStackOptions {
  readonly config: StageConfig;
  readonly code: CodeOf;
}

const outboxImpact =
  'Something taken in was not passed on to its queue. Sweep sends it again within minutes; if it cannot, the alarm for stuck work rings.';

/** The whole system, in the order in which an agency's catalog passes through it (docs/flow.md). */
export class CatalogStack extends Stack {
  constructor(scope: Construct, { config, code }: CatalogStackOptions) {
    super(scope, 'Level4', {
      stackName: `level4-${config.stage}`,
      analyticsReporting: false,
      terminationProtection: config.deletionProtection,
      description: 'Catalogs, reviews, decisions, publication, ratios and reminders of Level-4 online public services',
    });
    const alarms = new Alarms(this, 'Alarms', config.alarmEmails);
    const table = new CatalogTable(this, 'Table', config);
    const attachments = new AttachmentBucket(this, 'Attachments', config);
    const mail = new Mail(this, 'Mail', config, alarms);
    const shared: Shared = { config, code, table, attachments, mail };

    const users = new Users(this, 'Users', config);
    const api = new HttpApi(this, 'Http', shared, { routeTables, fallback: 'portal-http', users, alarms });

    const outbox = new StreamReader(this, 'Outbox', shared, alarms, {
      name: 'outbox-stream',
      table,
      impact: outboxImpact,
    });
    const workers = queues.map((row) => new QueueWorker(this, `${row.name}-worker`, shared, alarms, row));
    const jobs = schedules.map((row) => new ScheduledJob(this, row.name, shared, alarms, row));

    const consumers = workers.map(({ consumer }) => consumer);
    for (const sender of [...api.functions, outbox.reader, ...consumers, ...jobs.map(({ job }) => job)]) {
      const { sends = [] }: Grant = grants[sender.name];
      for (const worker of workers) if (sends.includes(worker.name)) worker.allowSend(sender);
    }

    alarms.add(this, 'StuckBatches', {
      metric: new Metric({
        namespace: 'Level4Catalog',
        metricName: 'StuckWork',
        dimensionsMap: { TableName: table.tableName },
        statistic: 'Maximum',
        period: Duration.minutes(5),
      }),
      impact:
        'A catalog, a batch of verdicts, a decision or a reminder was sent again as often as allowed and is still not done: nobody will see its result until somebody looks into it.',
    });

    new CfnOutput(this, 'ApiUrl', { value: api.url });
    new CfnOutput(this, 'UserPoolId', { value: users.pool.userPoolId });
    new CfnOutput(this, 'UserPoolClientId', { value: users.client.userPoolClientId });
    new CfnOutput(this, 'TableName', { value: table.tableName });
    new CfnOutput(this, 'AttachmentsBucket', { value: attachments.bucketName });
  }
}
