import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import type { ObjectAction } from '../grants.ts';

/** On the bucket itself; all others are on the files in it. */
const ON_BUCKET: readonly ObjectAction[] = ['ListBucket'];

/**
 * The files of attachments: nobody reaches them but by an address that a function signed, over TLS. Each version of a file
 * is kept for a year after it was replaced or deleted; browsers may bring and fetch files from the portal's pages only.
 */
export class AttachmentBucket extends Bucket {
  constructor(scope: Construct, id: string, config: StageConfig) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      cors: [
        {
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedOrigins: [new URL(config.portalUrl).origin],
          allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
          maxAge: Duration.hours(1).toSeconds(),
        },
      ],
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(1), noncurrentVersionExpiration: Duration.days(365) },
      ],
      removalPolicy: config.removalPolicy,
    });
  }

  /** Permission for some actions, on every file or on the bucket. */
  statements(actions: readonly ObjectAction[]): PolicyStatement[] {
    const onFiles = actions.filter((action) => !ON_BUCKET.includes(action));
    const onBucket = actions.filter((action) => ON_BUCKET.includes(action));
    return [
      { actions: onFiles, resources: [this.arnForObjects('*')] },
      { actions: onBucket, resources: [this.bucketArn] },
    ].flatMap(({ actions: verbs, resources }) =>
      verbs.length === 0 ? [] : [new PolicyStatement({ actions: verbs.map((verb) => `s3:${verb}`), resources })],
    );
  }
}
