import { expect, it } from 'vitest';
import * as z from 'zod';
import { functionsOf, statementsOf } from './permissions.ts';
import { pointer, resources, synthStage } from './template.ts';

const template = synthStage('production');
const functions = functionsOf(template);
const statements = statementsOf(template);

const of = (role: string) => statements.filter(({ roles }) => roles.includes(role));
const may = (action: RegExp) =>
  functions
    .filter(({ Properties }) => of(Properties.Role).some(({ Action }) => Action.some((each) => action.test(each))))
    .map(({ name }) => name)
    .sort();

/** What has a star and why: `<policy>: <action or resource>`, the resource's id without its hash. */
const exceptions: Readonly<Record<string, string>> = {
  'HttpattachmenthttpRoleDefaultPolicy: {"Fn::Join":["",[{"Fn::GetAtt":["Attachments","Arn"]},"/*"]]}':
    'every attachment has a key of its own',
};

it('name every action and every resource, and lie in no managed policy', () => {
  expect(statements.length).toBeGreaterThan(functions.length);
  const wild = statements.flatMap(({ policy, Action, Resource }) =>
    [...Action, ...Resource.map((each) => JSON.stringify(each))]
      .filter((each) => each.includes('*'))
      .map((each) => `${policy}: ${each}`.replace(/(Policy|Attachments)[0-9A-F]{8}/g, '$1')),
  );
  expect(wild.sort()).toEqual(Object.keys(exceptions).sort());
  expect(new Set(statements.map(({ Effect }) => Effect))).toEqual(new Set(['Allow']));
  for (const { Properties } of resources(template, 'AWS::IAM::Role', z.looseObject({}))) {
    expect([Properties.ManagedPolicyArns, Properties.Policies]).toEqual([undefined, undefined]);
  }
});

it.each(functions)(
  '$name is told of the table, the bucket, a queue or the mail exactly if it may touch it',
  ({ Properties }) => {
    const own = of(Properties.Role);
    const actions = own.flatMap(({ Action }) => Action);
    const variables = Object.entries(Properties.Environment.Variables);
    const told = variables.map(([variable]) => variable);
    const touchesTable = own.some(({ Resource }) => JSON.stringify(Resource).includes('"Table'));
    const readsStream = actions.includes('dynamodb:GetRecords');
    expect(told.includes('TABLE_NAME')).toBe(touchesTable && !readsStream);
    expect(told.includes('ATTACHMENTS_BUCKET')).toBe(actions.includes('s3:PutObject'));
    expect(told.includes('MAIL_FROM')).toBe(actions.includes('ses:SendEmail'));
    expect(told.includes('MAIL_CONFIGURATION_SET')).toBe(actions.includes('ses:SendEmail'));

    const queues = own
      .filter(({ Action }) => Action.includes('sqs:SendMessage') || Action.includes('sqs:ChangeMessageVisibility'))
      .flatMap(({ Resource }) => Resource.map((each) => pointer.parse(each)))
      .filter((id) => !id.includes('Failures'));
    const toldOf = variables.filter(([variable]) => variable.endsWith('_QUEUE_URL'));
    expect(queues.sort()).toEqual(toldOf.map(([, value]) => pointer.parse(value)).sort());
  },
);

it('let only the outbox and the sweep put work on queues: nothing else writes and then sends', () => {
  const sends = statements.filter(({ Action, Resource }) => {
    const queue = pointer.safeParse(Resource[0]).data ?? '';
    return Action.includes('sqs:SendMessage') && !queue.includes('Failures');
  });
  const senders = functions.map(({ name, Properties: { Role } }) => ({
    name,
    queues: sends.filter(({ roles }) => roles.includes(Role)).length,
  }));
  expect(senders.filter(({ queues }) => queues > 0)).toEqual([
    { name: 'outbox-stream', queues: 4 },
    { name: 'sweep-schedule', queues: 4 },
  ]);
});

it('let only the reminder worker send mail, from the configured address and through the configuration set', () => {
  expect(may(/^ses:/)).toEqual(['reminder-queue']);
  const [mail, ...others] = statements.filter(({ Action }) => Action.some((each) => each.startsWith('ses:')));
  expect(others).toEqual([]);
  expect(mail?.Action).toEqual(['ses:SendEmail', 'ses:SendRawEmail']);
  expect(mail?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'nhac-viec@dichvucong.example' } });
  const [identity, configurationSet] = mail?.Resource.map((each) => JSON.stringify(each)) ?? [];
  expect(identity).toContain(':identity/');
  expect(configurationSet).toContain(':configuration-set/');
});

it('let only the attachments’ function touch files, and see whether one is missing', () => {
  expect(may(/^s3:/)).toEqual(['attachment-http']);
  const files = statements.filter(({ Action }) => Action.some((each) => each.startsWith('s3:')));
  expect(files.map(({ Action }) => Action)).toEqual([['s3:PutObject', 's3:GetObject'], ['s3:ListBucket']]);
});

it('let those who only read figures write nothing, and the outbox not even read the table', () => {
  const writers = may(/^dynamodb:(Put|Update|Delete|BatchWrite)/);
  const readOnly = functions.map(({ name }) => name).filter((name) => !writers.includes(name));
  expect(readOnly.sort()).toEqual(['outbox-stream', 'oversight-http', 'portal-http', 'ratio-http', 'reminder-http']);
  expect(may(/^dynamodb:(GetItem|Query|BatchGetItem)$/)).not.toContain('outbox-stream');
});

it('let nobody scan, or change the table itself', () => {
  const verbs = statements.flatMap(({ Action }) => Action).filter((each) => each.startsWith('dynamodb:'));
  const stream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
  const items = ['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'];
  expect([...new Set(verbs)].sort()).toEqual([...stream, ...items].map((verb) => `dynamodb:${verb}`).sort());
});

it.each([
  { index: 'waiting', readers: ['review-http', 'consolidation-http'] },
  { index: 'pending', readers: ['sweep-schedule'] },
])('open the index $index to $readers alone', ({ index, readers }) => {
  const found = functions.filter(({ Properties }) =>
    of(Properties.Role).some(({ Resource }) => JSON.stringify(Resource).includes(`/index/${index}`)),
  );
  expect(found.map(({ name }) => name)).toEqual(readers);
});

it('let the scheduler start the job and report its failure, and nothing more', () => {
  const target = z.looseObject({ Target: z.looseObject({ RoleArn: pointer }) });
  const roles = resources(template, 'AWS::Scheduler::Schedule', target).map(
    ({ Properties }) => Properties.Target.RoleArn,
  );
  expect(roles).toHaveLength(3);
  for (const role of roles) {
    expect(
      of(role)
        .flatMap(({ Action }) => Action)
        .sort(),
    ).toEqual(['lambda:InvokeFunction', 'sqs:SendMessage']);
  }
});
