import type * as z from 'zod';

/** The six Cognito groups; the group is the role (contract, Common). */
export const ROLES = ['agency', 'pasc', 'dic', 'office', 'ppc', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** `own`: only that agency's officers (claim `custom:agencyId`); `any`: every agency of the province in the claim. */
export type Scope = 'own' | 'any';

/** Who may call a route: everybody, or the listed roles within their scope and province. */
export type Access = 'public' | Partial<Record<Role, Scope>>;

export type Responses = Readonly<Partial<Record<200 | 201 | 202, z.ZodType | 'text/html'>>>;

/** One HTTP route as data: infra makes the API Gateway route of it, the function its dispatch, the OpenAPI document its operation. */
export interface RouteSpec {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: `/${string}`;
  readonly access: Access;
  readonly summary: string;
  /** Queues a batch: the caller must send an Idempotency-Key and gets a 202. */
  readonly queues?: true;
  /** Acts on a version of one thing: its If-Match must or may be sent, or the body names the version. */
  readonly versioned?: 'required' | 'optional' | 'body';
  /** May be refused by the state of what it acts on (409), although it is no POST. */
  readonly conflicts?: true;
  readonly body?: z.ZodType;
  readonly query?: z.ZodObject;
  /** What it answers when it succeeds, by status: the schema of the JSON body, or the type of a text. */
  readonly responses?: Responses;
}

/** The route key of API Gateway, such as `GET /v1/plans/{planId}`. */
export const routeKey = (route: RouteSpec): string => `${route.method} ${route.path}`;

const AGENCY = '/v1/plans/{planId}/agencies/{agencyId}' as const;
const PLAN = '/v1/plans/{planId}' as const;
export const paths = { PLAN, AGENCY } as const;

/** Access rows that several routes share. `office` reads all; `admin` may do all that `pasc` may. */
export const access = {
  pasc: { pasc: 'any', admin: 'any' },
  pascOwn: { pasc: 'any', admin: 'any', agency: 'own' },
  pascOwnRead: { pasc: 'any', admin: 'any', agency: 'own', office: 'any' },
  own: { agency: 'own' },
  ownRead: { agency: 'own', office: 'any' },
  readers: { agency: 'own', pasc: 'any', dic: 'any', ppc: 'any', office: 'any', admin: 'any' },
  everyRole: { agency: 'any', pasc: 'any', dic: 'any', ppc: 'any', office: 'any', admin: 'any' },
} as const satisfies Record<string, Access>;
