import { type Draft, type DraftEntry, EMPTY_DRAFT } from '../../shared/domain/draft.ts';
import { shortCode } from '../../shared/domain/ids.ts';
import { nameMatcher } from '../../shared/domain/name-match.ts';
import type { Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { located } from '../../shared/http/located.ts';
import type { DraftHead } from '../../shared/store/drafts.ts';
import { type Choice, loadCatalog } from './catalog.ts';

const hasProcess = ({ proposal }: DraftEntry): boolean =>
  proposal !== undefined && 'process' in proposal && (proposal.process?.steps.length ?? 0) > 0;

/** The choices that a draft makes, as if it were sent now: an entry without a proposal, or of a name that leads nowhere, makes none. */
const choicesIn = ({ entries }: Draft, names: ReadonlyMap<string, string>): Choice[] => {
  const match = nameMatcher([...names].map(([code, name]) => ({ code, name })));
  return entries.flatMap((entry) => {
    const { procedureCode, procedureName = '', proposal } = entry;
    if (proposal === undefined) return [];
    const { kind } = proposal;
    if (procedureCode !== undefined) return [{ code: shortCode(procedureCode), kind, process: hasProcess(entry) }];
    const found = match(procedureName);
    return found.kind === 'one' ? [{ code: found.code, kind, process: hasProcess(entry) }] : [];
  });
};

/**
 * A draft as its officers see it: what is saved, who saved it, and how far the catalog would be if it were sent now
 * (`counter`, `catalog`). Version 0 before the first save.
 */
export const draftView = async (
  deps: HttpDeps,
  request: Request,
  head: DraftHead | null,
  draft: Draft = EMPTY_DRAFT,
): Promise<object> => {
  const { names, view } = await loadCatalog(deps.table, located(request), deps.now());
  const { counter, ...catalog } = await view(choicesIn(draft, names), request.language);
  const told =
    head === null
      ? { version: 0, status: 'open', savedAt: null, savedBy: null }
      : {
          version: head.version,
          status: head.status,
          savedAt: head.savedAt,
          savedBy: { account: head.account },
          ...(head.note === undefined ? {} : { note: head.note }),
          ...(head.submissionId === undefined ? {} : { submissionId: head.submissionId }),
        };
  return { ...told, ...draft, counter, catalog };
};
