import type { Endpoint } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { getAnnex } from './annex.ts';
import { listPrecedents } from './precedents.ts';
import { decide, getDecision, listDecisions } from './receive.ts';
import { routes } from './routes.ts';

export const endpoints: readonly Endpoint<HttpDeps>[] = [
  { spec: routes.decide, handle: decide },
  { spec: routes.listDecisions, handle: listDecisions },
  { spec: routes.getDecision, handle: getDecision },
  { spec: routes.getAnnex, handle: getAnnex },
  { spec: routes.listPrecedents, handle: listPrecedents },
];
