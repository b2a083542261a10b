import { describe, expect, test } from 'vitest';
import { stackModel } from '../../infra/local/template/model.ts';
import { resolveTemplate, templateSchema } from '../../infra/local/template/scope.ts';

const place = {
  stackName: 'plan',
  baseUrl: 'http://127.0.0.1:3000',
  queueUrl: (name: string) => `http://127.0.0.1:9/000000000000/${name}`,
};

/** What a value of the template becomes, standing in the properties of an inert resource. */
const value = (given: unknown, more: Record<string, unknown> = {}) => {
  const template = templateSchema.parse({
    Parameters: { Size: { Type: 'Number', Default: 7 }, Bare: { Type: 'String' } },
    Conditions: { Yes: { 'Fn::Equals': [{ Ref: 'Size' }, 7] }, No: { 'Fn::Not': [{ Condition: 'Yes' }] } },
    Resources: {
      Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'q' } },
      Unnamed: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } },
      T: { Type: 'AWS::DynamoDB::Table', Properties: {} },
      Hidden: { Type: 'AWS::SQS::Queue', Condition: 'No', Properties: {} },
      Probe: { Type: 'AWS::IAM::Policy', Properties: { given } },
      ...more,
    },
  });
  const probe = resolveTemplate(template, place).find(({ id }) => id === 'Probe');
  return probe?.properties;
};

/** CloudFormation's placeholders, kept apart from those of template strings. */
const dollar = (text: string) => text.replaceAll('@', '$');
const queueUrl = 'http://127.0.0.1:9/000000000000/q';
const queueArn = 'arn:aws:sqs:ap-southeast-1:000000000000:q';

describe('an intrinsic stands for its value', () => {
  test.each<[string, unknown, unknown]>([
    ['a reference to a queue is its URL', { Ref: 'Q' }, queueUrl],
    ['a nameless FIFO queue keeps its suffix', { 'Fn::GetAtt': ['Unnamed', 'QueueName'] }, 'plan-Unnamed.fifo'],
    ['an attribute', { 'Fn::GetAtt': ['Q', 'Arn'] }, queueArn],
    ['an attribute in one text', { 'Fn::GetAtt': 'Q.Arn' }, queueArn],
    ['a parameter with a default', { Ref: 'Size' }, 7],
    ['the region', { Ref: 'AWS::Region' }, 'ap-southeast-1'],
    ['the stack', { Ref: 'AWS::StackName' }, 'plan'],
    ['joined parts', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Partition' }, 1]] }, 'a-aws-1'],
    [
      'a substitution',
      { 'Fn::Sub': dollar('@{AWS::AccountId}/@{Q.QueueName}/@{!kept}') },
      dollar('000000000000/q/@{kept}'),
    ],
    [
      'a substitution with its own names',
      { 'Fn::Sub': [dollar('@{x}!'), { x: { Ref: 'AWS::URLSuffix' } }] },
      'amazonaws.com!',
    ],
    ['an element', { 'Fn::Select': ['1', ['a', 'b']] }, 'b'],
    ['a split', { 'Fn::Select': [5, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Q', 'Arn'] }] }] }, 'q'],
    ['a condition that holds', { 'Fn::If': ['Yes', 'a', { Ref: 'Nothing' }] }, 'a'],
    ['a condition that does not', { 'Fn::If': ['No', { Ref: 'Nothing' }, 'b'] }, 'b'],
    ['no value in a list', ['a', { Ref: 'AWS::NoValue' }], ['a']],
    ['a policy condition is no intrinsic', { Condition: { Bool: { x: 'y' } } }, { Condition: { Bool: { x: 'y' } } }],
  ])('%s', (_name, given, expected) => {
    expect(value(given)).toEqual({ given: expected });
  });
});

describe('what is not known fails with its path', () => {
  test.each<[string, unknown, RegExp]>([
    ['an intrinsic', { a: [{ 'Fn::FindInMap': ['m', 'a', 'b'] }] }, /Probe\.Properties\.given\.a\.0.*Fn::FindInMap/],
    ['an intrinsic beside other keys', { Ref: 'Q', and: 1 }, /given: the intrinsic Ref/],
    ['a resource', { Ref: 'Nobody' }, /given\.Ref.*no resource Nobody/],
    ['a resource that its condition leaves out', { Ref: 'Hidden' }, /no resource Hidden/],
    ['an attribute', { 'Fn::GetAtt': ['T', 'Colour'] }, /given\.Fn::GetAtt.*Colour of AWS::DynamoDB::Table/],
    ['a parameter without a default', { Ref: 'Bare' }, /parameter Bare/],
    ['an element outside of its list', { 'Fn::Select': [4, ['a']] }, /element 4/],
  ])('%s', (_name, given, message) => {
    expect(() => value(given)).toThrow(message);
  });

  test('a resource type', () => {
    expect(() => value(1, { Rule: { Type: 'AWS::Events::Rule', Properties: {} } })).toThrow(/AWS::Events::Rule/);
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    ['a property', { Type: 'AWS::SQS::Queue', Properties: { Colour: 'red' } }, /Properties.*Colour/],
    [
      'a batch window that is no number',
      {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: { EventSourceArn: queueArn, FunctionName: 'f', MaximumBatchingWindowInSeconds: 'soon' },
      },
      /MaximumBatchingWindowInSeconds/,
    ],
    [
      'an event source',
      {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: { EventSourceArn: 'arn:aws:kinesis:ap-southeast-1:000000000000:stream/s', FunctionName: 'f' },
      },
      /kinesis.*no event source/,
    ],
    [
      'a queue that is not there',
      {
        Type: 'AWS::SQS::Queue',
        Properties: { RedrivePolicy: { deadLetterTargetArn: 'arn:aws:sqs:x:y:gone', maxReceiveCount: 3 } },
      },
      /no queue arn:aws:sqs:x:y:gone/,
    ],
  ])('%s', (_name, resource, message) => {
    expect(() => stackModel({ Resources: { Thing: resource } }, place)).toThrow(message);
  });
});
