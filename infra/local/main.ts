import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { localMinute } from './schedule/zone.ts';
import { curlLines } from './seed/curl.ts';
import { type Launch, type LocalStack, launchStack } from './stack.ts';
import { StartError } from './start-error.ts';

/** `npm start`: runs the stack on this machine until Ctrl-C. `--port` or PORT (default 3000), `--now` for real time. */
const DEFAULT_PORT = 3000;
/** 08:00 on 17/02/2020 in Ninh Thuận: inside the plan's quarter. */
const START_OF_CLOCK = '2020-02-17T01:00:00Z';
const ZONE = 'Asia/Ho_Chi_Minh';
const STATE = fileURLToPath(new URL('../../.local', import.meta.url));
/** npm and the shell may pass one Ctrl-C on twice: what comes this soon is no second one. */
const SAME_SIGNAL_MS = 500;

// The functions' own Node version is what counts.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const began = performance.now();
const progress = (line: string) => console.log(`[${((performance.now() - began) / 1000).toFixed(1)} s] ${line}`);

function optionsOf(args: string[]): { port: number; now: boolean } {
  try {
    const { values } = parseArgs({ args, options: { port: { type: 'string' }, now: { type: 'boolean' } } });
    const port = Number(values.port ?? process.env.PORT ?? DEFAULT_PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`There is no port ${values.port}`);
    return { port, now: values.now ?? false };
  } catch (error) {
    throw new StartError(
      `${error instanceof Error ? error.message : error}. Usage: npm start -- [--port 3000] [--now]`,
    );
  }
}

const two = (value: number) => String(value).padStart(2, '0');
function clockText({ clock }: LocalStack): string {
  const { year, month, day, hour, minute } = localMinute(clock.now(), ZONE);
  const text = `${two(hour)}:${two(minute)} on ${two(day)}/${two(month)}/${year}`;
  return clock.isReal() ? `${text} (real time)` : `${text} (npm start -- --now for real time)`;
}

function announce(stack: LocalStack): void {
  const { baseUrl } = stack;
  const curl = curlLines(baseUrl);
  console.log(`
A token of an agency's officer, then three calls that show something:
  ${[curl.token, ...curl.lines].join('\n  ')}

Ready: page ${baseUrl}/ · API ${baseUrl}/openapi.json · mailbox ${baseUrl}/_local/mailbox · clock ${clockText(stack)}`);
}

/** The first signal lets what is under way end; a second one does not wait. */
function stopOnSignals(launch: Launch): () => boolean {
  let first: number | undefined;
  const onSignal = async () => {
    if (first === undefined) {
      first = performance.now();
      console.log('\nStopping; Ctrl-C again to stop at once.');
      await launch.stop();
      process.exit(0);
    } else if (performance.now() - first > SAME_SIGNAL_MS) {
      await launch.kill();
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void onSignal());
  return () => first !== undefined;
}

function fail(error: unknown): never {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}

try {
  const { port, now } = optionsOf(process.argv.slice(2));
  const verbose = process.env.VERBOSE !== undefined;
  const clock = now ? 'now' : START_OF_CLOCK;
  const launch = launchStack({ dir: STATE, port, clock, verbose, progress, onCrash: fail });
  const isStopping = stopOnSignals(launch);
  try {
    const stack = await launch.ready;
    if (now) stack.clock.set(undefined);
    announce(stack);
  } catch (error) {
    if (!isStopping()) throw error;
  }
} catch (error) {
  fail(error);
}
