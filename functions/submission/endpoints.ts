import type { Endpoint } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { getCatalog } from './catalog.ts';
import { getDraft, putDraft } from './draft.ts';
import { sendDraft } from './draft-send.ts';
import { getDraftVersion, listDraftVersions } from './draft-versions.ts';
import { getSubmission, listSubmissions, submit, validate } from './receive.ts';
import { routes } from './routes.ts';
import { putSignOff } from './sign-off.ts';
import { acceptSuggestion } from './suggestion.ts';

export const endpoints: readonly Endpoint<HttpDeps>[] = [
  { spec: routes.acceptSuggestion, handle: acceptSuggestion },
  { spec: routes.submit, handle: submit },
  { spec: routes.validate, handle: validate },
  { spec: routes.listSubmissions, handle: listSubmissions },
  { spec: routes.getSubmission, handle: getSubmission },
  { spec: routes.getCatalog, handle: getCatalog },
  { spec: routes.getDraft, handle: getDraft },
  { spec: routes.putDraft, handle: putDraft },
  { spec: routes.listDraftVersions, handle: listDraftVersions },
  { spec: routes.getDraftVersion, handle: getDraftVersion },
  { spec: routes.putSignOff, handle: putSignOff },
  { spec: routes.sendDraft, handle: sendDraft },
];
