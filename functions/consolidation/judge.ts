import type { ReportBody } from '../../shared/domain/review.ts';
import type { EventData } from '../../shared/events/event.ts';

/** The event to be recorded of one entry in a report (plan: Office and DIC consolidate and report to the People's Committee). */
export const eventOf = (
  { revision }: Pick<ReportBody['items'][number], 'revision'>,
  { report }: Pick<ReportBody, 'report'>,
): EventData => ({ type: 'report', revision, report: { number: report.number, date: report.date } });
