import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import type { Alarms } from './alarms.ts';

/** The sender's domain as an SES identity, and the configuration set that tells of mail that did not arrive. */
export class Mail extends Construct {
  readonly environment: Readonly<Record<'MAIL_FROM' | 'MAIL_CONFIGURATION_SET', string>>;
  private readonly identity: EmailIdentity;
  private readonly configurationSet: ConfigurationSet;

  constructor(scope: Construct, id: string, config: StageConfig, alarms: Alarms) {
    super(scope, id);
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: `${config.stage}-level4`,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      reputationMetrics: true,
    });
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(config.mailFrom.slice(config.mailFrom.indexOf('@') + 1)),
      configurationSet: this.configurationSet,
    });
    this.environment = {
      MAIL_FROM: config.mailFrom,
      MAIL_CONFIGURATION_SET: this.configurationSet.configurationSetName,
    };

    const feedback = new Topic(this, 'Feedback', { displayName: 'Level 4 catalog mail that did not arrive' });
    for (const address of config.alarmEmails) feedback.addSubscription(new EmailSubscription(address));
    this.configurationSet.addEventDestination('Undelivered', {
      destination: EventDestination.snsTopic(feedback),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    });
    alarms.add(this, 'UndeliveredAlarm', {
      metric: feedback.metricNumberOfMessagesPublished({ period: Duration.minutes(5), statistic: 'Sum' }),
      impact:
        'A reminder bounced, was rejected or was marked as spam: that agency does not read it, and its contact has to be corrected.',
    });
  }

  /** Permission to send from the configured address, and from no other of the domain. */
  sendStatement(): PolicyStatement {
    const configurationSetArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSet.configurationSetName,
    });
    return new PolicyStatement({
      actions: ['ses:SendEmail', 'ses:SendRawEmail'],
      resources: [this.identity.emailIdentityArn, configurationSetArn],
      conditions: { StringEquals: { 'ses:FromAddress': this.environment.MAIL_FROM } },
    });
  }
}
