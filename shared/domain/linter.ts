import { exactHours, toHours, type UnitHours } from './duration.ts';
import { type Finding, finding } from './finding.ts';
import { shortCode } from './ids.ts';
import type { FindingCode, WarningCode } from './messages.ts';
import type { RegisterItem } from './register.ts';
import type { ElectronicProcess, Entry, Step } from './submission.ts';

/** What the register says of the procedure, and how many working hours each unit has. */
export interface LintContext {
  readonly register: Pick<RegisterItem, 'timeLimit' | 'fee'>;
  readonly unitHours: UnitHours;
}

interface Facts {
  readonly entry: Entry;
  readonly register: LintContext['register'];
  readonly level: 3 | 4 | null;
  readonly process: ElectronicProcess | null;
}

interface Rule {
  readonly code: Exclude<
    FindingCode,
    WarningCode | 'STEPS_EXCEED_TIME_LIMIT' | 'CATALOG_INCOMPLETE' | 'CATALOG_BELOW_TARGET' | 'NEAR_DUPLICATE_NAME'
  >;
  readonly pointer: string;
  readonly broken: (facts: Facts) => boolean;
}

const PROCESS = '/proposal/process';

/** Levels: Nghị định 43/2011/NĐ-CP, Điều 3 khoản 4. Process, basis and reason: the plan and its annex. */
const RULES: readonly Rule[] = [
  {
    code: 'LEGAL_BASIS_REQUIRED',
    pointer: '/legalBasis',
    broken: ({ entry }) => entry.previouslyOnline && entry.legalBasis.length === 0,
  },
  {
    code: 'EXEMPTION_EXPLANATION_REQUIRED',
    pointer: '/proposal/explanation',
    broken: ({ entry: { proposal } }) =>
      proposal.kind === 'exemption' && proposal.reason === 'OTHER' && proposal.explanation === '',
  },
  { code: 'STEPS_REQUIRED', pointer: PROCESS, broken: ({ level, process }) => level !== null && process === null },
  { code: 'STEPS_REQUIRED', pointer: `${PROCESS}/steps`, broken: ({ process }) => process?.steps.length === 0 },
  {
    code: 'L3_ONLINE_FORM_REQUIRED',
    pointer: `${PROCESS}/onlineForm`,
    broken: ({ level, process }) => level === 3 && process?.onlineForm === false,
  },
  {
    code: 'L4_ONLINE_FORM_REQUIRED',
    pointer: `${PROCESS}/onlineForm`,
    broken: ({ level, process }) => level === 4 && process?.onlineForm === false,
  },
  {
    code: 'FEE_MISMATCH',
    pointer: `${PROCESS}/fee`,
    broken: ({ register, process }) => register.fee && process?.fee.required === false,
  },
  {
    code: 'L4_ONLINE_PAYMENT_REQUIRED',
    pointer: `${PROCESS}/fee`,
    broken: ({ level, process }) => level === 4 && process?.fee.required === true && !process.fee.onlinePayment,
  },
  {
    code: 'L4_RESULT_RETURN_REQUIRED',
    pointer: `${PROCESS}/resultReturn`,
    broken: ({ level, process }) => level === 4 && process?.resultReturn.every((way) => way === 'at-agency') === true,
  },
];

/** The fewest longest steps that together take at least half of the time, by position from 1: where to cut. */
function longestSteps(times: readonly number[]): number[] {
  const total = times.reduce((sum, time) => sum + time, 0);
  const byLength = times.map((time, index) => ({ time, index })).sort((a, b) => b.time - a.time || a.index - b.index);
  const named: number[] = [];
  let taken = 0;
  for (const { time, index } of byLength) {
    if (taken * 2 >= total) break;
    taken += time;
    named.push(index + 1);
  }
  return named.sort((a, b) => a - b);
}

/** The steps' sum must not exceed the published time limit; compared in whole ten-thousandths of an hour. */
function timeFindings(steps: readonly Step[], base: string, procedureCode: string, context: LintContext): Finding[] {
  const { register, unitHours } = context;
  if (register.timeLimit === null) return [];
  const times = steps.map(({ duration }) => exactHours(duration, unitHours));
  const total = times.reduce((sum, time) => sum + time, 0);
  const limit = exactHours(register.timeLimit, unitHours);
  if (total <= limit) return [];
  return [
    finding('STEPS_EXCEED_TIME_LIMIT', `${base}${PROCESS}/steps`, {
      procedureCode,
      steps: longestSteps(times),
      totalHours: toHours(total),
      limitHours: toHours(limit),
      hoursPerDay: unitHours['working-day'],
      excessHours: toHours(total - limit),
    }),
  ];
}

const LEVELS = { 'level-3': 3, 'level-4': 4, exemption: null, 'not-selected': null } as const;

/**
 * The findings on one entry of a submission against the register, one per rule broken, all errors; `index` is its
 * place in the body. Whether the procedure may be submitted at all is the lifecycle's question, not asked here.
 */
export function lintEntry(entry: Entry, index: number, context: LintContext): Finding[] {
  const { proposal } = entry;
  const process = 'process' in proposal ? (proposal.process ?? null) : null;
  const facts: Facts = { entry, register: context.register, level: LEVELS[proposal.kind], process };
  const base = `/entries/${index}`;
  const procedureCode = shortCode(entry.procedureCode);
  return [
    ...RULES.filter(({ broken }) => broken(facts)).map(({ code, pointer }) =>
      finding(code, `${base}${pointer}`, { procedureCode }),
    ),
    ...timeFindings(process?.steps ?? [], base, procedureCode, context),
  ];
}
