import type { Endpoint } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { listReminders } from './list.ts';
import { routes } from './routes.ts';

export const endpoints: readonly Endpoint<HttpDeps>[] = [{ spec: routes.listReminders, handle: listReminders }];
