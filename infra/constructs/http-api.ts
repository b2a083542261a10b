import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi as Api,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { routeKey } from '../../shared/http/route.ts';
import type { RouteTable } from '../flow.ts';
import type { NameOf } from '../grants.ts';
import type { Alarms } from './alarms.ts';
import { CatalogFunction, type Shared } from './function.ts';
import type { Users } from './users.ts';

export interface HttpApiOptions {
  readonly routeTables: readonly RouteTable[];
  /** The function that answers whatever has no route. */
  readonly fallback: NameOf<'http'>;
  readonly users: Users;
  readonly alarms: Alarms;
}

/** Ids and figures only: who called, from where and with what belongs in no log. */
const accessLog = {
  requestId: '$context.requestId',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  responseBytes: '$context.responseLength',
  integrationError: '$context.integrationErrorMessage',
  authorizerError: '$context.authorizer.error',
};

/** One function per route table, a JWT authorizer on whatever is not public, and a `$default` stage (a named one would prefix every path). */
export class HttpApi extends Construct {
  readonly url: string;
  readonly functions: CatalogFunction[] = [];

  constructor(scope: Construct, id: string, shared: Shared, options: HttpApiOptions) {
    super(scope, id);
    const { routeTables, fallback, users, alarms } = options;
    const httpApi = new Api(this, 'Api', { apiName: `${shared.config.stage}-level4`, createDefaultStage: false });
    const jwt = new HttpUserPoolAuthorizer('Jwt', users.pool, { userPoolClients: [users.client] });

    for (const { name, routes } of routeTables) {
      const server = new CatalogFunction(this, name, shared, { name, timeout: Duration.seconds(10), memory: 1024 });
      this.functions.push(server);
      const integration = new HttpLambdaIntegration(`${name}-integration`, server.lambda, {
        scopePermissionToRoute: false,
      });
      for (const route of Object.values(routes)) {
        new HttpRoute(this, routeKey(route), {
          httpApi,
          integration,
          routeKey: HttpRouteKey.with(route.path, HttpMethod[route.method]),
          ...(route.access === 'public' ? {} : { authorizer: jwt }),
        });
      }
      if (name === fallback) new HttpRoute(this, '$default', { httpApi, integration, routeKey: HttpRouteKey.DEFAULT });
    }

    const { rate, burst } = shared.config.throttle;
    const stage = new HttpStage(this, 'Stage', {
      httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: rate, burstLimit: burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLogs', {
            logGroupName: `/aws/vendedlogs/level4/${shared.config.stage}/http-access`,
            retention: shared.config.logRetentionDays,
            removalPolicy: RemovalPolicy.DESTROY,
          }),
        ),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
    alarms.add(this, 'ServerErrorAlarm', {
      metric: httpApi.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      impact:
        'Officers and portal users get errors: catalogs cannot be sent, verdicts cannot be given, or the progress page does not open.',
    });
    this.url = stage.url;
  }
}
