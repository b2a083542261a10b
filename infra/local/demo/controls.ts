import * as z from 'zod';
import type { Client } from '../seed/client.ts';
import { until } from '../seed/waiting.ts';

const statusSchema = z.object({ schedules: z.array(z.object({ name: z.string() })) });
const remindersSchema = z.object({ items: z.array(z.object({ agencyId: z.string(), status: z.string() })) });
export type Reminder = z.infer<typeof remindersSchema>['items'][number];
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

  /** What became of a day's reminders, once none of them is still due. */
  async settledReminders(planId: string, day: string): Promise<readonly Reminder[]> {
    const path = `/v1/plans/${planId}/reminders?day=${day}&limit=200`;
    return until(`reminders of ${day}`, async () => {
      const { items } = await this.#client.expect(remindersSchema, [200], 'GET', path, { as: { role: 'office' } });
      const due = items.filter(({ status }) => status === 'due');
      return due.length === 0 ? { value: items } : { missing: `${due.length} of ${items.length} still due` };
    });
  }
}
