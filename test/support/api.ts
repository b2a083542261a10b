import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AttachmentDeps } from '../../functions/attachment/deps.ts';
import { type Endpoint, httpHandler } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { ROLES, type Role } from '../../shared/http/route.ts';
import { AGENCY, PLAN } from './stage.ts';

const functions = join(import.meta.dirname, '../../functions');

/** Every endpoint of every folder that has some, read from the tree so that none can be forgotten. */
export const endpointsByFolder: ReadonlyMap<string, readonly Endpoint<AttachmentDeps>[]> = new Map(
  await Promise.all(
    readdirSync(functions)
      .filter((folder) => readdirSync(join(functions, folder)).includes('endpoints.ts'))
      .map(async (folder) => {
        const loaded: { endpoints: readonly Endpoint<AttachmentDeps>[] } = await import(
          `../../functions/${folder}/endpoints.ts`
        );
        return [folder, loaded.endpoints] as const;
      }),
  ),
);
export const allEndpoints = [...endpointsByFolder.values()].flat();

/** What a test asks: as a role (officers of {@link AGENCY} unless said otherwise), or without a token. */
export interface Asked {
  readonly role?: Role;
  readonly account?: string;
  readonly province?: string;
  /** The caller's own agency. */
  readonly ofAgency?: string;
  /** What the officer does in the agency. */
  readonly duty?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const claimsOf = (role: Role, asked: Asked) => ({
  sub: asked.account ?? `account-of-${role}`,
  token_use: 'id',
  'cognito:groups': `[${role}]`,
  'custom:province': asked.province ?? 'ninh-thuan',
  ...(role === 'agency' || asked.ofAgency ? { 'custom:agencyId': asked.ofAgency ?? AGENCY } : {}),
  ...(asked.duty === undefined ? {} : { 'custom:duty': asked.duty }),
});

export const isRole = (name: string): name is Role => ROLES.some((role) => role === name);

/** One request in the parts that API Gateway hands on; `claims`: those of a token that its authorizer accepted. */
export interface GatewayRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, string>> | undefined;
  readonly claims?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
}

const noBucket = (): never => {
  throw new Error('This test has no bucket: give `objects` from test/support/objects.ts');
};
const noObjects = { uploadAddress: noBucket, downloadAddress: noBucket, factsOf: noBucket };

/** What the handlers work with; only calls that reach files need `objects`. */
type Deps = HttpDeps & Partial<Pick<AttachmentDeps, 'objects'>>;

/** Calls the handlers of all folders as API Gateway would, by route key; the path takes what it names of `params`. */
export const gateway = (deps: Deps) => {
  const handler = httpHandler({ objects: noObjects, ...deps }, allEndpoints);
  return (routeKey: string, { params, headers, query, claims, body }: GatewayRequest) => {
    const names = [...routeKey.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
    const pathParameters = Object.fromEntries(names.map((name) => [name, params[name] ?? 'none']));
    return handler(
      {
        routeKey,
        rawPath: (routeKey.split(' ')[1] ?? '').replace(/\{(\w+)\}/g, (_m, name: string) => pathParameters[name] ?? ''),
        headers: { 'content-type': 'application/json', ...headers },
        pathParameters,
        ...(query ? { queryStringParameters: query } : {}),
        ...(body === undefined ? {} : { body }),
        requestContext: claims ? { authorizer: { jwt: { claims } } } : {},
      },
      { awsRequestId: 'test' } as never,
    );
  };
};

/** The same by role, every request under a key of its own. `json` is null where the answer is no JSON. */
export const caller = (deps: Deps) => {
  const send = gateway(deps);
  let keys = 0;
  return async (routeKey: string, asked: Asked = {}) => {
    keys += 1;
    const answer = await send(routeKey, {
      params: { planId: PLAN, agencyId: AGENCY, ...asked.params },
      headers: { 'idempotency-key': `key-${keys}`, ...asked.headers },
      query: asked.query,
      claims: asked.role ? claimsOf(asked.role, asked) : undefined,
      body: asked.body === undefined ? undefined : JSON.stringify(asked.body),
    });
    const isJson = answer.headers['content-type']?.includes('json') === true;
    const json: unknown = isJson ? JSON.parse(answer.body) : null;
    return { status: answer.statusCode, headers: answer.headers, text: answer.body, json };
  };
};
