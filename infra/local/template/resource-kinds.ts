import { arn, type Place, REGION } from '../place.ts';

/** What a name of a resource kind stands for; `name` is the physical name, `id` the logical one. */
type Value = (resource: { id: string; name: string; place: Place }) => string;

export interface ResourceKind {
  /** The property that holds the physical name, when the template gives one. */
  readonly named?: string;
  /** A name that CloudFormation makes up is in lower case. */
  readonly lowerCase?: true;
  readonly ref?: Value;
  readonly attributes?: Readonly<Record<string, Value>>;
}

const byName: Value = ({ name }) => name;
const arnOf =
  (service: string, prefix: string, suffix = ''): Value =>
  ({ name }) =>
    arn(service, `${prefix}${name}${suffix}`);
const poolId: Value = ({ id }) => `${REGION}_${id}`;

/** Kinds that the local runtime runs (template/model.ts reads them). */
export const RUN_KINDS: Readonly<Record<string, ResourceKind>> = {
  'AWS::DynamoDB::Table': {
    named: 'TableName',
    attributes: { Arn: arnOf('dynamodb', 'table/'), StreamArn: arnOf('dynamodb', 'table/', '/stream/local') },
  },
  'AWS::SQS::Queue': {
    named: 'QueueName',
    ref: ({ name, place }) => place.queueUrl(name),
    attributes: { Arn: arnOf('sqs', ''), QueueName: byName, QueueUrl: ({ name, place }) => place.queueUrl(name) },
  },
  'AWS::S3::Bucket': {
    named: 'BucketName',
    lowerCase: true,
    attributes: { Arn: ({ name }) => `arn:aws:s3:::${name}` },
  },
  'AWS::Lambda::Function': { named: 'FunctionName', attributes: { Arn: arnOf('lambda', 'function:') } },
  'AWS::Lambda::EventSourceMapping': {},
  'AWS::Lambda::EventInvokeConfig': {},
  'AWS::ApiGatewayV2::Api': {
    ref: ({ id }) => id.toLowerCase(),
    attributes: { ApiId: ({ id }) => id.toLowerCase(), ApiEndpoint: ({ place }) => place.baseUrl },
  },
  'AWS::ApiGatewayV2::Authorizer': { ref: ({ id }) => id },
  'AWS::ApiGatewayV2::Integration': { ref: ({ id }) => id },
  'AWS::ApiGatewayV2::Route': {},
  'AWS::ApiGatewayV2::Stage': { named: 'StageName' },
  'AWS::Scheduler::Schedule': { named: 'Name', attributes: { Arn: arnOf('scheduler', 'schedule/default/') } },
  'AWS::SES::EmailIdentity': { named: 'EmailIdentity' },
  'AWS::SES::ConfigurationSet': { named: 'Name' },
};

/**
 * Kinds that do nothing on this machine: permissions, logs, alarms, notifications, accounts (tokens come from
 * `/_local/tokens`). Their names and attributes are still resolved.
 */
export const INERT_KINDS: Readonly<Record<string, ResourceKind>> = {
  'AWS::IAM::Role': { named: 'RoleName', attributes: { Arn: arnOf('iam', 'role/') } },
  'AWS::IAM::Policy': {},
  'AWS::IAM::ManagedPolicy': {},
  'AWS::Lambda::Permission': {},
  'AWS::SQS::QueuePolicy': {},
  'AWS::S3::BucketPolicy': {},
  'AWS::Logs::LogGroup': { named: 'LogGroupName', attributes: { Arn: arnOf('logs', 'log-group:', ':*') } },
  'AWS::CloudWatch::Alarm': { named: 'AlarmName', attributes: { Arn: arnOf('cloudwatch', 'alarm:') } },
  'AWS::SNS::Topic': {
    named: 'TopicName',
    ref: arnOf('sns', ''),
    attributes: { TopicArn: arnOf('sns', ''), TopicName: byName },
  },
  'AWS::SNS::TopicPolicy': {},
  'AWS::SNS::Subscription': {},
  'AWS::SES::ConfigurationSetEventDestination': {},
  'AWS::Cognito::UserPool': {
    ref: poolId,
    attributes: {
      Arn: (resource) => arn('cognito-idp', `userpool/${poolId(resource)}`),
      UserPoolId: poolId,
      ProviderName: (resource) => `cognito-idp.${REGION}.amazonaws.com/${poolId(resource)}`,
      ProviderURL: (resource) => `https://cognito-idp.${REGION}.amazonaws.com/${poolId(resource)}`,
    },
  },
  'AWS::Cognito::UserPoolClient': { ref: ({ id }) => id.toLowerCase() },
  'AWS::Cognito::UserPoolGroup': { named: 'GroupName' },
  'AWS::CDK::Metadata': {},
};

export const kindOf = (type: string): ResourceKind | undefined => RUN_KINDS[type] ?? INERT_KINDS[type];
