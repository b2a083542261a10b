import { gateway } from './api.ts';
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

/** Calls the HTTP handlers of a stage, all in this process, with nothing added: no key, whatever body and claims. */
export const api = (s: Stage) => {
  const send = gateway(s.deps);
  return async (routeKey: string, asked: Asked = {}) => {
    const answer = await send(routeKey, {
      params: { planId: asked.planId ?? PLAN, agencyId: asked.agencyId ?? AGENCY, ...asked.extra },
      headers: asked.headers,
      query: asked.query,
      claims:
        asked.claims ?? (asked.role ? claimsOf(asked.role, asked.role === 'agency' ? AGENCY : undefined) : undefined),
      body: asked.raw ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body)),
    });
    return { status: answer.statusCode, headers: answer.headers, json: JSON.parse(answer.body) };
  };
};
