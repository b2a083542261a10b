import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ROLES, type RouteSpec, routeKey } from '../../shared/http/route.ts';
import { pointer, resources, synthStage } from './template.ts';

const template = synthStage('production');

const target = z
  .object({ 'Fn::Join': z.tuple([z.literal(''), z.tuple([z.literal('integrations/'), pointer])]) })
  .transform((value) => value['Fn::Join'][1][1]);
const routes = resources(
  template,
  'AWS::ApiGatewayV2::Route',
  z.looseObject({
    RouteKey: z.string(),
    Target: target,
    AuthorizationType: z.string(),
    AuthorizerId: pointer.optional(),
  }),
);
const [authorizer, ...otherAuthorizers] = resources(template, 'AWS::ApiGatewayV2::Authorizer', z.looseObject({}));
const [client, ...otherClients] = resources(
  template,
  'AWS::Cognito::UserPoolClient',
  z.looseObject({ WriteAttributes: z.array(z.string()) }),
);
const [pool, ...otherPools] = resources(template, 'AWS::Cognito::UserPool', z.looseObject({}));

const functionsDir = join(import.meta.dirname, '../../functions');
const folders = readdirSync(functionsDir).filter((folder) =>
  readdirSync(join(functionsDir, folder)).includes('routes.ts'),
);
const tables = await Promise.all(
  folders.map(async (folder) => {
    const loaded: { routes: Record<string, RouteSpec> } = await import(`../../functions/${folder}/routes.ts`);
    return { folder, routes: Object.values(loaded.routes) };
  }),
);
const declared = tables.flatMap(({ folder, routes }) =>
  routes.map((route) => ({ key: routeKey(route), folder, route })),
);

/** The function that answers a route: its Target names an integration, which names the function. */
const functionOf = (integrationId: string): unknown => {
  const { IntegrationUri } = z
    .looseObject({ IntegrationUri: pointer })
    .parse(template.Resources[integrationId]?.Properties);
  return template.Resources[IntegrationUri]?.Properties.FunctionName;
};

describe('the routes', () => {
  it('are those of the tables in functions/, each once, and $default', () => {
    expect(declared.length).toBeGreaterThan(30);
    expect(routes.map(({ Properties }) => Properties.RouteKey).sort()).toEqual(
      [...declared.map(({ key }) => key), '$default'].sort(),
    );
  });

  it.each(declared)('$key goes to its folder, behind a token unless it is public', ({ key, folder, route }) => {
    const found = routes.find(({ Properties }) => Properties.RouteKey === key)?.Properties;
    const [type, authorizerId] = route.access === 'public' ? ['NONE', undefined] : ['JWT', authorizer?.id];
    expect([found?.AuthorizationType, found?.AuthorizerId]).toEqual([type, authorizerId]);
    expect(functionOf(found?.Target ?? '')).toBe(`production-level4-${folder}-http`);
  });

  it('leave what has no route to the portal, without a token', () => {
    const fallback = routes.find(({ Properties }) => Properties.RouteKey === '$default')?.Properties;
    expect([fallback?.AuthorizationType, fallback?.AuthorizerId]).toEqual(['NONE', undefined]);
    expect(functionOf(fallback?.Target ?? '')).toBe('production-level4-portal-http');
  });

  it('check tokens of this user pool, made for this client', () => {
    expect(otherAuthorizers).toEqual([]);
    expect(authorizer?.Properties).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Audience: [{ Ref: client?.id }],
        Issuer: {
          'Fn::Join': ['', ['https://cognito-idp.', { Ref: 'AWS::Region' }, '.amazonaws.com/', { Ref: pool?.id }]],
        },
      },
    });
  });
});

describe('the stage', () => {
  const [stage, ...others] = resources(
    template,
    'AWS::ApiGatewayV2::Stage',
    z.looseObject({ AccessLogSettings: z.object({ DestinationArn: pointer, Format: z.string() }) }),
  );

  it('is $default, so that no path gets a prefix, and is throttled', () => {
    expect(others).toEqual([]);
    expect(stage?.Properties).toMatchObject({
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
    });
  });

  it('logs ids and figures, and nothing of the person, the address or the path', () => {
    const fields = z.record(z.string(), z.string()).parse(JSON.parse(stage?.Properties.AccessLogSettings.Format ?? ''));
    expect(Object.values(fields).filter((field) => /identity|claims|path|userAgent|sourceIp/i.test(field))).toEqual([]);
    expect(fields).toMatchObject({
      requestId: '$context.requestId',
      routeKey: '$context.routeKey',
      status: '$context.status',
    });
    const logs = template.Resources[stage?.Properties.AccessLogSettings.DestinationArn ?? ''];
    expect(logs?.Properties.RetentionInDays).toBe(400);
  });
});

describe('the accounts', () => {
  it('are made by administrators alone, with strong passwords', () => {
    expect([otherPools, otherClients]).toEqual([[], []]);
    expect(pool?.Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UsernameConfiguration: { CaseSensitive: false },
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
        },
      },
    });
  });

  it('cannot change their own province, agency or duty', () => {
    expect(client?.Properties.WriteAttributes.sort()).toEqual(['email', 'name']);
    expect(client?.Properties.ReadAttributes).toEqual(
      expect.arrayContaining(['custom:province', 'custom:agencyId', 'custom:duty']),
    );
    const custom = z.array(z.looseObject({ Name: z.string(), Mutable: z.boolean() })).parse(pool?.Properties.Schema);
    expect(custom.map(({ Name, Mutable }) => [Name, Mutable]).sort()).toEqual([
      ['agencyId', true],
      ['duty', true],
      ['email', true],
      ['province', true],
    ]);
  });

  it('sign in by SRP without a client secret, and a failed sign-in does not tell whether the account exists', () => {
    expect(client?.Properties).toMatchObject({
      GenerateSecret: false,
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      AllowedOAuthFlowsUserPoolClient: false,
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  it('belong to the six groups that are the roles', () => {
    const groups = resources(template, 'AWS::Cognito::UserPoolGroup', z.looseObject({ GroupName: z.string() }));
    expect(groups.map(({ Properties }) => Properties.GroupName).sort()).toEqual([...ROLES].sort());
    expect(ROLES).toHaveLength(6);
  });
});
