import type { Answer, Endpoint } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { docs } from './docs-page.ts';
import { openapiDocument } from './openapi/document.ts';
import { page } from './progress-page.ts';
import { routes } from './routes.ts';
import { getService, listServices } from './services.ts';

const openapi = async (): Promise<Answer> => ({ status: 200, body: openapiDocument() });
const health = async (): Promise<Answer> => ({ status: 200, body: { status: 'ok' } });

export const endpoints: readonly Endpoint<HttpDeps>[] = [
  { spec: routes.page, handle: page },
  { spec: routes.listServices, handle: listServices },
  { spec: routes.getService, handle: getService },
  { spec: routes.openapi, handle: openapi },
  { spec: routes.docs, handle: docs },
  { spec: routes.health, handle: health },
];
