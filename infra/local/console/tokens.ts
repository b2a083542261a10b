import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { DUTIES } from '../../../shared/http/caller.ts';
import { ROLES } from '../../../shared/http/route.ts';
import { accountId, type Issuer } from '../http/issuer.ts';
import type { JwtSpec } from '../template/api-spec.ts';

const LIFETIME_SECONDS = 12 * 60 * 60;

export const tokenSchema = z.strictObject({
  role: z.enum(ROLES),
  agencyId: z.string().optional(),
  /** What the officer does in the agency; it matters on plans with sign-off. */
  duty: z.enum(DUTIES).optional(),
  province: z.string().default('*'),
  /** Tells accounts of one role apart: another account is another `sub`. */
  account: z.string().optional(),
  /** Groups besides the role's. */
  groups: z.array(z.string()).default([]),
  tokenUse: z.enum(['id', 'access']).default('id'),
});
export type TokenRequest = z.input<typeof tokenSchema>;

/** A token as the user pool would issue it to an officer of that role; good for twelve hours of real time. */
export function issueToken(issuer: Issuer, jwt: JwtSpec, request: TokenRequest): Promise<string> {
  const { role, agencyId, duty, province, account, groups, tokenUse } = tokenSchema.parse(request);
  const username = account ?? [role, agencyId, province === '*' ? undefined : province, duty].filter(Boolean).join('.');
  const sub = accountId([role, agencyId, province, account, ...(duty === undefined ? [] : [duty])].join('|'));
  const [client = ''] = jwt.audience;
  const common = { sub, 'cognito:groups': [role, ...groups], token_use: tokenUse, jti: randomUUID() };
  const claims =
    tokenUse === 'access'
      ? { ...common, username, client_id: client }
      : {
          ...common,
          aud: client,
          'cognito:username': username,
          'custom:province': province,
          ...(agencyId === undefined ? {} : { 'custom:agencyId': agencyId }),
          ...(duty === undefined ? {} : { 'custom:duty': duty }),
        };
  return issuer.sign(claims, jwt, { lifetimeSeconds: LIFETIME_SECONDS });
}
