import type { Endpoint } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { postBaseline, postCorrection, postRegisterDecision, postRegisterDecisions } from './decide.ts';
import { getContacts, getPlan, listAgencies, listPlans, putAgency, putContacts, putPlan } from './plans.ts';
import { getRegister, getRegisterHistory } from './read.ts';
import { routes } from './routes.ts';

export const endpoints: readonly Endpoint<HttpDeps>[] = [
  { spec: routes.putPlan, handle: putPlan, creates: 'plan' },
  { spec: routes.listPlans, handle: listPlans },
  { spec: routes.getPlan, handle: getPlan },
  { spec: routes.listAgencies, handle: listAgencies },
  { spec: routes.putAgency, handle: putAgency, creates: 'agency' },
  { spec: routes.getContacts, handle: getContacts },
  { spec: routes.putContacts, handle: putContacts },
  { spec: routes.postRegisterDecision, handle: postRegisterDecision },
  { spec: routes.postRegisterDecisions, handle: postRegisterDecisions },
  { spec: routes.postCorrection, handle: postCorrection },
  { spec: routes.getRegister, handle: getRegister },
  { spec: routes.getRegisterHistory, handle: getRegisterHistory },
  { spec: routes.postBaseline, handle: postBaseline },
];
