import type { Endpoint } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { getHistory, getProcedure, listProcedures } from './procedures.ts';
import { getEvents, postEvents } from './receive.ts';
import { routes } from './routes.ts';
import { getWorklist } from './worklist.ts';

export const endpoints: readonly Endpoint<HttpDeps>[] = [
  { spec: routes.postEvents, handle: postEvents },
  { spec: routes.getEvents, handle: getEvents },
  { spec: routes.listProcedures, handle: listProcedures },
  { spec: routes.getProcedure, handle: getProcedure },
  { spec: routes.getHistory, handle: getHistory },
  { spec: routes.getWorklist, handle: getWorklist },
];
