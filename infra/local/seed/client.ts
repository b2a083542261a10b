import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';

/** A running stack: where it answers, and how to get a bearer token for a role (and an agency's officer). */
export interface Stack {
  readonly baseUrl: string;
  token(role: string, agencyId?: string): Promise<string>;
}

/** Who calls; an officer names the agency. */
export interface Caller {
  readonly role: string;
  readonly agencyId?: string;
}

interface Call {
  readonly as?: Caller;
  readonly body?: unknown;
  /** The Idempotency-Key of a call that queues. */
  readonly key?: string;
}

export interface Answer {
  readonly status: number;
  readonly json: unknown;
  /** What to tell about it in an error: the call, the status, the beginning of the body. */
  readonly told: string;
}

const OTHER_CONTENT = 'This state was filled with other content before: delete it and start again.';

/** Codes of answers that tell of an earlier run with other data. */
const HINTS = new Map([
  ['IDEMPOTENCY_KEY_REUSED', OTHER_CONTENT],
  ['REGISTER_DECISION_CONFLICT', OTHER_CONTENT],
]);

const BUSY = [429, 503];
const TRIES = 6;
const ANSWER_WITHIN_MS = 60_000;
const EXCERPT = 400;

/**
 * Calls the HTTP API of a stack. Answers are given back whatever their status, except that a busy one (429, 503) is
 * asked again with growing pauses: every call of the seed may be repeated.
 */
export class Client {
  readonly baseUrl: string;
  readonly #stack: Stack;
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(stack: Stack) {
    this.baseUrl = stack.baseUrl;
    this.#stack = stack;
  }

  async call(method: 'GET' | 'PUT' | 'POST', path: string, { as, body, key }: Call = {}): Promise<Answer> {
    const named = `${method} ${path}`;
    for (let tried = 1; ; tried += 1) {
      const response = await fetch(this.baseUrl + path, {
        method,
        headers: {
          ...(as === undefined ? {} : { authorization: `Bearer ${await this.#token(as)}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      }).catch((cause: unknown) => {
        throw new Error(`${named} got no answer`, { cause });
      });
      const text = await response.text();
      if (BUSY.includes(response.status) && tried < TRIES) {
        await sleep(50 * 2 ** tried);
        continue;
      }
      const json = asJson(text);
      const told = `${named} answered ${response.status}: ${text.slice(0, EXCERPT)}${hintOf(json)}`;
      return { status: response.status, json, told };
    }
  }

  /** A call that must answer one of `statuses` with a body of this shape; throws an error that tells the answer. */
  async expect<T>(schema: z.ZodType<T>, statuses: readonly number[], ...call: Parameters<Client['call']>): Promise<T> {
    const answer = await this.call(...call);
    const body = schema.safeParse(answer.json);
    if (!statuses.includes(answer.status) || !body.success) throw new Error(answer.told);
    return body.data;
  }

  #token(caller: Caller): Promise<string> {
    const name = nameOf(caller);
    const known = this.#tokens.get(name) ?? this.#stack.token(caller.role, caller.agencyId);
    this.#tokens.set(name, known);
    return known;
  }
}

const nameOf = ({ role, agencyId }: Caller) => `${role}/${agencyId ?? ''}`;

const problemSchema = z.object({ code: z.string() });

const hintOf = (json: unknown): string => {
  const hint = HINTS.get(problemSchema.safeParse(json).data?.code ?? '');
  return hint === undefined ? '' : ` ${hint}`;
};

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
