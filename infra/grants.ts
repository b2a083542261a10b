/** A transaction needs the permission of every action that may be in it. */
const TRANSACTION = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'] as const;

export type TableAction = (typeof TRANSACTION)[number] | 'GetItem' | 'BatchGetItem' | 'Query';
export type IndexName = 'waiting' | 'pending';
export type QueueName = 'submissions' | 'review-events' | 'reminders' | 'recounts';
/** What a function may do to files; `ListBucket` lets it hear that there is none (404) rather than that it may not know (403). */
export type ObjectAction = 'PutObject' | 'GetObject' | 'ListBucket';
export type Trigger = 'http' | 'queue' | 'stream' | 'schedule';

/** What one function may touch, and so which environment it gets. */
export interface Grant {
  /** DynamoDB actions on the table's items. */
  readonly table: readonly TableAction[];
  /** Indexes it may Query. */
  readonly indexes?: readonly IndexName[];
  /** Queues it may send to. */
  readonly sends?: readonly QueueName[];
  /** S3 actions on the files of attachments. */
  readonly objects?: readonly ObjectAction[];
  /** May send mail from the configured address only. */
  readonly mail?: true;
  /** Writes links to the portal. */
  readonly portal?: true;
}

const everyQueue = ['submissions', 'review-events', 'reminders', 'recounts'] as const;

/**
 * Every function of the system, `<folder>-<trigger>` for functions/<folder>/<trigger>.ts, and its permissions.
 * IAM is not emulated on the local stack; test/infra/bundles.test.ts compares this table with the calls in the bundles.
 */
export const grants = {
  'register-http': { table: ['GetItem', 'BatchGetItem', 'Query', ...TRANSACTION] },
  'submission-http': { table: ['GetItem', 'BatchGetItem', 'Query', ...TRANSACTION] },
  'submission-queue': { table: ['GetItem', 'BatchGetItem', 'Query', ...TRANSACTION] },
  'attachment-http': {
    table: ['GetItem', 'BatchGetItem', 'Query', ...TRANSACTION],
    objects: ['PutObject', 'GetObject', 'ListBucket'],
  },
  'review-http': { table: ['GetItem', 'BatchGetItem', 'Query', ...TRANSACTION], indexes: ['waiting'] },
  'review-queue': { table: ['GetItem', 'BatchGetItem', 'Query', ...TRANSACTION] },
  'consolidation-http': { table: ['GetItem', 'BatchGetItem', 'Query', ...TRANSACTION], indexes: ['waiting'] },
  'decision-http': { table: ['GetItem', 'BatchGetItem', 'Query', ...TRANSACTION] },
  'duty-http': { table: ['GetItem', 'Query', ...TRANSACTION] },
  'oversight-http': { table: ['GetItem', 'BatchGetItem', 'Query'] },
  'outbox-stream': { table: [], sends: everyQueue },
  'ratio-http': { table: ['GetItem', 'BatchGetItem', 'Query'] },
  'ratio-queue': { table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] },
  'ratio-schedule': { table: ['Query', 'PutItem'] },
  'reminder-http': { table: ['GetItem', 'Query'] },
  'reminder-queue': { table: ['GetItem', 'Query', 'UpdateItem'], mail: true, portal: true },
  'reminder-schedule': { table: ['GetItem', 'Query', 'PutItem'] },
  'sweep-schedule': { table: ['UpdateItem'], indexes: ['pending'], sends: everyQueue },
  'portal-http': { table: ['GetItem', 'Query'] },
} as const satisfies Readonly<Record<`${string}-${Trigger}`, Grant>>;

export type FunctionName = keyof typeof grants;
export type NameOf<T extends Trigger> = Extract<FunctionName, `${string}-${T}`>;

const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(grants, name);
export const functionNames: readonly FunctionName[] = Object.keys(grants).filter(isFunctionName);
