/**
 * The access patterns of the one table, each with its key. `#` never occurs in an id (contract, Common).
 *
 * | What | pk | sk |
 * |---|---|---|
 * | the plans | PLANS | planId |
 * | a plan's agencies (public) | AGENCIES#plan | agencyId |
 * | contacts of an agency (personal data, apart) | CONTACTS#plan | agencyId |
 * | lean state of an agency's procedures, counted by one query | PA#plan#agency | S#code |
 * | every change of hands of an agency's entries, counted by one query | HANDS#plan#agency | M#code#version#n |
 * | register text of an agency's procedures | REG#plan#agency | P#code |
 * | events of a procedure, by version | PR#plan#agency#code | E#version |
 * | bodies of a procedure's revisions | PR#plan#agency#code | R#revision |
 * | where a revision was published | PR#plan#agency#code | T#revision |
 * | the thread of an entry | PR#plan#agency#code | M#commentId |
 * | who at a desk works on an entry | PR#plan#agency#code | K#desk |
 * | the report that a revision is in, and what answered it | PR#plan#agency#code | Z#revision |
 * | a batch (submission, review, decision, register, baseline) | BATCH#id | H, C#n (gzip chunk), O#index (outcome) |
 * | an agency's submissions and attachments, its register's decisions, a plan's opinions, reports and decisions, newest last | LIST#kind#plan[#agency] | receivedAt#id |
 * | a decision's number, date and signer; a report's | NUMBER#plan, NUMBER#report#plan | number |
 * | an agency's shared draft, its versions, their bodies | DRAFT#plan#agency | H, V#version, C#version#n (gzip chunk) |
 * | an agency's live figures, its mark "to be recounted" | PROG#plan | A#agency, D#agency |
 * | an agency's frozen nights, the codes behind them | SNAP#plan#agency | D#day, X#day |
 * | an agency's attachments, how many await upload | ATT#plan#agency | A#id, N |
 * | published services | SVC#plan | agency#code |
 * | decisions that later deciders want to see | PREC#plan | code#agency#version |
 * | faults of published services | FAULT#plan | agency#code#version |
 * | reminders of a day | REM#plan | day#kind#step#agency#slot |
 * | what an agency records of its duties, each version of a record | DUTY#plan#agency | C#list#record, V#list#record#version |
 * | receipts of scheduled runs | RUN#schedule#plan | slot |
 *
 * Indexes, both sparse: `waiting` (waitsOn = plan#whom, since) for worklists, `pending` (pending = "P", due) for
 * everything outstanding.
 */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

const padded = (n: number, width: number) => String(n).padStart(width, '0');

