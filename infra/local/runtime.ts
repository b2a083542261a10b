import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Assembly } from './assembly.ts';
import { StackClock } from './clock.ts';
import { localConsole } from './console/console.ts';
import { issueToken } from './console/tokens.ts';
import { startEngines } from './engines/start-engines.ts';
import { compileWorker, Functions } from './functions/start-functions.ts';
import { gateway } from './http/gateway.ts';
import { startIssuer } from './http/issuer.ts';
import { gatewayReply, send } from './http/reply.ts';
import type { HttpServer } from './http/server.ts';
import { Faults } from './mail/faults.ts';
import { Mailbox } from './mail/mailbox.ts';
import { ses } from './mail/ses.ts';
import type { Runtime } from './running-stack.ts';
import { invokeAsync } from './schedule/async-invoke.ts';
import { Scheduler } from './schedule/scheduler.ts';
import { startSources } from './sources/start-sources.ts';
import type { Teardown } from './teardown.ts';
import { stackModel } from './template/model.ts';

export interface RuntimeOptions {
  readonly dir: string;
  readonly assembly: Assembly;
  readonly server: HttpServer;
  readonly teardown: Teardown;
  readonly clock: string | 'now';
  readonly verbose: boolean;
  readonly progress: (line: string) => void;
  readonly onCrash: (error: Error) => void;
  readonly isReady: () => boolean;
}

const STACK_NAME = 'local';
const SES_PATH = '/_local/ses';
const DRAIN_MS = 5000;
const ASYNC_DEFAULTS = { maximumRetryAttempts: 2, maximumEventAgeSeconds: 21_600, onFailureArn: undefined };

/** Starts every part of the template, each in its turn; what was started is in the teardown when a later one fails. */
export async function startRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { dir, assembly, server, teardown, progress } = options;
  const { baseUrl } = server;
  const engines = await startEngines(dir, options.onCrash);
  await teardown.add(engines.stop, engines.kill);
  const model = stackModel(assembly.template, { stackName: STACK_NAME, baseUrl, queueUrl: engines.queueUrl });
  await engines.create(model);
  progress(`DynamoDB at ${engines.endpoints.dynamodb}: ${model.tables.map(({ name }) => name).join(', ')}`);
  progress(`SQS at ${engines.endpoints.sqs}: ${model.queues.length} queues`);

  const clock = new StackClock(dir, options.clock);
  const functions = new Functions(model.functions, await compileWorker(dir), {
    dir,
    codeDir: assembly.codeDir,
    endpoints: { ...engines.endpoints, ses: baseUrl + SES_PATH },
    clock: clock.shared,
    echo: options.verbose,
  });
  let loops: Promise<unknown> = Promise.resolve();
  await teardown.add(() => loops);
  await teardown.add(() => functions.stop());
  const broken = await functions.warm();
  for (const { name, error } of broken) progress(`! ${name} does not load: ${error.errorMessage}`);
  progress(`Functions: ${model.functions.length - broken.length} of ${model.functions.length} loaded`);

  const stopping = new AbortController();
  const scheduler = new Scheduler(model.schedules, {
    clock,
    invoke: ({ functionArn }, payload) => {
      const pool = functions.get(functionArn);
      const config = model.asyncConfigs.find(({ functionName }) => functions.get(functionName) === pool);
      const deps = { config: config ?? ASYNC_DEFAULTS, stopping: stopping.signal, tell: engines.tell };
      return invokeAsync(pool, payload, deps);
    },
  });
  const sources = await startSources(model, dir, engines, functions);
  const endLoops = () => {
    loops = Promise.all([sources.stop(), scheduler.stop()]);
    return loops;
  };
  await teardown.add(
    () => Promise.race([endLoops(), sleep(DRAIN_MS)]),
    () => void endLoops(),
  );

  const issuer = await startIssuer(dir);
  const { api } = model;
  const runtime: Runtime = {
    baseUrl,
    model,
    clock,
    engines,
    mailbox: new Mailbox(join(dir, 'mail')),
    faults: new Faults(),
    scheduler,
    sources,
    isReady: options.isReady,
    issueToken: async (request) => {
      if (!api?.jwt) throw new Error('The template has no JWT authorizer');
      return issueToken(issuer, api.jwt, request);
    },
  };
  const now = () => clock.now();
  const mail = ses({ ...runtime, now, identities: model.identities, configurationSets: model.configurationSets });
  const http = api && gateway({ api, issuer, now, poolOf: (arn) => functions.get(arn) });
  const underWay = new Set<Promise<void>>();
  server.handle(async (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (path.startsWith(`${SES_PATH}/`)) await mail(request, path.slice(SES_PATH.length), response);
    else if (path.startsWith('/_local/')) await localConsole(runtime, request, path.slice('/_local'.length), response);
    else if (!http || stopping.signal.aborted) send(response, gatewayReply(503, 'Service Unavailable'));
    else {
      const work = http(request, response).finally(() => underWay.delete(work));
      underWay.add(work);
      await work;
    }
  });
  await teardown.add(
    async () => {
      stopping.abort();
      await Promise.race([Promise.allSettled(underWay), sleep(DRAIN_MS)]);
    },
    () => stopping.abort(),
  );
  scheduler.start();
  progress(`HTTP API at ${baseUrl}: ${api?.routes.length ?? 0} routes`);
  return runtime;
}
