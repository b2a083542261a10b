import type { Endpoint } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { getCatalog } from './catalog.ts';
import { getSubmission, listSubmissions, submit, validate } from './receive.ts';
import { routes } from './routes.ts';

export const endpoints: readonly Endpoint<HttpDeps>[] = [
  { spec: routes.submit, handle: submit },
  { spec: routes.validate, handle: validate },
  { spec: routes.listSubmissions, handle: listSubmissions },
  { spec: routes.getSubmission, handle: getSubmission },
  { spec: routes.getCatalog, handle: getCatalog },
];
