import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { functionNames } from '../../infra/grants.ts';
import { type SynthOptions, synthTemplate, type Template } from '../../infra/synth.ts';

/** The template of a stage, with one empty module in place of every bundle. */
export const synthStage = (stage: string, overrides: NonNullable<SynthOptions['overrides']> = {}): Template => {
  const root = mkdtempSync(join(tmpdir(), 'infra-test-'));
  for (const name of functionNames) {
    mkdirSync(join(root, 'code', name), { recursive: true });
    writeFileSync(join(root, 'code', name, 'index.mjs'), 'export {};\n');
  }
  try {
    return synthTemplate({ stage, overrides, codeDir: join(root, 'code'), outdir: join(root, 'out') }).template;
  } finally {
    rmSync(root, { recursive: true });
  }
};

/** Every resource of a type: its logical id, and what the schema picks of the resource. */
export const resources = <T extends z.ZodType>(template: Template, type: string, schema: T) =>
  Object.entries(template.Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, resource]) => ({ id, ...z.looseObject({ Properties: schema }).parse(resource) }));

/** A Ref or Fn::GetAtt, read as the logical id that it points at. */
export const pointer = z.union([
  z.strictObject({ Ref: z.string() }).transform(({ Ref }) => Ref),
  z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).transform((value) => value['Fn::GetAtt'][0]),
]);

const alarm = z.looseObject({
  AlarmDescription: z.string(),
  AlarmActions: z.array(pointer),
  MetricName: z.string(),
  Namespace: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: pointer })),
  ComparisonOperator: z.string(),
  Threshold: z.number(),
  EvaluationPeriods: z.number(),
  Period: z.number(),
  Statistic: z.string(),
  TreatMissingData: z.string(),
});

/** Every alarm of the template. */
export const alarms = (template: Template) => resources(template, 'AWS::CloudWatch::Alarm', alarm);

/** Alarms on a metric of one resource. */
export const alarmsOn = (template: Template, id: string, metric: string) =>
  alarms(template).filter(
    ({ Properties: { MetricName, Dimensions } }) =>
      MetricName === metric && Dimensions.some(({ Value }) => Value === id),
  );
