import * as z from 'zod';
import { ROLES, type RouteSpec, routeKey } from '../../shared/http/route.ts';
import { routes as decision } from '../decision/routes.ts';
import { routes as ratio } from '../ratio/routes.ts';
import { routes as register } from '../register/routes.ts';
import { routes as reminder } from '../reminder/routes.ts';
import { routes as review } from '../review/routes.ts';
import { routes as submission } from '../submission/routes.ts';
import { routes as portal } from './routes.ts';

const tables = { register, submission, review, decision, ratio, reminder, portal };

const problem = {
  type: 'object',
  required: ['status', 'code', 'title', 'detail'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    title: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
} as const;

const parameter = (name: string, place: 'path' | 'query' | 'header', required: boolean, schema: object) => ({
  name,
  in: place,
  required,
  schema,
});

const parametersOf = (route: RouteSpec) => [
  ...[...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameter(name ?? '', 'path', true, { type: 'string' })),
  ...(route.queues
    ? [parameter('Idempotency-Key', 'header', true, { type: 'string', pattern: '^[\\x21-\\x7e]{1,128}$' })]
    : []),
];

/** Who may call, in words that a reader and a generator of clients both understand. */
const accessOf = ({ access }: RouteSpec) =>
  access === 'public'
    ? { security: [] }
    : {
        security: [{ idToken: [] }],
        'x-roles': Object.fromEntries(
          ROLES.flatMap((role) => (access[role] === undefined ? [] : [[role, access[role]]])),
        ),
      };

const operationOf = (folder: string, name: string, route: RouteSpec) => ({
  operationId: name,
  tags: [folder],
  summary: route.summary,
  ...accessOf(route),
  parameters: parametersOf(route),
  ...(route.body === undefined
    ? {}
    : {
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: z.toJSONSchema(route.body, { io: 'input', unrepresentable: 'any' }) },
          },
        },
      }),
  responses: {
    [route.queues ? '202' : '200']: { description: 'OK' },
    default: {
      description: 'Problem',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
});

/** The OpenAPI 3.1 document of every route table, with the schemas that the edges parse by. */
export const openapiDocument = () => {
  const paths: Record<string, Record<string, object>> = {};
  for (const [folder, table] of Object.entries(tables)) {
    for (const [name, route] of Object.entries<RouteSpec>(table)) {
      const [method = '', path = ''] = routeKey(route).split(' ');
      paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(folder, name, route) };
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'level4-catalog', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: { idToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
};
