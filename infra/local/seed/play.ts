import * as z from 'zod';
import type { Batch } from './batches.ts';
import type { Caller, Client } from './client.ts';
import { type Finding, inParallel, until } from './waiting.ts';

const AT_ONCE = 6;

const outcomeSchema = z.object({
  agencyId: z.string().optional(),
  procedureCode: z.string(),
  outcome: z.enum(['accepted', 'refused']),
  revision: z.number().nullish(),
  code: z.string().nullish(),
});
type Outcome = z.infer<typeof outcomeSchema>;

const appliedSchema = z.object({ status: z.literal('applied') });

interface Sending {
  readonly path: string;
  readonly as: Caller;
  readonly body: unknown;
  readonly idIn: string;
  readonly outcomesIn: string;
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

  /** Whether any batch was new to the stack, rather than answered from an earlier run. */
  get waited(): boolean {
    return this.#waited;
  }

  /** Plays batches that do not depend on one another; done when every one is applied with the outcomes it expects. */
  async play(batches: readonly Batch[]): Promise<void> {
    await inParallel(AT_ONCE, batches, (batch) => this.#send(batch));
  }

  async #send(batch: Batch): Promise<void> {
    const { path, as, body, idIn, outcomesIn } = this.#sending(batch);
    const step = `step ${batch.key}`;
    const sent = await this.#client.call('POST', path, { as, body, key: batch.key });
    const id = z.object({ [idIn]: z.string() }).safeParse(sent.json).data?.[idIn];
    if (sent.status !== 202 || id === undefined) throw new Error(`${step}: ${sent.told}`);
    const done = z.object({ [outcomesIn]: z.array(outcomeSchema) });
    const outcomes = await until(step, async (): Promise<Finding<readonly Outcome[]>> => {
      const read = await this.#client.call('GET', `${path}/${id}`, { as });
      const found = appliedSchema.safeParse(read.json).success
        ? done.safeParse(read.json).data?.[outcomesIn]
        : undefined;
      if (found !== undefined) return { value: found };
      this.#waited = true;
      return { missing: read.told };
    });
    const refused = outcomes.filter(({ outcome }) => outcome !== 'accepted');
    if (refused.length > 0) throw new Error(`${step}: refused ${JSON.stringify(refused.slice(0, 5))}`);
    if (batch.kind !== 'submission') return;
    for (const { procedureCode, revision } of outcomes) {
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
          idIn: 'submissionId',
          outcomesIn: 'entries',
        };
      case 'review-events':
        return {
          path: `${ofAgency(batch.agencyId)}/review-events`,
          as: batch.by === 'agency' ? { role: batch.by, agencyId: batch.agencyId } : { role: batch.by },
          body: {
            events: batch.events.map((event) => ({ ...event, revision: this.#revision(batch.agencyId, event) })),
          },
          idIn: 'batchId',
          outcomesIn: 'events',
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
          idIn: 'decisionId',
          outcomesIn: 'items',
        };
    }
  }

  #revision(agencyId: string, { procedureCode }: { readonly procedureCode: string }): number {
    const revision = this.#revisions.get(`${agencyId}/${procedureCode}`);
    if (revision === undefined) throw new Error(`${agencyId} has not submitted ${procedureCode}`);
    return revision;
  }
}
