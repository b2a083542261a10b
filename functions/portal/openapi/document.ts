import { ROLES, type RouteSpec, routeKey } from '../../../shared/http/route.ts';
import { schemaComponents } from './components.ts';
import { parametersOf, pathNames, sharedParameters } from './parameters.ts';
import { problemExamples, problemResponses, problemSchemas, refused } from './problems.ts';
import { folders, type Operation, operations } from './tables.ts';

type Components = ReturnType<typeof schemaComponents>;

/** Who may call: everybody, or roles with the agencies they reach, in words that readers and generators understand. */
const accessOf = ({ access }: RouteSpec) =>
  access === 'public'
    ? { security: [] }
    : {
        security: [{ idToken: [] }],
        'x-roles': Object.fromEntries(
          ROLES.flatMap((role) => (access[role] === undefined ? [] : [[role, access[role]]])),
        ),
      };

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  200: 'Done',
  201: 'Created',
  202: 'Taken in; what becomes of each item is read at Location',
};

/** The statuses of problems that a route may answer, by what it checks. */
export const problemStatusesOf = (route: RouteSpec): number[] => {
  const stores = Object.keys(route.responses ?? {}).some((status) => status !== '200');
  return [
    ...(route.body === undefined ? [] : [400]),
    ...(route.access === 'public' ? [] : [401, 403]),
    ...(pathNames(route).length === 0 && route.query === undefined ? [] : [404]),
    ...((route.method === 'POST' && stores) || route.conflicts ? [409] : []),
    ...(route.versioned === undefined ? [] : [412]),
    ...(route.body === undefined ? [] : [413, 415]),
    ...(route.body === undefined && route.query === undefined ? [] : [422]),
    ...(route.versioned === 'required' ? [428] : []),
  ];
};

const answersOf = ({ route, example }: Operation, { answerRef }: Components) =>
  Object.fromEntries(
    Object.entries(route.responses ?? {}).map(([status, answer]) => [
      status,
      {
        description: DESCRIPTIONS[status] ?? '',
        ...(status === '202' ? { headers: { Location: { schema: { type: 'string' } } } } : {}),
        content:
          typeof answer === 'string'
            ? { [answer]: { schema: { type: 'string' } } }
            : { 'application/json': { schema: answerRef(answer), example: example.answer } },
      },
    ]),
  );

const operationOf = (operation: Operation, components: Components) => {
  const { folder, name, route, example } = operation;
  return {
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
            content: { 'application/json': { schema: components.bodyRef(route.body), example: example.body } },
          },
        }),
    responses: { ...answersOf(operation, components), ...refused(problemStatusesOf(route)) },
  };
};

const made = () => {
  const components = schemaComponents();
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const [method = '', path = ''] = routeKey(operation.route).split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(operation, components) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'level4-catalog',
      version: '1',
      description:
        'Fields may be added to answers, none changes its meaning. Instants are UTC; days are local to the plan. Lists go on at `nextCursor`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: Object.entries(folders).map(([name, { title }]) => ({ name, description: title })),
    paths,
    components: {
      schemas: { ...components.schemas, ...problemSchemas },
      parameters: sharedParameters,
      responses: problemResponses,
      examples: problemExamples,
      securitySchemes: {
        idToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'The Cognito ID token. Its group is the role; `custom:province` and, for officers, `custom:agencyId` say where.',
        },
      },
    },
  };
};

let document: ReturnType<typeof made> | undefined;

/** The OpenAPI 3.1 document of every route table, made once from the schemas that the edges parse by. */
export const openapiDocument = () => {
  document ??= made();
  return document;
};
