import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { type FunctionName, type Grant, grants } from '../grants.ts';
import type { AttachmentBucket } from './bucket.ts';
import type { Mail } from './mail.ts';

/** `dist/functions/<name>`, or whatever the caller puts in its place. */
export type CodeOf = (name: FunctionName) => Code;

/** What functions of one stack share. */
export interface Shared {
  readonly config: StageConfig;
  readonly code: CodeOf;
  readonly table: Table;
  readonly attachments: AttachmentBucket;
  readonly mail: Mail;
}

export interface FunctionOptions {
  readonly name: FunctionName;
  readonly timeout: Duration;
  readonly memory: number;
}

/** One function with its own role and log group, allowed what its row in grants.ts says and told of nothing else. */
export class CatalogFunction extends Construct {
  readonly name: FunctionName;
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, shared: Shared, { name, timeout, memory }: FunctionOptions) {
    super(scope, id);
    this.name = name;
    const { attachments, config, table, mail } = shared;
    const grant: Grant = grants[name];
    const functionName = `${config.stage}-level4-${name}`;
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: config.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);

    const environment: Record<string, string> = { NODE_OPTIONS: '--enable-source-maps' };
    if (grant.table.length > 0) {
      environment.TABLE_NAME = table.tableName;
      role.addToPolicy(
        new PolicyStatement({
          actions: grant.table.map((action) => `dynamodb:${action}`),
          resources: [table.tableArn],
        }),
      );
    }
    for (const index of grant.indexes ?? []) {
      const resources = [`${table.tableArn}/index/${index}`];
      role.addToPolicy(new PolicyStatement({ actions: ['dynamodb:Query'], resources }));
    }
    if (grant.objects) {
      environment.ATTACHMENTS_BUCKET = attachments.bucketName;
      for (const statement of attachments.statements(grant.objects)) role.addToPolicy(statement);
    }
    if (grant.mail) {
      Object.assign(environment, mail.environment);
      role.addToPolicy(mail.sendStatement());
    }
    if (grant.portal) environment.PORTAL_URL = config.portalUrl;

    this.lambda = new LambdaFunction(this, 'Function', {
      functionName,
      architecture: Architecture.ARM_64,
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: shared.code(name),
      timeout,
      memorySize: memory,
      environment,
      role,
      logGroup,
      loggingFormat: LoggingFormat.TEXT,
    });
  }
}
