import type { Duty, NoteKind } from './duty.ts';
import { within } from './period.ts';

/** What the tracking table tells of an agency's records; null: nothing yet. */
export interface DutyColumns {
  /** Its own plan document, the latest by date. */
  readonly plan: { readonly number: string; readonly date: string } | null;
  readonly publicity: {
    readonly count: number;
    readonly minutes: number;
    readonly articles: number;
    readonly lastOn: string;
  } | null;
  readonly notes: ({ readonly open: number } & Readonly<Record<NoteKind, number>>) | null;
}

const sum = (numbers: readonly (number | undefined)[]): number =>
  numbers.reduce<number>((total, number) => total + (number ?? 0), 0);

type Data<List extends Duty['list']> = Extract<Duty, { list: List }>['data'];
/** What stands of the records on a day: those dated later, or taken out, are not told yet. */
export const dutyColumns = (duties: readonly Duty[], day: string): DutyColumns => {
  const plans: Data<'plan-documents'>[] = [];
  const publicity: Data<'publicity'>[] = [];
  const notes: Data<'notes'>[] = [];
  for (const duty of duties) {
    if (duty.data.removed) continue;
    if (duty.list === 'plan-documents' && duty.data.document.date <= day) plans.push(duty.data);
    if (duty.list === 'publicity' && duty.data.date <= day) publicity.push(duty.data);
    if (duty.list === 'notes' && within(duty.data, day)) notes.push(duty.data);
  }
  const latest = plans.map(({ document }) => document).sort((one, other) => (one.date < other.date ? 1 : -1))[0];
  const lastOn = publicity
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const ofKind = (kind: NoteKind) => notes.filter((note) => note.kind === kind).length;
  return {
    plan: latest ?? null,
    publicity:
      lastOn === undefined
        ? null
        : {
            count: publicity.length,
            minutes: sum(publicity.map(({ minutes }) => minutes)),
            articles: sum(publicity.map(({ articles }) => articles)),
            lastOn,
          },
    notes:
      notes.length === 0
        ? null
        : {
            open: notes.length,
            cause: ofKind('cause'),
            difficulty: ofKind('difficulty'),
            obstacle: ofKind('obstacle'),
            proposal: ofKind('proposal'),
          },
  };
};
