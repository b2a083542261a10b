import * as z from 'zod';
import { arn } from '../place.ts';
import { count, flag, ignored, parseProperties } from './properties.ts';
import type { ResolvedResource } from './scope.ts';

const schema = z.strictObject({
  QueueName: ignored,
  FifoQueue: flag.optional(),
  ContentBasedDeduplication: flag.optional(),
  DeduplicationScope: z.string().optional(),
  FifoThroughputLimit: z.string().optional(),
  VisibilityTimeout: count.optional(),
  DelaySeconds: count.optional(),
  MaximumMessageSize: count.optional(),
  MessageRetentionPeriod: count.optional(),
  ReceiveMessageWaitTimeSeconds: count.optional(),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: count }).optional(),
  RedriveAllowPolicy: ignored,
  SqsManagedSseEnabled: ignored,
  KmsMasterKeyId: ignored,
  KmsDataKeyReusePeriodSeconds: ignored,
  Tags: ignored,
});
const ignoredKeys = { QueueName: true, RedriveAllowPolicy: true, SqsManagedSseEnabled: true } as const;
const attributes = schema
  .omit({ ...ignoredKeys, KmsMasterKeyId: true, KmsDataKeyReusePeriodSeconds: true, Tags: true })
  .strip();

/** A queue with the attributes that SQS is given, as it takes them: text, and JSON for the redrive policy. */
export function queueSpec(resource: ResolvedResource) {
  const properties = attributes.parse(parseProperties(schema, resource));
  const entries = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, typeof value === 'object' ? JSON.stringify(value) : String(value)] as const);
  return {
    name: resource.name,
    arn: arn('sqs', resource.name),
    attributes: Object.fromEntries(entries),
    deadLetterArn: properties.RedrivePolicy?.deadLetterTargetArn,
  };
}
