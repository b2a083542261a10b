import type { TestProject } from 'vitest/node';
import { startEngines } from './engines.ts';

declare module 'vitest' {
  interface ProvidedContext {
    engines: { dynamodb: string; sqs: string };
  }
}

/** One DynamoDB and one SQS for the whole run; tests tell their tables and queues apart by name. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engines = await startEngines();
  project.provide('engines', engines.endpoints);
  return engines.stop;
}
