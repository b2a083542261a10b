import type { Endpoint } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { getLedger, getProcedureLedger } from './ledger.ts';
import { getRadar, getRadarRow } from './radar.ts';
import { routes } from './routes.ts';
import { getTracking } from './tracking.ts';

export const endpoints: readonly Endpoint<HttpDeps>[] = [
  { spec: routes.getTracking, handle: getTracking },
  { spec: routes.getRadar, handle: getRadar },
  { spec: routes.getRadarRow, handle: getRadarRow },
  { spec: routes.getLedger, handle: getLedger },
  { spec: routes.getProcedureLedger, handle: getProcedureLedger },
];
