import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { App, type AppProps } from 'aws-cdk-lib/core';
import * as z from 'zod';
import { type ConfigOverrides, contextKeys, readConfig } from './config.ts';
import { CatalogStack } from './stack.ts';

const templateSchema = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
  Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown() })),
});

/** A CloudFormation template as JSON. */
export type Template = z.infer<typeof templateSchema>;

export interface SynthOptions {
  /** Default `local`. */
  readonly stage?: string;
  /** Where the cloud assembly goes; default a temporary folder. */
  readonly outdir?: string;
  /** Holds `<function name>/index.mjs` for every function, as bundle() leaves it. */
  readonly codeDir: string;
  /** What CDK context could override (infra/config.ts). */
  readonly overrides?: Omit<ConfigOverrides, 'stage'>;
}

/** The app with its one stack; the stage and its overrides come from CDK context. */
export const createApp = (codeDir: string, props: AppProps = {}): { app: App; stack: CatalogStack } => {
  const app = new App({ ...props, postCliContext: { 'aws:cdk:enable-asset-metadata': true } });
  const config = readConfig(Object.fromEntries(contextKeys.map((key) => [key, app.node.tryGetContext(key)])));
  const stack = new CatalogStack(app, { config, code: (name) => Code.fromAsset(join(codeDir, name)) });
  return { app, stack };
};

/**
 * Synthesizes one stage in this process, without CLI or account, and without the validation that `cdk synth` adds
 * (it takes seconds). A function's code lies in `<outdir>/<Metadata["aws:asset:path"]>` of its resource.
 */
export const synthTemplate = (options: SynthOptions): { template: Template; outdir: string } => {
  const { stage = 'local', outdir, codeDir, overrides = {} } = options;
  const props: AppProps = {
    context: { ...overrides, stage },
    treeMetadata: false,
    builtinCloudFormationValidation: false,
    ...(outdir === undefined ? {} : { outdir }),
  };
  const { app, stack } = createApp(codeDir, props);
  const assembly = app.synth();
  const template = templateSchema.parse(assembly.getStackArtifact(stack.artifactId).template);
  return { template, outdir: assembly.directory };
};
