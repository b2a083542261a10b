import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playDemo } from './demo/play-demo.ts';
import { START } from './demo/timeline.ts';
import { launchStack } from './stack.ts';
import { StartError } from './start-error.ts';

/** `npm run demo`: plays Quý I 2020 on a stack of its own, in a folder that goes with it, and stops. */
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const dir = mkdtempSync(join(tmpdir(), 'level4-demo-'));
process.on('exit', () => rmSync(dir, { recursive: true, force: true }));

const launch = launchStack({ dir, port: 0, clock: START, seed: false, onCrash: fail });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void launch.kill().then(() => process.exit(1)));
}

function fail(error: unknown): never {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}

try {
  await playDemo(await launch.ready, (line) => console.log(line));
  await launch.stop();
  process.exit(0);
} catch (error) {
  await launch.kill();
  fail(error);
}
