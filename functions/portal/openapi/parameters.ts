import type { RouteSpec } from '../../../shared/http/route.ts';
import { jsonSchemaOf } from './components.ts';

const schemaRef = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const inPath = (name: string, schema: object, example: string) => ({
  name,
  in: 'path',
  required: true,
  schema,
  example,
});
const batch = { type: 'string', pattern: '^[0-9a-f]{32}$' };
const anId = '9f86d081884c7d659a2feaa0c55ad015';

const ifMatch = (required: boolean) => ({
  name: 'If-Match',
  in: 'header',
  required,
  description: 'The ETag of the version that was read. When it is no longer the current one: 412.',
  schema: { type: 'string' },
  example: '"3"',
});

/** The parameters that several routes share, by name. */
export const sharedParameters: Readonly<Record<string, object>> = {
  planId: inPath('planId', schemaRef('PlanId'), '4498-KH-UBND'),
  agencyId: inPath('agencyId', schemaRef('AgencyId'), 'so-tu-phap'),
  code: inPath('code', schemaRef('ProcedureCode'), '2.000488'),
  submissionId: inPath('submissionId', batch, anId),
  batchId: inPath('batchId', batch, anId),
  decisionId: inPath('decisionId', batch, anId),
  recordId: inPath('recordId', { type: 'string', pattern: '^[A-Za-z0-9-]{1,64}$' }, '2020-02-14-01'),
  attachmentId: inPath('attachmentId', batch, anId),
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'The same key with the same body gives the first answer again; with another body 422.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,128}$' },
    example: 'stp-2020-02-17-1',
  },
  IfMatch: ifMatch(true),
  IfMatchOptional: ifMatch(false),
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: 'Messages are in Vietnamese; `en` asks for English.',
    schema: { type: 'string' },
    example: 'en',
  },
};

export const pathNames = ({ path }: RouteSpec): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);

/** A reference where the parameter is shared; else the parameter itself, a string. */
const pathParameter = (name: string): object =>
  sharedParameters[name] === undefined
    ? { name, in: 'path', required: true, schema: { type: 'string' } }
    : { $ref: `#/components/parameters/${name}` };

/** Query parameters as the schema reads them: what it gives says the form, what it takes says what may be left out. */
export const queryParameters = ({ query }: RouteSpec) => {
  if (query === undefined) return [];
  const required = jsonSchemaOf(query, 'input').required ?? [];
  return Object.entries(query.shape).map(([name, schema]) => ({
    name,
    in: 'query' as const,
    required: required.includes(name),
    schema: jsonSchemaOf(schema, 'output'),
  }));
};

const IF_MATCH = { required: ['IfMatch'], optional: ['IfMatchOptional'], body: [] } as const;
const ifMatchOf = ({ versioned }: RouteSpec): string[] =>
  versioned === undefined ? [] : IF_MATCH[versioned].map((name) => `#/components/parameters/${name}`);

export const parametersOf = (route: RouteSpec): object[] => [
  ...pathNames(route).map(pathParameter),
  ...queryParameters(route),
  ...(route.queues ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ...ifMatchOf(route).map(($ref) => ({ $ref })),
  { $ref: '#/components/parameters/AcceptLanguage' },
];
