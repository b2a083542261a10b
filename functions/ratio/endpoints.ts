import type { Endpoint } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { getAgencyProgress, getAgencyProgressHistory, getProgress, getProgressHistory } from './progress.ts';
import { routes } from './routes.ts';

export const endpoints: readonly Endpoint<HttpDeps>[] = [
  { spec: routes.getProgress, handle: getProgress },
  { spec: routes.getProgressHistory, handle: getProgressHistory },
  { spec: routes.getAgencyProgress, handle: getAgencyProgress },
  { spec: routes.getAgencyProgressHistory, handle: getAgencyProgressHistory },
];
