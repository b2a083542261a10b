import { formatDate } from '../../shared/domain/format.ts';
import { procedureCode as procedureCodeSchema, shortCode } from '../../shared/domain/ids.ts';
import type { Language } from '../../shared/domain/language.ts';
import { type DecisionItem, decisionBodySchema } from '../../shared/domain/review.ts';
import { type Entry, entrySchema } from '../../shared/domain/submission.ts';
import { compareVietnamese } from '../../shared/domain/text.ts';
import { groupBy } from '../../shared/group.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { Problem } from '../../shared/http/problem.ts';
import { parse } from '../../shared/http/validate.ts';
import { type Batch, loadBatch, loadBody, loadOutcomes, pageListed } from '../../shared/store/batches.ts';
import { keys } from '../../shared/store/keys.ts';
import { loadAgencies, type StoredAgency } from '../../shared/store/plans.ts';
import { loadRevisions } from '../../shared/store/project.ts';
import { loadRegisterAcross, textOn } from '../../shared/store/register.ts';
import { laneOf } from '../../shared/store/states.ts';
import { annexFilter, SECTIONS, type Section } from './schemas.ts';

/** Section titles, as in the plan's annex; the last two hold what that form has no place for. */
const TITLES: Readonly<Record<Section, Readonly<Record<Language, string>>>> = {
  'level-3': { vi: 'Mức độ 3', en: 'Level 3' },
  'level-4': { vi: 'Mức độ 4', en: 'Level 4' },
  exemption: { vi: 'TTHC đề nghị không thực hiện mức độ 4', en: 'Procedures asked to be exempted from Level 4' },
  revoked: { vi: 'Thu hồi', en: 'Revoked' },
};

/** The annex's note: whether it was offered online so far and, if so, by which document (plan, annex form). */
const noteOf = ({ previouslyOnline, legalBasis }: Entry, language: Language): string => {
  const documents = legalBasis.map(
    ({ number, date }) => `${number} ${language === 'vi' ? 'ngày' : 'of'} ${formatDate(date, language)}`,
  );
  const cited = documents.length === 0 ? '' : ` (${documents.join('; ')})`;
  if (language === 'en') return `${previouslyOnline ? 'Already offered online' : 'Not offered online so far'}${cited}`;
  return `${previouslyOnline ? 'Đã cung cấp trực tuyến' : 'Chưa cung cấp trực tuyến'}${cited}`;
};

/** Every call that brought a part of the decision of a number, by part. */
const partsOf = async (deps: HttpDeps, planId: string, number: string) => {
  const batches: Batch[] = [];
  let after: string | undefined;
  do {
    const page = await pageListed(deps.table, keys.decisionOf(planId, '', '').pk, 200, after);
    for (const { batchId, document } of page.items) {
      const batch = document.number === number ? await loadBatch(deps.table, batchId) : null;
      if (batch !== null) batches.push(batch);
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
  const parts = await Promise.all(
    batches.map(async (batch) => {
      const [body, outcomes] = await Promise.all([loadBody(deps.table, batch.id), loadOutcomes(deps.table, batch.id)]);
      return { batch, outcomes, ...decisionBodySchema.parse(JSON.parse(body)) };
    }),
  );
  return parts.sort((a, b) => a.part - b.part || (a.batch.receivedAt < b.batch.receivedAt ? -1 : 1));
};

interface Line {
  readonly item: DecisionItem;
  readonly agency: StoredAgency;
  readonly name: string | null;
  readonly entry: Entry | undefined;
}

const sectionOf = ({ item, entry }: Line): Section => {
  if (item.outcome === 'revoke') return 'revoked';
  const kind = entry?.proposal.kind;
  return kind === 'level-3' || kind === 'exemption' ? kind : 'level-4';
};

const byAgencyAndName = (a: Line, b: Line): number =>
  (a.agency.group === b.agency.group ? 0 : a.agency.group === 'department' ? -1 : 1) ||
  compareVietnamese(a.agency.name, b.agency.name) ||
  compareVietnamese(a.name ?? '', b.name ?? '') ||
  (a.item.procedureCode < b.item.procedureCode ? -1 : 1);

/**
 * GET annex: what a decision of the People's Committee decided, over all its parts, in the form of the plan's annex: sections by
 * level, numbered from 1 in each, departments before districts. Entries that the decision could not reach are only counted.
 */
export const getAnnex = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const planId = request.planId ?? '';
  const { number, agencyId: wanted } = parse(annexFilter, {
    number: request.query.number,
    agencyId: request.query.agencyId,
  });
  const parts = await partsOf(deps, planId, number);
  const [first] = parts;
  if (first === undefined) throw new Problem('DECISION_NOT_FOUND');
  const decided = parts.flatMap(({ items, outcomes }) =>
    outcomes.flatMap(({ index, outcome }) => (outcome === 'accepted' ? (items[index] ?? []) : [])),
  );
  const shown = decided.filter(({ agencyId }) => wanted === undefined || agencyId === wanted);
  const subjects = shown.map((item) => ({
    agencyId: item.agencyId,
    code: shortCode(procedureCodeSchema.parse(item.procedureCode)),
    revision: item.revision,
  }));
  const [agencies, lines, bodies] = await Promise.all([
    loadAgencies(deps.table, planId),
    loadRegisterAcross(deps.table, planId, subjects),
    loadRevisions(deps.table, planId, subjects, entrySchema),
  ]);
  const revisionKey = (each: { agencyId: string; code: string; revision: number }) =>
    `${laneOf(each)}#${each.revision}`;
  const entries = new Map(bodies.map((each) => [revisionKey(each), each.body]));
  const rows = shown.map((item, index): Line => {
    const subject = subjects[index] ?? { agencyId: item.agencyId, code: '', revision: item.revision };
    const line = lines.get(laneOf(subject));
    return {
      item,
      agency: agencies.find(({ agencyId }) => agencyId === item.agencyId) ?? {
        agencyId: item.agencyId,
        name: item.agencyId,
        group: 'district',
      },
      name: line === undefined ? null : (textOn(line.texts, first.decision.date)?.name ?? null),
      entry: entries.get(revisionKey(subject)),
    };
  });
  const sections = groupBy(rows, sectionOf);
  const { language } = request;
  return {
    status: 200,
    body: {
      decision: first.decision,
      ...(first.answers === undefined ? {} : { answers: first.answers }),
      parts: parts.map(({ batch, part }) => ({ decisionId: batch.id, part, status: batch.status })),
      total: shown.length,
      refused: parts
        .flatMap(({ outcomes }) => outcomes)
        .filter((each) => each.outcome === 'refused' && (wanted === undefined || each.agencyId === wanted)).length,
      sections: SECTIONS.flatMap((section) => {
        const own = sections.get(section)?.sort(byAgencyAndName) ?? [];
        return own.length === 0
          ? []
          : [
              {
                section,
                title: TITLES[section][language],
                items: own.map(({ item, agency, name, entry }, index) => ({
                  stt: index + 1,
                  agencyId: agency.agencyId,
                  agencyName: agency.name,
                  procedureCode: item.procedureCode,
                  name,
                  revision: item.revision,
                  outcome: item.outcome,
                  ...('reason' in item ? { reason: item.reason } : {}),
                  ...(item.outcome === 'approve' && item.expiresOn !== undefined ? { expiresOn: item.expiresOn } : {}),
                  note: entry === undefined ? '' : noteOf(entry, language),
                })),
              },
            ];
      }),
    },
  };
};
