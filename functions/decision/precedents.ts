import { procedureCode, shortCode } from '../../shared/domain/ids.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { pageBy, pageOf, paging, WRITTEN } from '../../shared/http/paging.ts';
import { parse } from '../../shared/http/validate.ts';
import { loadPrecedents, type Precedent } from '../../shared/store/precedents.ts';
import { precedentsFilter } from './schemas.ts';

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
  const asked = paging(request, WRITTEN);
  const short = code === undefined ? undefined : shortCode(procedureCode.parse(code));
  const found = (await loadPrecedents(deps.table, request.planId ?? '', short))
    .filter(
      (each) =>
        (reason === undefined || each.exemptionReason === reason) &&
        (outcome === undefined || each.outcome === outcome),
    )
    .map((precedent) => ({ precedent, position: `${precedent.at}#${precedent.sk}` }));
  const { page, next } = pageBy(found, asked, 'descending');
  const items = page.map(({ precedent }) => precedentView(precedent));
  return { status: 200, body: pageOf(items, next) };
};
