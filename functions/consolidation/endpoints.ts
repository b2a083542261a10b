import type { Endpoint } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { getConsolidation } from './outstanding.ts';
import { getReport, listReports, postReport } from './receive.ts';
import { routes } from './routes.ts';

export const endpoints: readonly Endpoint<HttpDeps>[] = [
  { spec: routes.postReport, handle: postReport },
  { spec: routes.listReports, handle: listReports },
  { spec: routes.getReport, handle: getReport },
  { spec: routes.getConsolidation, handle: getConsolidation },
];
