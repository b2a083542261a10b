import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openapiDocument } from '../../functions/portal/openapi/document.ts';
import { queryParameters } from '../../functions/portal/openapi/parameters.ts';
import { operations } from '../../functions/portal/openapi/tables.ts';
import { problemText } from '../../shared/domain/messages.ts';
import { problemCodes, statusOfProblem } from '../../shared/http/problem.ts';
import { routeKey } from '../../shared/http/route.ts';
import { allEndpoints, caller, endpointsByFolder } from '../support/api.ts';
import { stage } from '../support/stage.ts';

const document = openapiDocument();
const text = JSON.stringify(document);
const json: unknown = JSON.parse(text);
const rows = operations.map((operation) => ({ ...operation, key: routeKey(operation.route) }));

describe('every route', () => {
  it('is an operation of the document, each once', () => {
    const bound = allEndpoints.map(({ spec }) => routeKey(spec)).sort();
    expect(
      rows.map(({ key }) => key).sort(),
      'a folder with routes is missing in functions/portal/openapi/tables.ts, or a route has no endpoint',
    ).toEqual(bound);
    const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(listed.sort()).toEqual(bound);
    expect(new Set(rows.map(({ name }) => name)).size, 'two routes share a name').toBe(rows.length);
  });

  it.each(rows)('$key says what it takes and gives', ({ name, folder, route, example }) => {
    const at = `functions/${folder}/routes.ts, ${name}`;
    const shown = `functions/portal/examples/${folder}.ts, ${name}`;
    expect(route.summary, `${at}: needs a summary`).not.toBe('');
    const responses = Object.entries(route.responses ?? {});
    expect(responses.length, `${at}: needs "responses", a schema by status`).toBeGreaterThan(0);
    if (route.method !== 'GET') expect(route.body, `${at}: needs "body", the schema it parses by`).toBeDefined();
    if (route.queues)
      expect(Object.keys(route.responses ?? {}), `${at}: a route that queues answers 202`).toEqual(['202']);
    if (route.body !== undefined) {
      const parsed = route.body.safeParse(example.body);
      expect(parsed.error?.issues ?? [], `${shown}: "body" is no body of this route`).toEqual([]);
    }
    for (const [status, schema] of responses) {
      if (typeof schema === 'string') continue;
      const parsed = schema.safeParse(example.answer);
      expect(parsed.error?.issues ?? [], `${shown}: "answer" is no answer ${status} of this route`).toEqual([]);
      expect(parsed.data, `${shown}: "answer" has fields that the schema does not know`).toEqual(example.answer);
    }
  });

  it('reads no query parameter that it does not declare', () => {
    for (const folder of endpointsByFolder.keys()) {
      const dir = join(import.meta.dirname, '../../functions', folder);
      const code = readdirSync(dir)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(join(dir, file), 'utf8'))
        .join('\n');
      const read = new Set([...code.matchAll(/request\.query\.(\w+)/g)].map(([, name]) => name));
      const declared = rows.filter((row) => row.folder === folder).flatMap(({ route }) => queryParameters(route));
      for (const name of read) {
        expect(
          declared.map((parameter) => parameter.name),
          `functions/${folder} reads ?${name}: declare it in the route's "query"`,
        ).toContain(name);
      }
    }
  });
});

describe('query parameters', () => {
  const FREE = ['q', 'plan', 'field', 'assignee'];
  const asked = rows.flatMap(({ key, route }) =>
    queryParameters(route)
      .filter(({ name }) => !FREE.includes(name))
      .map(({ name }) => ({ key, route, name })),
  );

  it('are refused with 422 when they are nonsense: the handler parses what the document says', async () => {
    const s = await stage();
    const call = caller(s.deps);
    expect(asked.length).toBeGreaterThan(15);
    for (const { key, route, name } of asked) {
      const role = route.access === 'public' ? {} : { role: 'office' as const };
      const others = queryParameters(route).filter((each) => each.required && each.name !== name);
      const query = { ...Object.fromEntries(others.map((each) => [each.name, 'pasc'])), [name]: '!' };
      const { status } = await call(key, { ...role, query });
      expect(status, `${key}?${name}=!`).toBe(422);
    }
  });
});

describe('the document', () => {
  const refs = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? '');

  it('is OpenAPI 3.1 with every reference leading somewhere', () => {
    expect(document.openapi).toBe('3.1.0');
    for (const ref of new Set(refs)) {
      const found = ref
        .split('/')
        .slice(1)
        .reduce<unknown>((at, name) => (at instanceof Object ? Reflect.get(at, name) : undefined), json);
      expect(found, ref).toBeDefined();
    }
  });

  it('has no component that nothing refers to, and no schema twice', () => {
    const { schemas, responses, examples } = document.components;
    const named = Object.entries({ schemas, responses, examples }).flatMap(([kind, parts]) =>
      Object.keys(parts).map((name) => `#/components/${kind}/${name}`),
    );
    expect(named.filter((name) => !refs.includes(name))).toEqual([]);
    const forms = Object.values(schemas).map((schema) => JSON.stringify(schema));
    expect(forms.filter((form, index) => form.length > 60 && forms.indexOf(form) !== index)).toEqual([]);
  });

  it('shows every problem code in both languages, under its status', () => {
    const shown = z.record(z.string(), z.object({ value: z.looseObject({}) })).parse(document.components.examples);
    for (const code of problemCodes) {
      for (const language of ['vi', 'en'] as const) {
        expect(shown[`${code}.${language}`]?.value).toMatchObject({
          code,
          status: statusOfProblem(code),
          ...problemText(code, language),
        });
      }
    }
    expect(Object.keys(shown)).toHaveLength(problemCodes.length * 2);
  });

  it.each(rows)('guards $key as the route does', ({ key, route }) => {
    const [method = '', path = ''] = key.split(' ');
    const operation = z
      .looseObject({
        security: z.array(z.unknown()),
        'x-roles': z.record(z.string(), z.string()).optional(),
        responses: z.record(z.string(), z.unknown()),
      })
      .parse(document.paths[path]?.[method.toLowerCase()]);
    const guarded = route.access !== 'public';
    expect(operation.security).toEqual(guarded ? [{ idToken: [] }] : []);
    expect(operation['x-roles']).toEqual(guarded ? route.access : undefined);
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(Object.keys(route.responses ?? {})));
    expect(Object.keys(operation.responses).includes('401')).toBe(guarded);
  });
});
