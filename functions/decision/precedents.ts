import { procedureCode, shortCode } from '../../shared/domain/ids.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { pageOf, paging } from '../../shared/http/paging.ts';
import { parse } from '../../shared/http/validate.ts';
import { loadPrecedents, type Precedent } from '../../shared/store/precedents.ts';
import { precedentsFilter } from './schemas.ts';

/** An instant and the sort key of what was written then. */
const POSITION = /^\d{4}-[^#]+Z#.+$/;

/** A precedent as readers see it. */
export const precedentView = ({ sk: _sk, code, ...rest }: Precedent) => ({ procedureCode: code, ...rest });

/** GET precedents: earlier decisions on exemptions, rejections and revocations, by procedure or by the reason given; the latest first. */
export const listPrecedents = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { query } = request;
  const { code, reason, outcome } = parse(precedentsFilter, {
    code: query.code,
    reason: query.reason,
    outcome: query.outcome,
  });
  const { limit, after } = paging(request, POSITION);
  const short = code === undefined ? undefined : shortCode(procedureCode.parse(code));
  const found = (await loadPrecedents(deps.table, request.planId ?? '', short)).filter(
    (each) =>
      (reason === undefined || each.exemptionReason === reason) && (outcome === undefined || each.outcome === outcome),
  );
  const position = (each: Precedent) => `${each.at}#${each.sk}`;
  const rest = after === undefined ? found : found.filter((each) => position(each) < after);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    status: 200,
    body: pageOf(page.map(precedentView), rest.length > page.length && last !== undefined ? position(last) : null),
  };
};
