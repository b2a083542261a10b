import { endpoints as decision } from '../../functions/decision/endpoints.ts';
import { endpoints as portal } from '../../functions/portal/endpoints.ts';
import { endpoints as ratio } from '../../functions/ratio/endpoints.ts';
import { endpoints as register } from '../../functions/register/endpoints.ts';
import { endpoints as review } from '../../functions/review/endpoints.ts';
import { endpoints as submission } from '../../functions/submission/endpoints.ts';
import { httpHandler } from '../../shared/http/api.ts';
import { AGENCY, PLAN, type stage } from './stage.ts';

type Stage = Awaited<ReturnType<typeof stage>>;
/** A request as API Gateway would hand it on; the path's plan and agency are the stage's own unless named. */
export interface Asked {
  readonly role?: string;
  readonly claims?: Record<string, string>;
  readonly body?: unknown;
  readonly raw?: string;
  readonly headers?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly agencyId?: string;
  readonly planId?: string;
  readonly extra?: Record<string, string>;
}

export const claimsOf = (role: string, agencyId?: string) => ({
  sub: `account-${role}`,
  token_use: 'id',
  'cognito:groups': `[${role}]`,
  'custom:province': 'ninh-thuan',
  ...(agencyId ? { 'custom:agencyId': agencyId } : {}),
});

/** Calls the HTTP handlers of a stage, all in this process. */
export const api = (s: Stage) => {
  const handler = httpHandler(s.deps, [...register, ...submission, ...review, ...decision, ...ratio, ...portal]);
  return async (routeKey: string, asked: Asked = {}) => {
    const pathParameters = { planId: asked.planId ?? PLAN, agencyId: asked.agencyId ?? AGENCY, ...asked.extra };
    const claims =
      asked.claims ?? (asked.role ? claimsOf(asked.role, asked.role === 'agency' ? AGENCY : undefined) : undefined);
    const used = Object.fromEntries(Object.entries(pathParameters).filter(([name]) => routeKey.includes(`{${name}}`)));
    const event = {
      routeKey,
      rawPath: routeKey.split(' ')[1]?.replace(/\{(\w+)\}/g, (_m, name: string) => used[name] ?? ''),
      headers: { 'content-type': 'application/json', ...asked.headers },
      pathParameters: used,
      ...(asked.query ? { queryStringParameters: asked.query } : {}),
      ...(asked.raw === undefined && asked.body === undefined ? {} : { body: asked.raw ?? JSON.stringify(asked.body) }),
      requestContext: claims ? { authorizer: { jwt: { claims } } } : {},
    };
    const answer = await handler(event, { awsRequestId: 'test' } as never);
    return { status: answer.statusCode, headers: answer.headers, json: JSON.parse(answer.body) };
  };
};
