import * as z from 'zod';
import { Problem } from './problem.ts';
import { type Access, ROLES, type Role } from './route.ts';

export const DUTIES = ['drafter', 'signer'] as const;
export type Duty = (typeof DUTIES)[number];

/** Who calls: the roles of the ID token's groups, its account (`sub`), the province and, for officers, the agency. */
export interface Caller {
  readonly account: string;
  readonly roles: readonly Role[];
  readonly province: string;
  readonly agencyId: string | null;
  /** What an officer does in the agency: writes its catalog, or signs it off. It matters on plans with sign-off only. */
  readonly duty: Duty | null;
}

const claims = z.object({
  sub: z.string().min(1),
  token_use: z.string(),
  'cognito:groups': z.string().default(''),
  'custom:province': z.string().default(''),
  'custom:agencyId': z.string().optional(),
  'custom:duty': z.enum(DUTIES).optional().catch(undefined),
});

/** API Gateway hands array claims over as one string, such as `[pasc office]`. */
const groupsOf = (claim: string): Role[] => {
  const names = new Set(claim.replace(/^\[|\]$/g, '').split(/[\s,]+/));
  return ROLES.filter((role) => names.has(role));
};

/** The caller that the authorizer's claims name. Throws a 401 problem for any token but an ID token. */
export const callerOf = (raw: unknown): Caller => {
  const parsed = claims.safeParse(raw);
  if (!parsed.success || parsed.data.token_use !== 'id') throw new Problem('TOKEN_NOT_ID');
  const { data } = parsed;
  return {
    account: data.sub,
    roles: groupsOf(data['cognito:groups']),
    province: data['custom:province'],
    agencyId: data['custom:agencyId'] ?? null,
    duty: data['custom:duty'] ?? null,
  };
};

const inProvince = (caller: Caller, provinceId: string) => caller.province === '*' || caller.province === provinceId;

/** Refuses callers without any role that the route lists. */
export const requireRole = (caller: Caller, access: Access): void => {
  if (access !== 'public' && !caller.roles.some((role) => access[role] !== undefined))
    throw new Problem('FORBIDDEN_ROLE');
};

/** Refuses callers of another province; `*` is every province. */
export const requireProvince = (caller: Caller, provinceId: string): void => {
  if (!inProvince(caller, provinceId)) throw new Problem('FORBIDDEN_PROVINCE');
};

/**
 * The roles in which a caller may act on an agency by a route's access row: those that reach every agency of the
 * province, and those limited to the caller's own agency when this is it. Throws a 403 problem when there is none.
 */
export const requireAgency = (caller: Caller, access: Access, agencyId: string): readonly Role[] => {
  if (access === 'public') return [];
  const roles = caller.roles.filter(
    (role) => access[role] === 'any' || (access[role] === 'own' && caller.agencyId === agencyId),
  );
  if (roles.length === 0) throw new Problem('FORBIDDEN_AGENCY');
  return roles;
};
