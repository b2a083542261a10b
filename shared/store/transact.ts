import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './table.ts';

export type Actions = NonNullable<TransactWriteCommandInput['TransactItems']>;

/** How often a conflicting write is tried within one invocation before the queue retries the message. */
export const MAX_ATTEMPTS = 8;

/** Others kept writing to the same item: nothing was stored, the caller's queue tries again. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
}

const RETRYABLE = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/**
 * One TransactWriteItems. Null: written. Else nothing was: `condition` is the index of the first action whose
 * condition failed, or -1 when only other writers stood in the way. Any other failure throws.
 */
export const transact = async (table: Table, actions: Actions): Promise<{ condition: number } | null> => {
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: actions }));
    return null;
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
    const condition = codes.indexOf('ConditionalCheckFailed');
    if (condition === -1 && !codes.some((code) => RETRYABLE.has(code))) throw error;
    return { condition };
  }
};
