import { procedureCode, shortCode } from '../../shared/domain/ids.ts';
import { onlineScope } from '../../shared/domain/online-scope.ts';
import { dayAt, providedOn } from '../../shared/domain/standing.ts';
import { hasWords, searchWords } from '../../shared/domain/text.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { pageOf, paging } from '../../shared/http/paging.ts';
import { Problem } from '../../shared/http/problem.ts';
import { parse } from '../../shared/http/validate.ts';
import { textOn } from '../../shared/store/register.ts';
import { loadService, pageServices, type Service } from '../../shared/store/services.ts';
import { servicesFilter } from './schemas.ts';

const viewOf = (service: Service, day: string) => {
  const text = textOn(service.texts, day);
  const { agencyId: agency, procedureCode: code, level, revision, since, publications, baseline, process } = service;
  const { fault, national } = service;
  return {
    agencyId: agency,
    procedureCode: code,
    name: text?.name ?? '',
    field: text?.field ?? '',
    timeLimit: text?.timeLimit ?? null,
    fee: text?.fee ?? null,
    ...(text?.replacedBy === undefined ? {} : { replacedBy: text.replacedBy }),
    level,
    scope: onlineScope(level, process),
    revision,
    since: new Date(since).toISOString(),
    publications,
    ...(fault === undefined ? {} : { faultSince: new Date(fault).toISOString() }),
    ...(national === undefined ? {} : { nationalPortalSince: new Date(national).toISOString() }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(process === undefined
      ? {}
      : {
          process: {
            resultReturn: process.resultReturn,
            postalReceive: process.postalReceive,
            onlinePayment: process.fee.onlinePayment,
          },
        }),
  };
};

const SCAN = 500;

/**
 * GET services: what is provided today, by agency and code; filtered by level, agency and words of the name, the field or
 * the code, accents ignored. A procedure that a decision has abolished is gone from its local midnight on.
 */
export const listServices = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const wanted = parse(servicesFilter, {
    level: request.query.level,
    agencyId: request.query.agencyId,
    q: request.query.q,
  });
  const { limit, after } = paging(request);
  const today = dayAt(deps.now(), request.plan?.timeZone ?? 'UTC');
  const { day } = today;
  const words = searchWords(wanted.q ?? '');
  const fits = (service: Service): boolean => {
    if (!providedOn(service.register, service.since, today)) return false;
    if (wanted.level !== undefined && service.level !== wanted.level) return false;
    const text = textOn(service.texts, day);
    return hasWords(`${text?.name ?? ''} ${text?.field ?? ''} ${service.procedureCode}`, words);
  };
  const found: (Service & { sk: string })[] = [];
  let from = after;
  do {
    const page = await pageServices(deps.table, request.planId ?? '', SCAN, from, wanted.agencyId);
    found.push(...page.items.filter(fits));
    from = page.next ?? undefined;
  } while (from !== undefined && found.length <= limit);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const more = found.length > limit || from !== undefined;
  return {
    status: 200,
    body: pageOf(
      shown.map((service) => viewOf(service, day)),
      more && last !== undefined ? last.sk : null,
    ),
  };
};

/** GET services/{agencyId}/{code}: one service, by the short or the full code. */
export const getService = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const code = procedureCode.safeParse(request.params.code);
  if (!code.success) throw new Problem('SERVICE_NOT_FOUND');
  const service = await loadService(deps.table, request.planId ?? '', request.agencyId ?? '', shortCode(code.data));
  const today = dayAt(deps.now(), request.plan?.timeZone ?? 'UTC');
  if (service === null || !providedOn(service.register, service.since, today)) throw new Problem('SERVICE_NOT_FOUND');
  return { status: 200, body: viewOf(service, today.day) };
};
