import type { Endpoint } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { getRecord, listRecords, putRecord } from './records.ts';
import { routes } from './routes.ts';

export const endpoints: readonly Endpoint<HttpDeps>[] = [
  { spec: routes.putPlanDocument, handle: putRecord('plan-documents') },
  { spec: routes.listPlanDocuments, handle: listRecords('plan-documents') },
  { spec: routes.getPlanDocument, handle: getRecord('plan-documents') },
  { spec: routes.putPublicity, handle: putRecord('publicity') },
  { spec: routes.listPublicity, handle: listRecords('publicity') },
  { spec: routes.getPublicity, handle: getRecord('publicity') },
  { spec: routes.putNote, handle: putRecord('notes') },
  { spec: routes.listNotes, handle: listRecords('notes') },
  { spec: routes.getNote, handle: getRecord('notes') },
];
