import * as z from 'zod';
import { count, ignored, parseProperties } from './properties.ts';
import type { ResolvedResource } from './scope.ts';

const corsRule = z.strictObject({
  AllowedHeaders: z.array(z.string()).default([]),
  AllowedMethods: z.array(z.string()),
  AllowedOrigins: z.array(z.string()),
  ExposedHeaders: z.array(z.string()).default([]),
  MaxAge: count.optional(),
});
export type CorsRule = z.infer<typeof corsRule>;

/** Encryption, versions and lifecycle are not emulated; every file lies on this machine, and the last one put stays. */
const schema = z.strictObject({
  BucketName: ignored,
  BucketEncryption: ignored,
  CorsConfiguration: z.strictObject({ CorsRules: z.array(corsRule) }).optional(),
  LifecycleConfiguration: ignored,
  OwnershipControls: ignored,
  PublicAccessBlockConfiguration: ignored,
  VersioningConfiguration: ignored,
  Tags: ignored,
});

/** A bucket with the origins whose pages may call it. */
export function bucketSpec(resource: ResolvedResource) {
  const { CorsConfiguration } = parseProperties(schema, resource);
  return { name: resource.name, corsRules: CorsConfiguration?.CorsRules ?? [] };
}
