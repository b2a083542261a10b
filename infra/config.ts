import { RemovalPolicy } from 'aws-cdk-lib/core';
import * as z from 'zod';

const timeZone = z.string().refine(
  (zone) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      return true;
    } catch {
      return false;
    }
  },
  { error: 'not an IANA time zone' },
);

const stageConfigSchema = z.strictObject({
  /** Prefix of every physical name. */
  stage: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/),
  /** Sender of every mail; SES sends for its domain. */
  mailFrom: z.email(),
  /** Where links in mails lead; no trailing slash. */
  portalUrl: z.url({ protocol: /^https?$/ }).regex(/[^/]$/, { error: 'must not end with a slash' }),
  /** IANA zone in which the schedules' hours are read. */
  timeZone,
  /** Who is told of alarms and of bounced mail; each address confirms its subscription once. */
  alarmEmails: z.array(z.email()),
  /** What becomes of the table and the accounts when the stack is deleted. */
  removalPolicy: z.literal([RemovalPolicy.RETAIN, RemovalPolicy.DESTROY]),
  deletionProtection: z.boolean(),
  logRetentionDays: z.literal([7, 30, 400]),
  /** Requests per second, and burst, over the whole HTTP API. */
  throttle: z.strictObject({ rate: z.int().positive(), burst: z.int().positive() }),
});

/** All that may differ between two stages. */
export type StageConfig = z.infer<typeof stageConfigSchema>;

const everyStage = {
  timeZone: 'Asia/Ho_Chi_Minh',
  alarmEmails: [],
  throttle: { rate: 100, burst: 200 },
};

const stages: Readonly<Record<string, Omit<StageConfig, 'stage'>>> = {
  local: {
    ...everyStage,
    mailFrom: 'nhac-viec@local.example',
    portalUrl: 'http://127.0.0.1:3000',
    removalPolicy: RemovalPolicy.DESTROY,
    deletionProtection: false,
    logRetentionDays: 7,
  },
  staging: {
    ...everyStage,
    mailFrom: 'nhac-viec@staging.dichvucong.example',
    portalUrl: 'https://staging.dichvucong.example',
    removalPolicy: RemovalPolicy.DESTROY,
    deletionProtection: false,
    logRetentionDays: 30,
  },
  production: {
    ...everyStage,
    mailFrom: 'nhac-viec@dichvucong.example',
    portalUrl: 'https://dichvucong.example',
    removalPolicy: RemovalPolicy.RETAIN,
    deletionProtection: true,
    logRetentionDays: 400,
  },
};

const overridesSchema = z.object({
  stage: z.string().default('local'),
  mailFrom: z.string().optional(),
  portalUrl: z.string().optional(),
  timeZone: z.string().optional(),
  alarmEmails: z
    .string()
    .transform((list) => list.split(',').map((address) => address.trim()))
    .optional(),
});

/** Names that CDK context may set, as in `-c stage=production -c mailFrom=…`; `alarmEmails` is a comma-separated list. */
export const contextKeys = overridesSchema.keyof().options;
export type ConfigOverrides = z.input<typeof overridesSchema>;

/**
 * The row of the named stage (default `local`: a plain `cdk synth` needs no account and keeps nothing), with what
 * CDK context overrides. Throws one error that names every wrong value, or the stages there are.
 */
export const readConfig = (context: unknown): StageConfig => {
  const { stage, ...given } = overridesSchema.parse(context);
  const row = Object.hasOwn(stages, stage) ? stages[stage] : undefined;
  if (!row) throw new Error(`Unknown stage "${stage}". Stages: ${Object.keys(stages).join(', ')} (infra/config.ts).`);
  const overrides = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const parsed = stageConfigSchema.safeParse({ ...row, ...overrides, stage });
  if (!parsed.success) throw new Error(`Stage "${stage}" is not valid.\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
};

export const stageNames: readonly string[] = Object.keys(stages);
