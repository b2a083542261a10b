import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Assembly, assemble } from './assembly.ts';
import { tokenSchema } from './console/tokens.ts';
import { gatewayReply, send } from './http/reply.ts';
import { type Handler, startServer } from './http/server.ts';
import { lockState } from './lock.ts';
import type { Runtime } from './running-stack.ts';
import { startRuntime } from './runtime.ts';
import { seed } from './seed/seed.ts';
import { writeState } from './state-file.ts';
import { Teardown } from './teardown.ts';

export interface StackOptions {
  /** The folder of everything that is kept: table, keys, clock, mails, logs. */
  readonly dir: string;
  /** Default: a free one. */
  readonly port?: number;
  /** What to run; default: the project's own stack, bundled and synthesized as far as needed. */
  readonly assembly?: Omit<Assembly, 'cached'>;
  /** Where the clock of a new stack starts, an ISO instant, or real time (default). A kept clock goes on. */
  readonly clock?: string | 'now';
  /** Fills a new stack with the starting plan through its HTTP API (default). */
  readonly seed?: boolean;
  /** Shows functions' failures on the console. */
  readonly verbose?: boolean;
  /** Hears of each phase of the start. */
  readonly progress?: (line: string) => void;
  /** Hears that the stack cannot go on: its DynamoDB died. */
  readonly onCrash?: (error: Error) => void;
}

export interface LocalStack extends Runtime {
  /** A bearer token of a role, and for an officer of an agency. */
  token(role: string, agencyId?: string): Promise<string>;
  /** Lets what is under way end, for a few seconds, then stops everything. */
  stop(): Promise<void>;
  /** Stops everything at once, in the middle of whatever it is doing, as a crash would. */
  kill(): Promise<void>;
}

/** Schedules fired at every start: streams and queues may have lost what was outstanding, a night its figures. */
const CATCH_UP = [/sweep/, /nightly|recount/];
const DRAIN_MS = 2000;
/** How long a start that is stopped may take to notice. */
const GIVE_UP_MS = 3000;

/** A stack on its way: it can be stopped before it is ready. */
export interface Launch {
  readonly ready: Promise<LocalStack>;
  readonly stop: LocalStack['stop'];
  readonly kill: LocalStack['kill'];
}

/** Begins what startStack does. */
export function launchStack(options: StackOptions): Launch {
  const teardown = new Teardown();
  const ready = start(options, teardown).catch(async (error: unknown) => {
    await teardown.run('kill');
    throw error;
  });
  const settled = ready.then(
    () => undefined,
    () => undefined,
  );
  const end = (how: 'stop' | 'kill') => async () => {
    await teardown.run(how);
    await Promise.race([settled, sleep(GIVE_UP_MS)]);
  };
  return { ready, stop: end('stop'), kill: end('kill') };
}

/**
 * Runs a synthesized template on this machine, on loopback addresses only, and resolves when it is ready.
 * @throws StartError for whatever the user can mend: a taken port, a missing engine, a template that says something
 * that this runtime does not know. Nothing is left running then.
 */
export const startStack = (options: StackOptions): Promise<LocalStack> => launchStack(options).ready;

async function start(options: StackOptions, teardown: Teardown): Promise<LocalStack> {
  const { dir, progress = () => {}, onCrash = () => {} } = options;
  // Lambda runs in UTC.
  process.env.TZ = 'UTC';
  await teardown.add(lockState(dir));
  const server = await startServer(options.port ?? 0, notReady);
  await teardown.add(
    () => server.close(DRAIN_MS),
    () => server.close(0),
  );
  const assembly = await assemblyOf(options, server.baseUrl);
  progress(`Template ${assembly.cached ? 'unchanged' : 'bundled and synthesized'}`);
  let ready = false;
  const runtime = await startRuntime({
    dir,
    assembly,
    server,
    teardown,
    clock: options.clock ?? 'now',
    verbose: options.verbose ?? false,
    progress,
    onCrash,
    isReady: () => ready,
  });
  const stack: LocalStack = {
    ...runtime,
    token: (role, agencyId) => runtime.issueToken(tokenSchema.parse({ role, agencyId })),
    stop: () => teardown.run('stop'),
    kill: () => teardown.run('kill'),
  };
  await catchUp(runtime, progress);
  if (options.seed ?? true) await seedOnce(stack, join(dir, 'seeded.json'), progress);
  ready = true;
  return stack;
}

/** Links in mails lead to this stack; tests with a free port share one assembly. */
async function assemblyOf({ assembly, port }: StackOptions, portalUrl: string): Promise<Assembly> {
  if (assembly) return { ...assembly, cached: true };
  return assemble(port === undefined || port === 0 ? {} : { portalUrl });
}

async function catchUp({ model, scheduler }: Runtime, progress: (line: string) => void): Promise<void> {
  const missed = model.schedules.filter(({ name }) => CATCH_UP.some((pattern) => pattern.test(name)));
  const runs = await Promise.all(missed.map((schedule) => scheduler.run(schedule)));
  for (const { name, error } of runs) progress(`Caught up: ${name}${error === undefined ? '' : ` failed: ${error}`}`);
}

/** A seed that broke off goes on where it stopped; a table that it has filled is left alone. */
async function seedOnce(stack: LocalStack, marker: string, progress: (line: string) => void): Promise<void> {
  if (existsSync(marker) && !(await stack.engines.isEmpty(stack.model))) return;
  await seed({ baseUrl: stack.baseUrl, token: stack.token, progress });
  writeState(marker, { seededAt: new Date().toISOString() });
}

/** The answer until everything runs. */
const notReady: Handler = async (request, response) => {
  if (request.url !== '/_local/status') return send(response, gatewayReply(503, 'Service Unavailable'));
  response.setHeader('content-type', 'application/json').end('{"ready":false}');
};
