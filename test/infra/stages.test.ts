import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stageNames } from '../../infra/config.ts';
import type { Template } from '../../infra/synth.ts';
import { resources, synthStage } from './template.ts';

const templates = { local: synthStage('local'), staging: synthStage('staging'), production: synthStage('production') };
type Stage = keyof typeof templates;

/** Every leaf as `<type> <path in the resource>` or `<section> <path>`, with its value; the stage's name taken out. */
const leaves = (template: Template, stage: Stage): Map<string, string> => {
  const found = new Map<string, string>();
  const walk = (path: string, value: unknown) => {
    const children = z.record(z.string(), z.unknown()).or(z.array(z.unknown())).safeParse(value).data;
    if (children === undefined) {
      const text = JSON.stringify(value);
      found.set(
        path,
        text.replaceAll(`${stage}-level4`, 'STAGE-level4').replaceAll(`/level4/${stage}/`, '/level4/STAGE/'),
      );
    }
    for (const [key, child] of Object.entries(children ?? {})) walk(`${path}/${key}`, child);
  };
  walk('', template);
  return found;
};

/** What differs, each kind of difference once: `<resource type> <path>: <left> | <right>`. */
const differences = (left: Stage, right: Stage): string[] => {
  const [a, b] = [leaves(templates[left], left), leaves(templates[right], right)];
  const paths = [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
  const named = paths.map((path) => {
    const [, section = '', id = '', ...rest] = path.split('/');
    const type = templates[left].Resources[id]?.Type ?? `${section}/${id}`;
    return `${type} ${rest.join('/')}: ${a.get(path)} | ${b.get(path)}`;
  });
  return [...new Set(named)].sort();
};

const mailOf = (left: string, right: string) => {
  const domain = (address: string) => address.replace(/^.*@/, '');
  return [
    `AWS::IAM::Policy Properties/PolicyDocument/Statement/2/Condition/StringEquals/ses:FromAddress: "${left}" | "${right}"`,
    `AWS::Lambda::Function Properties/Environment/Variables/MAIL_FROM: "${left}" | "${right}"`,
    `AWS::SES::EmailIdentity Properties/EmailIdentity: "${domain(left)}" | "${domain(right)}"`,
  ];
};

const corsOf = (left: string, right: string) =>
  `AWS::S3::Bucket Properties/CorsConfiguration/CorsRules/0/AllowedOrigins/0: "${left}" | "${right}"`;

describe('all that differs', () => {
  it('between the local stage and staging', () => {
    expect(differences('local', 'staging')).toEqual(
      [
        ...mailOf('nhac-viec@local.example', 'nhac-viec@staging.dichvucong.example'),
        'AWS::Lambda::Function Properties/Environment/Variables/PORTAL_URL: "http://127.0.0.1:3000" | "https://staging.dichvucong.example"',
        'AWS::Logs::LogGroup Properties/RetentionInDays: 7 | 30',
        corsOf('http://127.0.0.1:3000', 'https://staging.dichvucong.example'),
      ].sort(),
    );
  });

  it('between staging and production', () => {
    expect(differences('staging', 'production')).toEqual(
      [
        ...mailOf('nhac-viec@staging.dichvucong.example', 'nhac-viec@dichvucong.example'),
        'AWS::Lambda::Function Properties/Environment/Variables/PORTAL_URL: "https://staging.dichvucong.example" | "https://dichvucong.example"',
        'AWS::Logs::LogGroup Properties/RetentionInDays: 30 | 400',
        corsOf('https://staging.dichvucong.example', 'https://dichvucong.example'),
        'AWS::S3::Bucket DeletionPolicy: "Delete" | "Retain"',
        'AWS::S3::Bucket UpdateReplacePolicy: "Delete" | "Retain"',
        'AWS::DynamoDB::Table DeletionPolicy: "Delete" | "Retain"',
        'AWS::DynamoDB::Table UpdateReplacePolicy: "Delete" | "Retain"',
        'AWS::DynamoDB::Table Properties/DeletionProtectionEnabled: false | true',
        'AWS::Cognito::UserPool DeletionPolicy: "Delete" | "Retain"',
        'AWS::Cognito::UserPool UpdateReplacePolicy: "Delete" | "Retain"',
        'AWS::Cognito::UserPool Properties/DeletionProtection: "INACTIVE" | "ACTIVE"',
      ].sort(),
    );
  });

  it('leaves no stage out', () => {
    expect([...stageNames].sort()).toEqual(Object.keys(templates).sort());
  });
});

describe('the table', () => {
  const tables = resources(templates.production, 'AWS::DynamoDB::Table', z.looseObject({}));

  it('outlives the stack in production, and can be set back to any second', () => {
    expect(tables).toEqual([
      expect.objectContaining({
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: expect.objectContaining({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      }),
    ]);
  });

  it('has the keys, the expiry, the stream and the two sparse indexes that the store is written for', () => {
    const index = (IndexName: string, hash: string, range: string) => ({
      IndexName,
      KeySchema: [
        { AttributeName: hash, KeyType: 'HASH' },
        { AttributeName: range, KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    });
    const attribute = (AttributeName: string, AttributeType: string) => ({ AttributeName, AttributeType });
    expect(tables[0]?.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: expect.arrayContaining([
        attribute('pk', 'S'),
        attribute('sk', 'S'),
        attribute('since', 'N'),
        attribute('due', 'N'),
      ]),
      GlobalSecondaryIndexes: [index('waiting', 'waitsOn', 'since'), index('pending', 'pending', 'due')],
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
  });
});

describe('the bucket of attachments', () => {
  const [bucket, ...others] = resources(templates.production, 'AWS::S3::Bucket', z.looseObject({}));
  const [bucketPolicy] = resources(
    templates.production,
    'AWS::S3::BucketPolicy',
    z.looseObject({ PolicyDocument: z.looseObject({ Statement: z.array(z.looseObject({})) }) }),
  );

  it('is private, encrypted and outlives the stack in production', () => {
    expect(others).toEqual([]);
    expect(bucket).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
      },
    });
  });

  it('takes nothing over plain HTTP, and gives nobody anything by its own policy', () => {
    expect(bucketPolicy?.Properties.PolicyDocument.Statement).toEqual([
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      expect.objectContaining({ Effect: 'Deny', Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } }),
    ]);
  });

  it('keeps replaced and deleted versions for a year, and no half upload', () => {
    expect(bucket?.Properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: {
        Rules: [
          {
            Status: 'Enabled',
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
            NoncurrentVersionExpiration: { NoncurrentDays: 365 },
          },
        ],
      },
    });
  });

  it('may be called by pages of the portal alone, with the headers that an upload has to send', () => {
    expect(bucket?.Properties.CorsConfiguration).toEqual({
      CorsRules: [
        {
          AllowedMethods: ['PUT', 'GET'],
          AllowedOrigins: ['https://dichvucong.example'],
          AllowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
          MaxAge: 3600,
        },
      ],
    });
  });
});

it('deploys in some order: no resource waits for itself', () => {
  const { Resources } = templates.production;
  const waitsFor = (id: string) =>
    Object.keys(Resources).filter((other) => JSON.stringify(Resources[id]).includes(`"${other}"`) && other !== id);
  const links = new Map(Object.keys(Resources).map((id) => [id, waitsFor(id)]));
  const done = new Set<string>();
  for (let before = -1; before < done.size; ) {
    before = done.size;
    for (const [id, others] of links) if (others.every((other) => done.has(other))) done.add(id);
  }
  expect([...links.keys()].filter((id) => !done.has(id))).toEqual([]);
  expect([...links.values()].flat().length).toBeGreaterThan(done.size);
});
