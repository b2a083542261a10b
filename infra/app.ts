import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import { createApp } from './synth.ts';

/** What the CDK command line runs: `npx cdk synth -c stage=staging`; without a stage it is `local` (infra/config.ts). */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { codeDir } = await bundle({ root });
createApp(codeDir).app.synth();
