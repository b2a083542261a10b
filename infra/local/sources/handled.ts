import type { SqsRecord } from './sqs-record.ts';

/** How many handled messages are kept for a later redelivery. */
const KEPT = 1000;

const receivedAgain = (record: SqsRecord): SqsRecord => {
  const { ApproximateReceiveCount: count = '1' } = record.attributes;
  return { ...record, attributes: { ...record.attributes, ApproximateReceiveCount: String(Number(count) + 1) } };
};

/** The batches that a consumer last handled, to be delivered again as an at-least-once queue may. */
export class Handled {
  private batches: SqsRecord[][] = [];

  remember(batch: SqsRecord[]): void {
    this.batches.push(batch);
    let kept = this.batches.reduce((sum, { length }) => sum + length, 0);
    while (kept > KEPT) kept -= this.batches.shift()?.length ?? kept;
  }

  /** Every batch `times` times, with the receive counts that these deliveries have. */
  again(times: number): SqsRecord[][] {
    return Array.from({ length: times }, () => {
      this.batches = this.batches.map((batch) => batch.map(receivedAgain));
      return this.batches;
    }).flat();
  }
}
