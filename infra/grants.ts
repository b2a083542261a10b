const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'] as const;
/** A transaction needs the permission of each action in it, ConditionCheckItem included. */
const WRITE = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:ConditionCheckItem',
] as const;

export type TableAction = (typeof READ)[number] | (typeof WRITE)[number];
export type IndexName = 'waiting' | 'pending';
export type QueueName = 'submissions' | 'review-events' | 'reminders' | 'recounts';
export type Trigger = 'http' | 'queue' | 'stream' | 'schedule';

/** What one function may touch, and so which environment it gets. */
export interface Grant {
  readonly table: readonly TableAction[];
  /** Indexes it may Query. */
  readonly indexes?: readonly IndexName[];
  /** Queues it may send to. */
  readonly sends?: readonly QueueName[];
  /** May send mail from the configured address only. */
  readonly mail?: true;
  /** Writes links to the portal. */
  readonly portal?: true;
}

const everyQueue = ['submissions', 'review-events', 'reminders', 'recounts'] as const;
const readWrite = [...READ, ...WRITE];

/**
 * Every function of the system, `<folder>-<trigger>` for functions/<folder>/<trigger>.ts, and its permissions.
 * IAM is not emulated on the local stack: a permission missing here shows on AWS only.
 */
export const grants = {
  'register-http': { table: readWrite },
  'submission-http': { table: readWrite },
  'submission-queue': { table: readWrite },
  'review-http': { table: readWrite, indexes: ['waiting'] },
  'review-queue': { table: readWrite },
  'decision-http': { table: readWrite },
  'outbox-stream': { table: [], sends: everyQueue },
  'ratio-http': { table: READ },
  'ratio-queue': { table: readWrite },
  'ratio-schedule': { table: [...READ, 'dynamodb:PutItem', 'dynamodb:UpdateItem'], sends: ['recounts'] },
  'reminder-http': { table: READ },
  'reminder-queue': { table: readWrite, mail: true, portal: true },
  'reminder-schedule': { table: readWrite },
  'sweep-schedule': {
    table: [...READ, 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    indexes: ['pending'],
    sends: everyQueue,
  },
  'portal-http': { table: READ },
} as const satisfies Readonly<Record<`${string}-${Trigger}`, Grant>>;

export type FunctionName = keyof typeof grants;
export type NameOf<T extends Trigger> = Extract<FunctionName, `${string}-${T}`>;

const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(grants, name);
export const functionNames: readonly FunctionName[] = Object.keys(grants).filter(isFunctionName);
