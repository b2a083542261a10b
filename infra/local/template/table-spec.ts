import * as z from 'zod';
import { arn } from '../place.ts';
import { flag, ignored, parseProperties } from './properties.ts';
import type { ResolvedResource } from './scope.ts';

const keySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const index = z.strictObject({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.strictObject({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
});

const schema = z.strictObject({
  TableName: ignored,
  AttributeDefinitions: z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(index).default([]),
  LocalSecondaryIndexes: z.array(index).default([]),
  StreamSpecification: z
    .strictObject({ StreamViewType: z.enum(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']) })
    .optional(),
  TimeToLiveSpecification: z.strictObject({ AttributeName: z.string(), Enabled: flag }).optional(),
  BillingMode: ignored,
  ProvisionedThroughput: ignored,
  PointInTimeRecoverySpecification: ignored,
  DeletionProtectionEnabled: ignored,
  SSESpecification: ignored,
  Tags: ignored,
});

export type TableSpec = ReturnType<typeof tableSpec>;

/** A table with its keys, indexes, stream and time to live. */
export function tableSpec(resource: ResolvedResource) {
  const properties = parseProperties(schema, resource);
  return { name: resource.name, streamArn: arn('dynamodb', `table/${resource.name}/stream/local`), properties };
}
