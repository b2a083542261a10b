import * as z from 'zod';
import type { Batch } from './batches.ts';
import type { Caller, Client } from './client.ts';
import { until } from './waiting.ts';

const outcomeSchema = z.object({
  agencyId: z.string().optional(),
  procedureCode: z.string(),
  outcome: z.enum(['accepted', 'refused']),
  revision: z.number().nullish(),
  code: z.string().nullish(),
});
const outcomes = z.array(outcomeSchema);
const status = z.literal('applied');

/** The id in the answer to each kind of batch (contract: 202). */
const IDS = {
  submission: z.object({ submissionId: z.string() }).transform(({ submissionId }) => submissionId),
  'review-events': z.object({ batchId: z.string() }).transform(({ batchId }) => batchId),
  decision: z.object({ decisionId: z.string() }).transform(({ decisionId }) => decisionId),
} as const;

/** The outcomes of each kind, once it is applied. */
const OUTCOMES = {
  submission: z.object({ status, entries: outcomes }).transform(({ entries }) => entries),
  'review-events': z.object({ status, events: outcomes }).transform(({ events }) => events),
  decision: z.object({ status, items: outcomes }).transform(({ items }) => items),
} as const;

interface Sending {
  readonly path: string;
  readonly as: Caller;
  readonly body: unknown;
}

interface Sent {
  readonly batch: Batch;
  readonly path: string;
  readonly as: Caller;
}

/** Sends batches through the HTTP API and waits until they are applied. Remembers the revisions that submissions got. */
export class Player {
  readonly #client: Client;
  readonly #base: string;
  readonly #revisions = new Map<string, number>();
  #waited = false;

  constructor(client: Client, planId: string) {
    this.#client = client;
    this.#base = `/v1/plans/${planId}`;
  }

  /** Whether any batch was found not yet applied: the stack was not just answering from an earlier run. */
  get waited(): boolean {
    return this.#waited;
  }

  /**
   * Plays batches that do not depend on one another; done when every one is applied and all in it accepted. They are
   * sent one by one, since a stack on a small machine spends more on starting instances than it gains by them.
   */
  async play(batches: readonly Batch[]): Promise<void> {
    const sent: Sent[] = [];
    for (const batch of batches) sent.push(await this.#send(batch));
    for (const one of sent) await this.#applied(one);
  }

  async #send(batch: Batch): Promise<Sent> {
    const { path, as, body } = this.#sending(batch);
    const answer = await this.#client.call('POST', path, { as, body, key: batch.key });
    const id = IDS[batch.kind].safeParse(answer.json);
    if (answer.status !== 202 || !id.success) throw new Error(`step ${batch.key}: ${answer.told}`);
    return { batch, path: `${path}/${id.data}`, as };
  }

  async #applied({ batch, path, as }: Sent): Promise<void> {
    const step = `step ${batch.key}`;
    const found = await until(step, async () => {
      const read = await this.#client.call('GET', path, { as });
      const applied = OUTCOMES[batch.kind].safeParse(read.json);
      if (applied.success) return { value: applied.data };
      this.#waited = true;
      return { missing: read.told };
    });
    const refused = found.filter(({ outcome }) => outcome !== 'accepted');
    if (refused.length > 0) throw new Error(`${step}: refused ${JSON.stringify(refused.slice(0, 5))}`);
    if (batch.kind !== 'submission') return;
    for (const { procedureCode, revision } of found) {
      if (revision) this.#revisions.set(`${batch.agencyId}/${procedureCode}`, revision);
    }
  }

  #sending(batch: Batch): Sending {
    const ofAgency = (agencyId: string) => `${this.#base}/agencies/${agencyId}`;
    switch (batch.kind) {
      case 'submission':
        return {
          path: `${ofAgency(batch.agencyId)}/submissions`,
          as: { role: 'agency', agencyId: batch.agencyId },
          body: batch.body,
        };
      case 'review-events':
        return {
          path: `${ofAgency(batch.agencyId)}/review-events`,
          as: batch.by === 'agency' ? { role: batch.by, agencyId: batch.agencyId } : { role: batch.by },
          body: {
            events: batch.events.map((event) => ({ ...event, revision: this.#revision(batch.agencyId, event) })),
          },
        };
      case 'decision':
        return {
          path: `${this.#base}/decisions`,
          as: { role: 'ppc' },
          body: {
            decision: batch.decision,
            part: batch.part,
            items: batch.items.map((item) => ({ ...item, revision: this.#revision(item.agencyId, item) })),
          },
        };
    }
  }

  #revision(agencyId: string, { procedureCode }: { readonly procedureCode: string }): number {
    const revision = this.#revisions.get(`${agencyId}/${procedureCode}`);
    if (revision === undefined) throw new Error(`${agencyId} has not submitted ${procedureCode}`);
    return revision;
  }
}
