import type { Endpoint } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { putClaim } from './claims.ts';
import { listComments, putComment } from './comments.ts';
import { getProcedure, getRevision } from './detail.ts';
import { listFaults } from './faults.ts';
import { listOpinions } from './opinions.ts';
import { getHistory, listProcedures } from './procedures.ts';
import { getEvents, postEvents } from './receive.ts';
import { routes } from './routes.ts';
import { getWorklist } from './worklist.ts';

export const endpoints: readonly Endpoint<HttpDeps>[] = [
  { spec: routes.postEvents, handle: postEvents },
  { spec: routes.getEvents, handle: getEvents },
  { spec: routes.listProcedures, handle: listProcedures },
  { spec: routes.getProcedure, handle: getProcedure },
  { spec: routes.getHistory, handle: getHistory },
  { spec: routes.getRevision, handle: getRevision },
  { spec: routes.putComment, handle: putComment },
  { spec: routes.listComments, handle: listComments },
  { spec: routes.putClaim, handle: putClaim },
  { spec: routes.listOpinions, handle: listOpinions },
  { spec: routes.listFaults, handle: listFaults },
  { spec: routes.getWorklist, handle: getWorklist },
];
