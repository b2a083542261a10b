import type { RouteSpec } from '../template/api-spec.ts';
import { headerPairs } from './event.ts';
import type { Issuer } from './issuer.ts';
import { gatewayReply, type Reply } from './reply.ts';

export interface Authorized {
  readonly claims: Readonly<Record<string, string>> | undefined;
  readonly scopes: readonly string[] | null;
}

/** The gateway hands every claim on as text, a list as `[a b]`. */
const claimText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(claimText).join(' ')}]`;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
};

/** Lets a request through as the route's JWT authorizer would: 401 without a valid token, 403 without its scope. */
export async function authorize(
  route: RouteSpec,
  request: { rawHeaders: readonly string[]; rawQuery: string },
  issuer: Issuer,
): Promise<Authorized | Reply> {
  const { jwt, scopes } = route;
  if (!jwt) return { claims: undefined, scopes: null };
  const { source } = jwt;
  const given =
    source.in === 'header'
      ? headerPairs(request.rawHeaders).find(([name]) => name === source.name.toLowerCase())?.[1]
      : new URLSearchParams(request.rawQuery).get(source.name);
  const payload = given ? await issuer.verify(given.replace(/^Bearer\s+/i, ''), jwt) : undefined;
  if (!payload) return gatewayReply(401, 'Unauthorized', { 'www-authenticate': 'Bearer' });
  const held = typeof payload.scope === 'string' ? payload.scope.split(' ') : [];
  if (scopes.length > 0 && !scopes.some((scope) => held.includes(scope))) return gatewayReply(403, 'Forbidden');
  const claims = Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, claimText(value)]));
  return { claims, scopes: scopes.length > 0 ? held : null };
}
