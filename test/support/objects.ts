import { randomUUID } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { inject } from 'vitest';
import { type Objects, openObjects } from '../../shared/store/objects.ts';

/** An S3 client on an engine, with checksums as the functions have them. */
export const s3Client = (endpoint: string): S3Client =>
  new S3Client({
    endpoint,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });

/** A new, empty bucket under a name of its own; `urlOf`: where its files lie, for whoever goes around the addresses. */
export async function createBucket(): Promise<Objects & { urlOf: (key: string) => string }> {
  const endpoint = inject('engines').sqs;
  const bucket = `bucket-${randomUUID()}`;
  const { status } = await fetch(`${endpoint}/${bucket}`, { method: 'PUT' });
  if (status !== 200) throw new Error(`Bucket ${bucket}: ${status}`);
  return { ...openObjects(bucket, s3Client(endpoint)), urlOf: (key) => `${endpoint}/${bucket}/${key}` };
}
