import * as z from 'zod';
import { TemplateError } from './intrinsics.ts';
import { count, ignored, parseProperties } from './properties.ts';
import type { ResolvedResource } from './scope.ts';

const apiSchema = z.strictObject({
  Name: ignored,
  Description: ignored,
  ProtocolType: z.literal('HTTP'),
  DisableExecuteApiEndpoint: ignored,
  Tags: ignored,
});
const authorizerSchema = z.strictObject({
  ApiId: z.string(),
  Name: ignored,
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.string().regex(/^\$request\.(header|querystring)\.[\w-]+$/)]),
  JwtConfiguration: z.strictObject({ Audience: z.array(z.string()).min(1), Issuer: z.url() }),
});
const integrationSchema = z.strictObject({
  ApiId: z.string(),
  Description: ignored,
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  IntegrationMethod: ignored,
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: count.max(30_000).default(30_000),
});
const routeSchema = z.strictObject({
  ApiId: z.string(),
  RouteKey: z.string().regex(/^(\$default|(ANY|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT) \/.*)$/),
  Target: z.string().startsWith('integrations/'),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
  OperationName: ignored,
});
const limits = z.strictObject({
  ThrottlingBurstLimit: count.optional(),
  ThrottlingRateLimit: z.coerce.number().nonnegative().optional(),
  DetailedMetricsEnabled: ignored,
});
const stageSchema = z.strictObject({
  ApiId: z.string(),
  StageName: z.literal('$default'),
  AutoDeploy: ignored,
  Description: ignored,
  DefaultRouteSettings: limits.default({}),
  RouteSettings: z.record(z.string(), limits).default({}),
  StageVariables: z.record(z.string(), z.string()).optional(),
  AccessLogSettings: ignored,
  Tags: ignored,
});

/** Requests per second and how many may come at once; absent where the template sets none. */
export interface RouteLimits {
  readonly rate: number | undefined;
  readonly burst: number | undefined;
}
export interface JwtSpec {
  readonly source: { readonly in: 'header' | 'querystring'; readonly name: string };
  readonly audience: readonly string[];
  readonly issuer: string;
}
export interface RouteSpec {
  readonly routeKey: string;
  readonly functionArn: string;
  readonly integrationTimeoutMs: number;
  readonly jwt: JwtSpec | undefined;
  readonly scopes: readonly string[];
  readonly limits: RouteLimits;
  /** The limits are this route's alone; else all such routes share the stage's. */
  readonly ownLimits: boolean;
}
export interface ApiSpec {
  readonly apiId: string;
  readonly routes: readonly RouteSpec[];
  readonly jwt: JwtSpec | undefined;
  readonly stageVariables: Readonly<Record<string, string>> | undefined;
}

/** The one HTTP API with its routes, each joined with its integration, authorizer and limits. */
export function apiSpec(resources: readonly ResolvedResource[]): ApiSpec | undefined {
  const of = (kind: string) => resources.filter(({ type }) => type === `AWS::ApiGatewayV2::${kind}`);
  const one = (kind: string): ResolvedResource | undefined => {
    const [first, second] = of(kind);
    if (second) throw new TemplateError(`Resources.${second.id}`, `a second ${second.type} is not known here`);
    return first;
  };
  const api = one('Api');
  const stageResource = one('Stage');
  if (!api) return undefined;
  parseProperties(apiSchema, api);
  if (!stageResource) throw new TemplateError(`Resources.${api.id}`, 'the HTTP API has no stage');
  const stage = parseProperties(stageSchema, stageResource);
  const integrations = new Map(of('Integration').map((one) => [one.id, parseProperties(integrationSchema, one)]));
  const authorizers = new Map(of('Authorizer').map((one) => [one.id, jwtSpec(one)]));
  const routes = of('Route').map((resource): RouteSpec => {
    const route = parseProperties(routeSchema, resource);
    const path = `Resources.${resource.id}.Properties`;
    const integration = integrations.get(route.Target.slice('integrations/'.length));
    if (!integration) throw new TemplateError(`${path}.Target`, `there is no integration ${route.Target}`);
    const jwt = route.AuthorizerId === undefined ? undefined : authorizers.get(route.AuthorizerId);
    if (route.AuthorizationType === 'JWT' && !jwt)
      throw new TemplateError(`${path}.AuthorizerId`, 'no such authorizer');
    const own = stage.RouteSettings[route.RouteKey];
    const { DefaultRouteSettings: common } = stage;
    return {
      routeKey: route.RouteKey,
      functionArn: integration.IntegrationUri,
      integrationTimeoutMs: integration.TimeoutInMillis,
      jwt: route.AuthorizationType === 'JWT' ? jwt : undefined,
      scopes: route.AuthorizationScopes,
      ownLimits: own !== undefined,
      limits: {
        rate: own?.ThrottlingRateLimit ?? common.ThrottlingRateLimit,
        burst: own?.ThrottlingBurstLimit ?? common.ThrottlingBurstLimit,
      },
    };
  });
  const [jwt] = authorizers.values();
  return { apiId: api.id.toLowerCase(), routes, jwt, stageVariables: stage.StageVariables };
}

function jwtSpec(resource: ResolvedResource): JwtSpec {
  const { IdentitySource, JwtConfiguration } = parseProperties(authorizerSchema, resource);
  const [, where = '', name = ''] = IdentitySource[0].slice(1).split('.');
  return {
    source: { in: where === 'header' ? 'header' : 'querystring', name },
    audience: JwtConfiguration.Audience,
    issuer: JwtConfiguration.Issuer,
  };
}
