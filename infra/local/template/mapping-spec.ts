import * as z from 'zod';
import { type Filter, parseFilter } from '../sources/filter.ts';
import { TemplateError } from './intrinsics.ts';
import { count, flag, ignored, parseProperties } from './properties.ts';
import type { ResolvedResource } from './scope.ts';

const common = {
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: flag.default(true),
  MaximumBatchingWindowInSeconds: count.max(300).default(0),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  FilterCriteria: z
    .strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })).default([]) })
    .default({ Filters: [] }),
  Tags: ignored,
};
const queueSchema = z.strictObject({
  ...common,
  BatchSize: count.min(1).max(10_000).default(10),
  ScalingConfig: z.strictObject({ MaximumConcurrency: count.min(2).optional() }).default({}),
});
const streamSchema = z.strictObject({
  ...common,
  BatchSize: count.min(1).max(10_000).default(100),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']),
  BisectBatchOnFunctionError: flag.default(false),
  MaximumRetryAttempts: z.coerce.number().int().min(-1).default(-1),
  MaximumRecordAgeInSeconds: z.coerce.number().int().min(-1).default(-1),
  ParallelizationFactor: z.literal(1).optional(),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }).optional() }).default({}),
});
const kindSchema = z.looseObject({ EventSourceArn: z.string() });

function shared(resource: ResolvedResource, properties: z.infer<typeof queueSchema> | z.infer<typeof streamSchema>) {
  return {
    id: resource.id,
    functionName: properties.FunctionName,
    sourceArn: properties.EventSourceArn,
    enabled: properties.Enabled,
    batchSize: properties.BatchSize,
    windowMs: properties.MaximumBatchingWindowInSeconds * 1000,
    reportsFailures: properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    filters: properties.FilterCriteria.Filters.map(
      ({ Pattern }, at): Filter =>
        parseFilter(Pattern, `Resources.${resource.id}.Properties.FilterCriteria.Filters.${at}.Pattern`),
    ),
  };
}

/** An event source mapping of a queue or of a table's stream. */
export function mappingSpec(resource: ResolvedResource) {
  const { EventSourceArn: source } = parseProperties(kindSchema, resource);
  const service = source.split(':')[2];
  if (service === 'sqs') {
    const properties = parseProperties(queueSchema, resource);
    return {
      kind: 'queue' as const,
      ...shared(resource, properties),
      maximumConcurrency: properties.ScalingConfig.MaximumConcurrency,
    };
  }
  if (service === 'dynamodb') {
    const properties = parseProperties(streamSchema, resource);
    return {
      kind: 'stream' as const,
      ...shared(resource, properties),
      startingPosition: properties.StartingPosition,
      bisects: properties.BisectBatchOnFunctionError,
      maximumRetryAttempts: properties.MaximumRetryAttempts,
      maximumRecordAgeSeconds: properties.MaximumRecordAgeInSeconds,
      onFailureArn: properties.DestinationConfig.OnFailure?.Destination,
    };
  }
  throw new TemplateError(
    `Resources.${resource.id}.Properties.EventSourceArn`,
    `${source} is no event source known here`,
  );
}
export type MappingSpec = ReturnType<typeof mappingSpec>;
export type QueueMapping = Extract<MappingSpec, { kind: 'queue' }>;
export type StreamMapping = Extract<MappingSpec, { kind: 'stream' }>;
