import * as z from 'zod';
import { type ElectronicProcess, processSchema } from '../domain/submission.ts';
import type { EventData } from '../events/event.ts';
import { loadEvents } from './events.ts';
import { loadRevision } from './project.ts';
import type { Table } from './table.ts';

const body = z.object({ proposal: z.object({ process: processSchema.optional() }) });

/** The electronic process of a revision, or of the baseline (revision 0) with what its event tells; null where none is known. */
interface KnownProcess {
  readonly process: ElectronicProcess | null;
  readonly baseline: Extract<EventData, { type: 'baseline' }> | null;
}

export const loadProcess = async (
  table: Table,
  at: { readonly planId: string; readonly agencyId: string; readonly code: string },
  revision: number,
): Promise<KnownProcess> => {
  if (revision > 0) {
    const stored = await loadRevision(table, at, revision, body);
    return { process: stored?.proposal.process ?? null, baseline: null };
  }
  const events = await loadEvents(table, at.planId, at.agencyId, at.code);
  const told = events.map(({ data }) => data).findLast((data) => data.type === 'baseline') ?? null;
  return { process: processSchema.optional().parse(told?.process) ?? null, baseline: told };
};
