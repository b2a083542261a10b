import * as z from 'zod';
import { arn } from '../place.ts';
import { TemplateError } from './intrinsics.ts';
import { count, ignored, parseProperties } from './properties.ts';
import type { ResolvedResource } from './scope.ts';

const schema = z.strictObject({
  FunctionName: ignored,
  Code: ignored,
  Handler: z.string().regex(/^[^.]+\.[^.]+$/, { error: 'expected "<file>.<export>"' }),
  Timeout: count.default(3),
  MemorySize: count.default(128),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
  ReservedConcurrentExecutions: count.optional(),
  PackageType: z.literal('Zip').optional(),
  Runtime: z.string().regex(/^nodejs/, { error: 'expected a Node runtime' }),
  Role: ignored,
  Architectures: ignored,
  Description: ignored,
  LoggingConfig: ignored,
  TracingConfig: ignored,
  EphemeralStorage: ignored,
  Tags: ignored,
});

export type FunctionSpec = ReturnType<typeof functionSpec>;

/** A function; its code lies in the cloud assembly, under the path that CDK notes in the metadata. */
export function functionSpec(resource: ResolvedResource) {
  const properties = parseProperties(schema, resource);
  const asset = resource.metadata['aws:asset:path'];
  if (typeof asset !== 'string') {
    throw new TemplateError(`Resources.${resource.id}.Metadata`, 'no aws:asset:path leads to the code');
  }
  const [file = '', handler = ''] = properties.Handler.split('.');
  return {
    name: resource.name,
    arn: arn('lambda', `function:${resource.name}`),
    asset,
    file,
    handler,
    timeoutMs: properties.Timeout * 1000,
    memoryMb: properties.MemorySize,
    environment: properties.Environment?.Variables ?? {},
    reservedConcurrency: properties.ReservedConcurrentExecutions,
  };
}

const asyncSchema = z.strictObject({
  FunctionName: z.string(),
  Qualifier: z.literal('$LATEST'),
  MaximumRetryAttempts: count.default(2),
  MaximumEventAgeInSeconds: count.default(21_600),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }).optional() }).default({}),
});

/** How a function that is invoked asynchronously is retried, and which ARN hears of its final failure. */
export function asyncSpec(resource: ResolvedResource) {
  const properties = parseProperties(asyncSchema, resource);
  return {
    functionName: properties.FunctionName,
    maximumRetryAttempts: properties.MaximumRetryAttempts,
    maximumEventAgeSeconds: properties.MaximumEventAgeInSeconds,
    onFailureArn: properties.DestinationConfig.OnFailure?.Destination,
  };
}
export type AsyncSpec = ReturnType<typeof asyncSpec>;
