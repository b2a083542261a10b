import * as z from 'zod';
import type { ProcedureState } from '../../shared/domain/state.ts';
import { processSchema } from '../../shared/domain/submission.ts';
import { loadEvents } from '../../shared/store/events.ts';
import { loadRevision } from '../../shared/store/project.ts';
import type { Table } from '../../shared/store/table.ts';
import type { Running } from './schemas.ts';

const body = z.object({ proposal: z.object({ process: processSchema.optional() }) });

/**
 * What is already running (plan: đã và đang thực hiện), with which DIC compares an electronic process; null when nothing
 * is. `standing`: the procedure as it stands on the day.
 */
export const runningOf = async (
  table: Table,
  at: { readonly planId: string; readonly agencyId: string; readonly code: string },
  standing: ProcedureState,
): Promise<Running> => {
  const { inForce } = standing;
  if (inForce?.kind !== 'published') return null;
  const { level, revision } = inForce;
  const since = new Date(inForce.since).toISOString();
  if (revision > 0) {
    const stored = await loadRevision(table, at, revision, body);
    return { source: 'revision', revision, level, since, process: stored?.proposal.process ?? null };
  }
  const events = await loadEvents(table, at.planId, at.agencyId, at.code);
  const told = events.map(({ data }) => data).findLast((data) => data.type === 'baseline');
  return {
    source: 'baseline',
    level,
    since,
    document: told?.document ?? null,
    reference: told?.reference ?? null,
    process: processSchema.optional().parse(told?.process) ?? null,
  };
};
