import { paths, type RouteSpec } from '../../shared/http/route.ts';
import { healthAnswer, openapiAnswer, pageQuery, serviceAnswer, servicesAnswer, servicesQuery } from './schemas.ts';

/** What the public and the portal frontends read. */
export const routes = {
  page: {
    method: 'GET',
    path: '/',
    access: 'public',
    summary: 'The progress page',
    query: pageQuery,
    responses: { 200: 'text/html' },
  },
  listServices: {
    method: 'GET',
    path: `${paths.PLAN}/services`,
    access: 'public',
    summary: 'List and search published services',
    query: servicesQuery,
    responses: { 200: servicesAnswer },
  },
  getService: {
    method: 'GET',
    path: `${paths.PLAN}/services/{agencyId}/{code}`,
    access: 'public',
    summary: 'Read a published service',
    responses: { 200: serviceAnswer },
  },
  openapi: {
    method: 'GET',
    path: '/openapi.json',
    access: 'public',
    summary: 'This document',
    responses: { 200: openapiAnswer },
  },
  docs: {
    method: 'GET',
    path: '/docs',
    access: 'public',
    summary: 'The OpenAPI document as a page',
    responses: { 200: 'text/html' },
  },
  health: { method: 'GET', path: '/health', access: 'public', summary: 'Health', responses: { 200: healthAnswer } },
} as const satisfies Record<string, RouteSpec>;
