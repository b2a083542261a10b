import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

export interface AlarmOptions {
  readonly metric: IMetric;
  /** What people notice while this alarm rings; it is the alarm's description. */
  readonly impact: string;
  /** Rings when the metric passes it in each of the periods. */
  readonly threshold?: number;
  readonly periods?: number;
  readonly comparison?: ComparisonOperator;
  readonly missing?: TreatMissingData;
}

/** The topic that every alarm goes to, and the one way to make an alarm. */
export class Alarms extends Construct {
  private readonly topic = new Topic(this, 'Topic', { displayName: 'Level 4 catalog alarms' });

  constructor(scope: Construct, id: string, emails: readonly string[]) {
    super(scope, id);
    for (const address of emails) this.topic.addSubscription(new EmailSubscription(address));
  }

  /** An alarm under `scope`; by default it rings at the first datapoint of 1 or more. */
  add(scope: Construct, id: string, options: AlarmOptions): void {
    new Alarm(scope, id, {
      metric: options.metric,
      alarmDescription: options.impact,
      threshold: options.threshold ?? 1,
      evaluationPeriods: options.periods ?? 1,
      comparisonOperator: options.comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: options.missing ?? TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.topic));
  }

  /** Rings when anything lies in a queue of failures. */
  addDepth(scope: Construct, id: string, queue: IQueue, impact: string): void {
    const metric = queue.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(1),
      statistic: 'Maximum',
    });
    this.add(scope, id, { metric, impact });
  }
}