export const keys = {
  plan: (plan: string): Key => ({ pk: 'PLANS', sk: plan }),
  agency: (plan: string, agency: string): Key => ({ pk: `AGENCIES#${plan}`, sk: agency }),
  contacts: (plan: string, agency: string): Key => ({ pk: `CONTACTS#${plan}`, sk: agency }),
  state: (plan: string, agency: string, code: string): Key => ({ pk: `PA#${plan}#${agency}`, sk: `S#${code}` }),
  move: (plan: string, agency: string, code: string, version: number, n: number): Key => ({
    pk: `HANDS#${plan}#${agency}`,
    sk: `M#${code}#${padded(version, 8)}#${n}`,
  }),
  register: (plan: string, agency: string, code: string): Key => ({ pk: `REG#${plan}#${agency}`, sk: `P#${code}` }),
  event: (plan: string, agency: string, code: string, version: number): Key => ({
    pk: `PR#${plan}#${agency}#${code}`,
    sk: `E#${padded(version, 8)}`,
  }),
  revision: (plan: string, agency: string, code: string, revision: number): Key => ({
    pk: `PR#${plan}#${agency}#${code}`,
    sk: `R#${padded(revision, 6)}`,
  }),
  batch: (id: string): Key => ({ pk: `BATCH#${id}`, sk: 'H' }),
  chunk: (id: string, n: number): Key => ({ pk: `BATCH#${id}`, sk: `C#${padded(n, 3)}` }),
  outcome: (id: string, index: number): Key => ({ pk: `BATCH#${id}`, sk: `O#${padded(index, 4)}` }),
  submissionOf: (plan: string, agency: string, receivedAt: string, id: string): Key => ({
    pk: `LIST#submission#${plan}#${agency}`,
    sk: `${receivedAt}#${id}`,
  }),
  draft: (plan: string, agency: string): Key => ({ pk: `DRAFT#${plan}#${agency}`, sk: 'H' }),
  draftVersion: (plan: string, agency: string, version: number): Key => ({
    pk: `DRAFT#${plan}#${agency}`,
    sk: `V#${padded(version, 8)}`,
  }),
  draftChunk: (plan: string, agency: string, version: number, n: number): Key => ({
    pk: `DRAFT#${plan}#${agency}`,
    sk: `C#${padded(version, 8)}#${padded(n, 3)}`,
  }),
  registerOf: (plan: string, agency: string, receivedAt: string, id: string): Key => ({
    pk: `LIST#register#${plan}#${agency}`,
    sk: `${receivedAt}#${id}`,
  }),
  decisionOf: (plan: string, receivedAt: string, id: string): Key => ({
    pk: `LIST#decision#${plan}`,
    sk: `${receivedAt}#${id}`,
  }),
  comment: (plan: string, agency: string, code: string, id: string): Key => ({
    pk: `PR#${plan}#${agency}#${code}`,
    sk: `M#${id}`,
  }),
  claim: (plan: string, agency: string, code: string, desk: string): Key => ({
    pk: `PR#${plan}#${agency}#${code}`,
    sk: `K#${desk}`,
  }),
  opinionOf: (plan: string, receivedAt: string, id: string): Key => ({
    pk: `LIST#opinion#${plan}`,
    sk: `${receivedAt}#${id}`,
  }),
  reportOf: (plan: string, receivedAt: string, id: string): Key => ({
    pk: `LIST#report#${plan}`,
    sk: `${receivedAt}#${id}`,
  }),
  reportNumber: (plan: string, number: string): Key => ({ pk: `NUMBER#report#${plan}`, sk: number }),
  reported: (plan: string, agency: string, code: string, revision: number): Key => ({
    pk: `PR#${plan}#${agency}#${code}`,
    sk: `Z#${padded(revision, 6)}`,
  }),
  attachment: (plan: string, agency: string, id: string): Key => ({ pk: `ATT#${plan}#${agency}`, sk: `A#${id}` }),
  attachmentsAwaiting: (plan: string, agency: string): Key => ({ pk: `ATT#${plan}#${agency}`, sk: 'N' }),
  attachmentOf: (plan: string, agency: string, createdAt: string, id: string): Key => ({
    pk: `LIST#attachment#${plan}#${agency}`,
    sk: `${createdAt}#${id}`,
  }),
  decisionNumber: (plan: string, number: string): Key => ({ pk: `NUMBER#${plan}`, sk: number }),
  progress: (plan: string, agency: string): Key => ({ pk: `PROG#${plan}`, sk: `A#${agency}` }),
  recount: (plan: string, agency: string): Key => ({ pk: `PROG#${plan}`, sk: `D#${agency}` }),
  snapshot: (plan: string, agency: string, day: string): Key => ({ pk: `SNAP#${plan}#${agency}`, sk: `D#${day}` }),
  snapshotCodes: (plan: string, agency: string, day: string): Key => ({ pk: `SNAP#${plan}#${agency}`, sk: `X#${day}` }),
  service: (plan: string, agency: string, code: string): Key => ({ pk: `SVC#${plan}`, sk: `${agency}#${code}` }),
  precedent: (plan: string, code: string, agency: string, version: number): Key => ({
    pk: `PREC#${plan}`,
    sk: `${code}#${agency}#${padded(version, 8)}`,
  }),
  fault: (plan: string, agency: string, code: string, version: number): Key => ({
    pk: `FAULT#${plan}`,
    sk: `${agency}#${code}#${padded(version, 8)}`,
  }),
  reminder: (plan: string, day: string, kind: string, step: number, agency: string, slot: string): Key => ({
    pk: `REM#${plan}`,
    sk: `${day}#${kind}#${step}#${agency}#${slot}`,
  }),
  duty: (plan: string, agency: string, list: string, record: string): Key => ({
    pk: `DUTY#${plan}#${agency}`,
    sk: `C#${list}#${record}`,
  }),
  dutyVersion: (plan: string, agency: string, list: string, record: string, version: number): Key => ({
    pk: `DUTY#${plan}#${agency}`,
    sk: `V#${list}#${record}#${padded(version, 6)}`,
  }),
  run: (schedule: string, plan: string, slot: string): Key => ({ pk: `RUN#${schedule}#${plan}`, sk: slot }),
};

/** The value that puts an item on the `pending` index; removed when nothing is left to do. */
export const PENDING = 'P';
export const waitsOnKey = (plan: string, whom: string): string => `${plan}#${whom}`;
