import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../start-error.ts';
import { freePort } from './port.ts';

const ATTEMPTS = 5;
const HEALTHY_WITHIN_MS = 20_000;
/** A clean end writes the log back into the file; a busy machine takes its time for that. */
const END_WITHIN_MS = 10_000;

export interface DynamoEngine {
  readonly endpoint: string;
  readonly pid: number;
  /** Ends the process, by default with SIGTERM, and resolves when it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/**
 * The path of the embedded DynamoDB's binary.
 * @throws StartError where no binary is installed for this platform.
 */
export const dynoxidePath = (): string => {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    return createRequire(import.meta.url).resolve(`${name}/dynoxide`);
  } catch {
    throw new StartError(
      `No embedded DynamoDB for this platform: the optional package ${name} is not installed. ` +
        'Set DYNAMODB_ENDPOINT to a DynamoDB Local or compatible endpoint, such as http://127.0.0.1:8000, and start again.',
    );
  }
};

/**
 * Starts the embedded DynamoDB on a free port of 127.0.0.1 and waits until it answers.
 * Without `dbPath` it keeps everything in memory. The process outlives a killed parent: `onSpawn` gets its pid
 * before anything is awaited, so that a caller can record it. `onCrash` hears when it ends without being stopped.
 * @throws StartError when the binary is missing or does not come up.
 */
export async function startDynoxide(
  options: { dbPath?: string; onSpawn?: (pid: number) => void; onCrash?: (error: Error) => void } = {},
): Promise<DynamoEngine> {
  const binary = dynoxidePath();
  let said = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = await freePort();
    const args = ['serve', '--host', '127.0.0.1', '--port', String(port)];
    if (options.dbPath) args.push('--db-path', options.dbPath);
    // Of a process group of its own: a Ctrl-C must not end it before those who still write to it.
    const child = spawn(binary, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    said = '';
    child.stderr.on('data', (chunk) => {
      said = (said + String(chunk)).slice(-2000);
    });
    const exited = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', (error) => {
        said += error.message;
        resolve();
      });
    });
    const pid = child.pid;
    if (pid === undefined) {
      await exited;
      throw new StartError(`The embedded DynamoDB could not be run (${binary}): ${said}`);
    }
    options.onSpawn?.(pid);
    const endpoint = `http://127.0.0.1:${port}`;
    if (!(await healthy(endpoint, child, () => said.includes(`listening on ${endpoint}`)))) {
      await end(child, exited);
      continue;
    }
    let stopping = false;
    void exited.then(() => {
      if (!stopping) options.onCrash?.(new Error(`The embedded DynamoDB ended by itself: ${said.trim()}`));
    });
    const stop = (signal?: NodeJS.Signals) => {
      stopping = true;
      return end(child, exited, signal);
    };
    return { endpoint, pid, stop };
  }
  throw new StartError(`The embedded DynamoDB did not start: ${said.trim() || 'no message'}`);
}

/** Whether the child itself says that it listens, and answers: another one may have taken the port and answer instead. */
async function healthy(endpoint: string, child: ChildProcess, listening: () => boolean): Promise<boolean> {
  const deadline = Date.now() + HEALTHY_WITHIN_MS;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    try {
      if (listening() && (await fetch(endpoint)).ok) return child.exitCode === null;
    } catch {
      // Not yet.
    }
    await sleep(10);
  }
  return false;
}

async function end(child: ChildProcess, exited: Promise<void>, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS);
  await exited;
  clearTimeout(timer);
}
