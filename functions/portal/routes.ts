import { paths, type RouteSpec } from '../../shared/http/route.ts';

/** What the public and the portal frontends read. */
export const routes = {
  page: { method: 'GET', path: '/', access: 'public', summary: 'The progress page' },
  listServices: {
    method: 'GET',
    path: `${paths.PLAN}/services`,
    access: 'public',
    summary: 'List and search published services',
  },
  getService: {
    method: 'GET',
    path: `${paths.PLAN}/services/{agencyId}/{code}`,
    access: 'public',
    summary: 'Read a published service',
  },
  openapi: { method: 'GET', path: '/openapi.json', access: 'public', summary: 'This document' },
  health: { method: 'GET', path: '/health', access: 'public', summary: 'Health' },
} as const satisfies Record<string, RouteSpec>;
