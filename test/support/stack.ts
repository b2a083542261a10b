import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LocalStack, type StackOptions, startStack } from '../../infra/local/stack.ts';

/** A new folder for a stack's state, and how to delete it. */
export function stateDir(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'level4-test-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** A stack on a free port, without the starting plan, in a folder of its own that goes when it is stopped. */
export async function ownStack(options: Omit<StackOptions, 'dir'>): Promise<LocalStack> {
  const { dir, remove } = stateDir();
  const stack = await startStack({ port: 0, seed: false, ...options, dir }).catch((error: unknown) => {
    remove();
    throw error;
  });
  return { ...stack, stop: () => stack.kill().finally(remove) };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, where it is JSON. */
  readonly json: unknown;
}

/** One HTTP call; a body that is no text is sent as JSON. */
export async function call(
  { baseUrl }: { baseUrl: string },
  method: string,
  path: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const given = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const type = body === undefined || typeof body === 'string' ? {} : { 'content-type': 'application/json' };
  const response = await fetch(baseUrl + path, {
    method,
    headers: { ...type, ...headers },
    redirect: 'manual',
    ...(given === undefined ? {} : { body: given }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: asJson(text) };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Asks again until the probe gives something; fails naming what was waited for. */
export async function until<T>(
  what: string,
  probe: () => Promise<T | undefined | false> | T | undefined | false,
  withinMs = 25_000,
): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await sleep(50);
  }
}
