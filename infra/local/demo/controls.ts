import * as z from 'zod';
import type { Client } from '../seed/client.ts';
import { until } from '../seed/waiting.ts';

const statusSchema = z.object({ schedules: z.array(z.object({ name: z.string() })) });
const queuesSchema = z.array(z.object({ name: z.string(), visible: z.number(), inFlight: z.number() }));
const mailsSchema = z.array(
  z.object({
    id: z.string(),
    to: z.array(z.string()),
    subject: z.string(),
    text: z.string(),
    headers: z.object({ date: z.coerce.date() }),
  }),
);
export type Mail = z.infer<typeof mailsSchema>[number];

const QUIET_POLLS = 5;

/** The calls under /_local/ that only a stack on this machine has (contract, Only on the local stack). */
export class Controls {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Sets the stack's clock; it goes on ticking from there. */
  async setClock(now: string): Promise<void> {
    await this.#client.expect(z.unknown(), [200, 204], 'PUT', '/_local/clock', { body: { now } });
  }

  /** Fires the schedule whose name has this word in it. */
  async fire(word: 'remind' | 'nightly'): Promise<void> {
    const { schedules } = await this.#client.expect(statusSchema, [200], 'GET', '/_local/status');
    const name = schedules.find((schedule) => schedule.name.toLowerCase().includes(word))?.name;
    if (name === undefined) throw new Error(`no schedule named like ${word}: ${JSON.stringify(schedules)}`);
    const path = `/_local/schedules/${encodeURIComponent(name)}/run`;
    await this.#client.expect(z.unknown(), [200, 202, 204], 'POST', path, { body: {} });
  }

  mails(): Promise<readonly Mail[]> {
    return this.#client.expect(mailsSchema, [200], 'GET', '/_local/mail');
  }

  /** The mails once every queue has stayed empty, and the mailbox the same, for some polls in a row. */
  settledMails(): Promise<readonly Mail[]> {
    let quiet = 0;
    let before = -1;
    return until('mails to settle', async () => {
      const queues = await this.#client.expect(queuesSchema, [200], 'GET', '/_local/queues');
      const mails = await this.mails();
      const busy = queues.filter(({ visible, inFlight }) => visible + inFlight > 0);
      quiet = busy.length === 0 && mails.length === before ? quiet + 1 : 0;
      before = mails.length;
      return quiet >= QUIET_POLLS
        ? { value: mails }
        : { missing: `${mails.length} mails; busy: ${JSON.stringify(busy)}` };
    });
  }
}
