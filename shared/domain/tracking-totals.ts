import type { Desk } from './state.ts';
import type { TrackingColumns } from './tracking.ts';

/** The numbers of the rows that have one, added up; null when none has. */
const added = <T>(values: readonly (T | null)[], numberOf: (value: T) => number): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + numberOf(value), 0);
};
const itself = (number: number): number => number;

const desk = (rows: readonly TrackingColumns[], name: Desk) => {
  const columns = rows.map((row) => row[name]);
  const of = added(columns, (column) => column.of);
  if (of === null) return null;
  const waiting = columns.flatMap((column) => column?.waitingSince ?? []);
  return {
    done: added(columns, ({ done }) => done) ?? 0,
    of,
    waitingSince: waiting.length === 0 ? null : Math.min(...waiting),
  };
};

/**
 * The province's row: the agencies' rows added up. `plan`, `officer`: how many agencies have one; `catalog`: how many have sent
 * one, how many a complete one, and their choices. Null where no agency has anything yet.
 */
export const trackProvince = (rows: readonly TrackingColumns[]) => {
  const catalogs = rows.map(({ catalog }) => catalog);
  const sent = added(catalogs, () => 1);
  const processes = rows.map((row) => row.processes);
  const withProcess = added(processes, ({ count }) => count);
  const publicity = rows.map((row) => row.publicity);
  const published = added(publicity, ({ count }) => count);
  const notes = rows.map((row) => row.notes);
  const open = added(notes, (each) => each.open);
  const lastOn = publicity
    .flatMap((each) => each?.lastOn ?? [])
    .sort()
    .at(-1);
  const column = (name: 'reported' | 'decided' | 'oneStop' | 'portal' | 'exempted') =>
    added(
      rows.map((row) => row[name]),
      itself,
    );
  return {
    agencies: rows.length,
    total: rows.reduce((total, row) => total + row.total, 0),
    plan: added(
      rows.map(({ plan }) => plan),
      () => 1,
    ),
    officer: added(
      rows.map(({ officer }) => officer),
      () => 1,
    ),
    catalog:
      sent === null
        ? null
        : {
            sent,
            complete: added(catalogs, ({ complete }) => Number(complete)) ?? 0,
            chosen: added(catalogs, ({ chosen }) => chosen) ?? 0,
          },
    processes: withProcess === null ? null : { count: withProcess, of: added(processes, ({ of }) => of) ?? 0 },
    pasc: desk(rows, 'pasc'),
    dic: desk(rows, 'dic'),
    reported: column('reported'),
    decided: column('decided'),
    oneStop: column('oneStop'),
    portal: column('portal'),
    exempted: column('exempted'),
    publicity:
      published === null || lastOn === undefined
        ? null
        : {
            count: published,
            minutes: added(publicity, ({ minutes }) => minutes) ?? 0,
            articles: added(publicity, ({ articles }) => articles) ?? 0,
            lastOn,
          },
    notes:
      open === null
        ? null
        : {
            open,
            cause: added(notes, ({ cause }) => cause) ?? 0,
            difficulty: added(notes, ({ difficulty }) => difficulty) ?? 0,
            obstacle: added(notes, ({ obstacle }) => obstacle) ?? 0,
            proposal: added(notes, ({ proposal }) => proposal) ?? 0,
          },
  };
};
