import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { FunctionSpec } from '../template/function-spec.ts';
import { type Endpoints, environmentOf } from './environment.ts';
import { functionLog } from './log.ts';
import { FunctionPool } from './pool.ts';
import type { FunctionError } from './protocol.ts';

export interface FunctionsOptions {
  readonly dir: string;
  /** The cloud assembly, in which the functions' assets lie. */
  readonly codeDir: string;
  readonly endpoints: Endpoints;
  readonly clock: SharedArrayBuffer;
  readonly echo: boolean;
}

/** How many functions load at once: each takes a processor. */
const WARM_AT_ONCE = 2;

/** The functions' pools, found by name or ARN. */
export class Functions {
  private readonly pools = new Map<string, FunctionPool>();

  constructor(specs: readonly FunctionSpec[], bootstrap: string, options: FunctionsOptions) {
    for (const spec of specs) {
      const root = join(options.codeDir, spec.asset);
      const pool = new FunctionPool(spec, {
        bootstrap,
        module: join(root, `${spec.file}.mjs`),
        handler: spec.handler,
        environment: environmentOf(spec, options.endpoints, root),
        memoryMb: spec.memoryMb,
        timeoutMs: spec.timeoutMs,
        clock: options.clock,
        log: functionLog(join(options.dir, 'logs'), spec.name, options.echo),
      });
      this.pools.set(spec.name, pool);
    }
  }

  get(nameOrArn: string): FunctionPool {
    const pool = this.pools.get(nameOrArn.slice(nameOrArn.lastIndexOf(':') + 1));
    if (!pool) throw new Error(`No function ${nameOrArn}`);
    return pool;
  }

  /** Loads every function once; resolves with those that cannot be loaded. */
  async warm(): Promise<{ name: string; error: FunctionError }[]> {
    const broken: { name: string; error: FunctionError }[] = [];
    const left = [...this.pools];
    const work = async () => {
      for (let next = left.shift(); next; next = left.shift()) {
        const [name, pool] = next;
        const error = await pool.warm();
        if (error) broken.push({ name, error });
      }
    };
    await Promise.all(Array.from({ length: WARM_AT_ONCE }, work));
    return broken;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.stop()));
  }
}

/** Compiles what runs inside of a worker; workers load neither TypeScript nor this runtime. */
export async function compileWorker(dir: string): Promise<string> {
  const outfile = join(dir, 'worker.mjs');
  const entryPoint = fileURLToPath(new URL('./worker.ts', import.meta.url));
  await build({ entryPoints: [entryPoint], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20' });
  return outfile;
}
