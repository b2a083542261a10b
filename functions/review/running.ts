import type { ProcedureState } from '../../shared/domain/state.ts';
import { loadProcess } from '../../shared/store/processes.ts';
import type { Table } from '../../shared/store/table.ts';
import type { Running } from './schemas.ts';

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
  const { process, baseline } = await loadProcess(table, at, revision);
  if (revision > 0) return { source: 'revision', revision, level, since, process };
  return {
    source: 'baseline',
    level,
    since,
    document: baseline?.document ?? null,
    reference: baseline?.reference ?? null,
    process,
  };
};
