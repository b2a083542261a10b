import { label } from '../../shared/domain/labels.ts';
import type { ProcedureState } from '../../shared/domain/state.ts';
import { groupBy } from '../../shared/group.ts';
import { type Deed, sendersOf } from './happenings.ts';
import { type Cell, cellsOf, deeds, situations, stateAfter } from './situations.ts';
import { table } from './table.ts';

/** Both slots in the words that users read: the proposal under way, and after + what is in force. */
const inWords = ({ working, inForce }: ProcedureState): string => {
  const under = working === null ? null : label(working.state);
  const targets = working === null || working.targets.length === 0 ? '' : ` [${working.targets.join(', ')}]`;
  const force = inForce === null ? null : label(inForce.kind);
  const parts = [under === null ? null : `${under}${targets}`, force].filter((part) => part !== null);
  return parts.length === 0 ? label('registered') : parts.join(' + ');
};

const resultOf = (cell: Cell): string =>
  cell.kind === 'accepted' ? `→ ${inWords(cell.state)}` : cell.kind === 'refused' ? `\`${cell.code}\`` : '403';

/** One text where all that may do it get the same, else one for each group of roles. */
const textOf = (cells: readonly Cell[]): string => {
  const groups = [
    ...groupBy(
      cells.filter(({ kind }) => kind !== 'forbidden'),
      resultOf,
    ),
  ];
  const [only, ...others] = groups;
  if (only === undefined) return '403';
  if (others.length === 0) return only[0];
  return groups.map(([text, own]) => `${own.map(({ role }) => role).join(', ')}: ${text}`).join('<br>');
};

const title = (deed: Deed): string => ('target' in deed ? `${deed.on} ${deed.target}` : deed.on);

/** docs/lifecycle.md: state × event × role. */
export const lifecyclePage = (): string => `# The lifecycle: state × event × role

Made by \`npm run docs\` from \`shared/domain/lifecycle.ts\`, the senders of review events and the routes' access rows. A test
sends every cell, for every role, through the HTTP handlers and applies it.

A cell says what becomes of the procedure (in the words that users read; after + what is in force), or the code that
refuses. Where roles get different answers each is named. Who is not named under the event gets 403. \`admin\` speaks for
PASC's desk; every account here is another than the one that submitted (else \`SELF_REVIEW\`), every revision the current one
(else \`REVISION_MISMATCH\`).

${table(
  ['Situation', 'State', ...deeds.map((deed) => `${title(deed)}<br>(${sendersOf(deed.on).join(', ')})`)],
  situations.map((situation) => [
    situation.name,
    inWords(stateAfter(situation.way)),
    ...deeds.map((deed) => textOf(cellsOf(situation, deed))),
  ]),
)}
`;
