import type { Clock } from '../../shared/clock.ts';
import { log } from '../../shared/log.ts';
import { loadAgencies, loadPlans } from '../../shared/store/plans.ts';
import { markForRecount } from '../../shared/store/recounts.ts';
import type { Table } from '../../shared/store/table.ts';

/**
 * Marks every agency of every plan to be counted again; counting freezes the nights that are over. Marks, not messages:
 * what a crash leaves is found and sent again by the sweep. Running it twice changes no figure.
 */
export const recountAll = async (deps: { readonly table: Table; readonly now: Clock }, slot: string): Promise<void> => {
  let agencies = 0;
  for (const { planId } of await loadPlans(deps.table)) {
    for (const { agencyId } of await loadAgencies(deps.table, planId)) {
      await markForRecount(deps, planId, agencyId, `nightly-${slot}`);
      agencies += 1;
    }
  }
  log.info('NIGHTLY_MARKED', { slot, agencies });
};
