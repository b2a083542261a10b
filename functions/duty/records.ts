import * as z from 'zod';
import { localDate } from '../../shared/domain/calendar.ts';
import { DUTIES, type DutyKind, daysOf, dutySchema, isAbout, recordId } from '../../shared/domain/duty.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import { etagOf, honourVersion } from '../../shared/http/if-match.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { located } from '../../shared/http/located.ts';
import { pageBy, pageOf, paging } from '../../shared/http/paging.ts';
import { Problem } from '../../shared/http/problem.ts';
import { allErrors, parse, schemaErrors } from '../../shared/http/validate.ts';
import { loadDuties, loadDuty, pageDutyVersions, type StoredDuty, saveDuty } from '../../shared/store/duties.ts';
import { recordsFilterInOrder } from './schemas.ts';

const recordPath = z.object({ recordId });

const viewOf = ({ data, recordId: id, version, created, changed }: StoredDuty) => ({
  ...data,
  recordId: id,
  version,
  created,
  changed,
});

/**
 * PUT a record: 201 for a new one, 200 for a changed one or the same again, which makes no new version. If-Match is
 * honoured where it is sent. Any officer of the agency, PASC and an admin may go on with what another has written.
 */
export const putRecord =
  (list: DutyKind) =>
  async (deps: HttpDeps, request: Request): Promise<Answer> => {
    const { planId, agencyId } = located(request);
    const id = recordPath.safeParse({ recordId: request.params.recordId });
    const body = DUTIES[list].safeParse(request.body.json);
    if (!id.success || !body.success) {
      const failed = [id, body].flatMap(({ error }) => (error === undefined ? [] : [schemaErrors(error)]));
      throw new Problem('VALIDATION_FAILED', allErrors(failed));
    }
    const [role] = request.roles;
    if (request.caller === null || role === undefined) throw new Problem('FORBIDDEN_ROLE');
    const { record, created } = await saveDuty(
      deps.table,
      { planId, agencyId, ...id.data },
      dutySchema.parse({ list, data: body.data }),
      { at: deps.now().toISOString(), account: request.caller.account, role },
      (current) => honourVersion(request, current),
    );
    return { status: created ? 201 : 200, headers: { etag: etagOf(record.version) }, body: viewOf(record) };
  };

/** Newest first by the day that a record is about; a note without a first day stands at the day of its writing. */
const positionOf = (record: StoredDuty, timeZone: string): string => {
  const day = daysOf(record).from ?? localDate(new Date(record.created.at), timeZone);
  return `${day}#${record.created.at}#${record.recordId}`;
};
const POSITION = /^\d{4}-\d{2}-\d{2}#[^#]+#[A-Za-z0-9-]+$/;

/** GET a list: what stands, or what was taken out, about a day of the period asked for. Reads the agency's whole list, some hundreds at most. */
export const listRecords =
  (list: DutyKind) =>
  async (deps: HttpDeps, request: Request): Promise<Answer> => {
    const { plan, planId, agencyId } = located(request);
    const asked = paging(request, POSITION);
    const { from, to, removed } = parse(recordsFilterInOrder, {
      from: request.query.from,
      to: request.query.to,
      removed: request.query.removed,
    });
    const found = (await loadDuties(deps.table, planId, agencyId, list))
      .filter((record) => record.data.removed === (removed === 'true') && isAbout(record, { from, to }))
      .map((record) => ({ record, position: positionOf(record, plan.timeZone) }));
    const { page, next } = pageBy(found, asked, 'descending');
    return {
      status: 200,
      body: pageOf(
        page.map(({ record }) => viewOf(record)),
        next,
      ),
    };
  };

/** GET a record: as it stands, and a page of its earlier versions with who wrote each and when, newest first. */
export const getRecord =
  (list: DutyKind) =>
  async (deps: HttpDeps, request: Request): Promise<Answer> => {
    const { planId, agencyId } = located(request);
    const { limit, after } = paging(request);
    const id = recordId.safeParse(request.params.recordId);
    if (!id.success) throw new Problem('RECORD_NOT_FOUND');
    const at = { planId, agencyId, recordId: id.data };
    const record = await loadDuty(deps.table, at, list);
    if (record === null) throw new Problem('RECORD_NOT_FOUND');
    const { items, next } = await pageDutyVersions(deps.table, at, record, limit, after);
    const { items: history, nextCursor } = pageOf(items.map(viewOf), next);
    return { status: 200, headers: { etag: etagOf(record.version) }, body: { ...viewOf(record), history, nextCursor } };
  };
